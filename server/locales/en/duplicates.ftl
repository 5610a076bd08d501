# One person once: records that may be one person, putting two together, taking them apart again.

duplicates-title = Who may be here twice
duplicates-intro = These records look alike. Only you can say whether two of them are one person. Nothing is put together by itself.
duplicates-due = { $count ->
    [one] One record changed a moment ago and is still being looked at.
   *[other] { $count } records changed a moment ago and are still being looked at.
}
duplicates-none = Nobody looks as if they were here twice.
duplicates-none-later = Nothing is put off.
duplicates-show-later = What was put off
duplicates-show-open = What is still open
duplicates-family = They could also be two people of one family.
duplicates-one = One and the same
duplicates-two = Two people
duplicates-later = Later
duplicates-answered = Saved. We won’t ask about these two again for now.
duplicates-sealed = A colleague’s own record is sealed. It is never shown here, and never put together with another.
duplicates-recent = Put together lately

## Side by side

duplicates-merge-title = Is this one person?
duplicates-merge-intro = If it is, everything goes under one name, so that they tell their story once.
duplicates-since = Here since { $when }
duplicates-alike = What is alike
duplicates-changed = Somebody changed one of the two a moment ago. Please look again.
duplicates-not-now = Not yet
duplicates-not-one-record = This is one record already.
duplicates-not-colleague = One of the two is a colleague. A colleague’s own record is sealed, so it can’t be put together with another.
duplicates-not-peers = These two are peers, or may become peers. Nobody is their own peer, so they are two people here.
duplicates-not-both-wait = Both wait for a peer. Take one of the two asks back first, on the person’s page. Then put them together.
duplicates-not-same-peer = Both have the same peer, or are suggested to the same peer. Close one of the two first. Then put them together.
duplicates-name = Which name do they go by?
duplicates-name-hint = The other name is kept hidden, only to find them by.
duplicates-rules = How can they be reached safely?
duplicates-rules-hint = Both said something. If you are not sure, ask them first.
duplicates-answers = Whose answers count where the two differ?
duplicates-answers-hint = About everything else, what either said is kept.
duplicates-as = As { $name } said, here since { $since }
duplicates-account = Which way to sign in stays?
duplicates-account-hint = The other one stops working, and signs out. Be sure that it is one person: whoever signs in reads everything.
duplicates-account-of = The one of { $name }, here since { $since }
duplicates-fault-name = Choose one of the two names
duplicates-fault-rules = Choose how they can be reached
duplicates-fault-account = Choose which way to sign in stays
duplicates-what = What happens
duplicates-what-moves = Talks, notes, asks, peers, groups, places they were told about, and roles of both stand on one page. Nothing is lost.
duplicates-what-reads = Their peers see one person. The person sees what is theirs from both.
duplicates-what-undo = { $count ->
    [one] You can take it apart again for one day.
   *[other] You can take it apart again for { $count } days.
}
duplicates-merge = One and the same: put together
duplicates-leave = Leave it as it is
duplicates-merged = Put together. You can take it apart again on this page.
duplicates-moved = The record you opened was put together with this one.

## Choosing the other record

duplicates-choose-title = Put together with another record
duplicates-choose-intro = Which other record is also { $name }?
duplicates-choose-likely = May be the same person
duplicates-choose-beside = Put side by side
duplicates-choose-find = Another name
duplicates-choose-look = Look
duplicates-choose-none = Nobody you can see goes by that name.
duplicates-not-here = This record is not here, or it is a colleague’s, which is sealed.

## Taking apart

duplicates-undo-title = Two records put together
duplicates-undo-was = Until then they were two records: { $one } and { $other }.
duplicates-undo-by = Put together by { $name }, { $when }
duplicates-somebody = somebody who is not here any more
duplicates-undo-heading = Two people after all?
duplicates-undo-until = You can take this apart until { $when }.
duplicates-undo-text = Both records come back as they were. What somebody changed since stays as it is now.
duplicates-undo-since = Written since then. It stays with { $name }:
duplicates-undo-contacts = { $count ->
    [one] One entry of the activity log
   *[other] { $count } entries of the activity log
}
duplicates-undo-asks = { $count ->
    [one] One ask for a peer
   *[other] { $count } asks for a peer
}
duplicates-undo-peers = { $count ->
    [one] One peer
   *[other] { $count } peers
}
duplicates-undo = Take apart again
duplicates-undo-first = Open what came later
duplicates-back = Back to the list
duplicates-undone = Taken apart. This is the other record, as it was.
duplicates-undone-but = Taken apart. One thing could not come back: the address this person signed in with belongs to another account now. Invite them again.
duplicates-stays-already-undone = These two were taken apart already.
duplicates-stays-too-late = The time in which this could be taken apart is over.
duplicates-stays-later-first = This record was put together with another one later. Take that apart first.
