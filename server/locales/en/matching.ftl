# Matching: asks, suggestions and two people saying yes.

## What someone asks for

matching-strength-must = Must have
matching-strength-nice = Nice to have
matching-strength-please-not = Please not

matching-mode-in-person = In person
matching-mode-phone = By phone
matching-mode-text = By text
matching-mode-video = By video

matching-time-mornings = Mornings
matching-time-afternoons = Afternoons
matching-time-evenings = Evenings
matching-time-nights = Nights
matching-time-weekends = Weekends

## Reasons. $what is the word for what was asked, such as “Speaks Spanish”.

matching-fit-fits = Fits
matching-fit-partly = Partly
matching-fit-does-not-fit = Doesn’t fit
matching-fit-not-shared = Not shared

matching-reason-wish =
    { $strength ->
        [must] { $what } (must have)
       *[other] { $what }
    }

# What someone asked to leave out, as they would say it. $code is the answer, $what its word.
matching-left-out-gender =
    { $code ->
        [woman] Not a woman
        [man] Not a man
        [non_binary] Not someone non-binary
        [genderfluid] Not someone genderfluid
        [agender] Not someone agender
        [two_spirit] Not someone Two-Spirit
        [trans] Not someone trans
        [questioning] Not someone who is not sure yet
       *[other] Please not: { $what }
    }
matching-left-out-orientation =
    { $code ->
        [straight] Not someone straight
        [gay] Not someone gay
        [lesbian] Not someone lesbian
        [bisexual] Not someone bisexual
        [pansexual] Not someone pansexual
        [asexual] Not someone asexual
        [queer] Not someone queer
        [questioning] Not someone who is not sure yet
       *[other] Please not: { $what }
    }
matching-left-out-age =
    { $code ->
        [under_18] Not someone under 18
       *[other] Not someone aged { $what }
    }
matching-left-out-language = Not someone who uses { $what }
matching-left-out-pronouns = Not someone with the pronouns: { $what }
matching-left-out-other = Please not: { $what }
matching-reason-experience = You have both been through this: { $what }
matching-reason-role = You have this in common: { $what }
matching-reason-language = You both use { $what }
matching-reason-times = Free when you are free
matching-reason-meeting = Can meet this way: { $what }
matching-reason-something-asked = Some of what was asked for fits, and is not shown

## What we look at. The codes H01 to H15 are for those who check the method.

matching-limit-h01 = A language in common
matching-limit-h02 = A way to meet that suits both
matching-limit-h03 = Near enough to meet
matching-limit-h04 = Free at the same time
matching-limit-h05 = The training this needs
matching-limit-h06 = Cleared to support young people
matching-limit-h07 = What the person must have
matching-limit-h08 = What the person asked to leave out
matching-limit-h09 = What the peer must have
matching-limit-h10 = What the peer asked to leave out
matching-limit-h11 = These two are kept apart
matching-limit-h12 = Not this time, from an earlier ask
matching-limit-h13 = The peer has room and takes new people
matching-limit-h14 = Both agreed to be matched
matching-limit-h15 = A good enough fit

matching-component-exp = What both have been through
matching-component-pref = What the person would like
matching-component-avl = Time in common
matching-component-mod = The way to meet
matching-component-int = What both enjoy
matching-component-role = Family and military life in common
matching-component-lng = A language both are at home in
matching-component-wpr = What the peer would like

## When there is nobody

matching-nobody-not-agreed-yet = This person has not said yes to being matched yet. Ask them first.
matching-nobody-no-workers = There are no peers in this programme yet.
matching-nobody-nobody-fits = Nobody fits just now.
matching-nobody-unsaid = Nobody can be suggested yet.
matching-nobody-unsaid-text =
    { $count ->
        [one] One peer has not said yet how many people they can support:
       *[other] { $count } peers have not said yet how many people they can support:
    }

# The one reason: $count peers were left until this step, and none after it. $name is who waits.
matching-because-language =
    { $count ->
        [one] There is one peer here, and they show no language in common with { $name }.
       *[other] There are { $count } peers here. None of them shows a language in common with { $name }.
    }
matching-because-mode =
    { $count ->
        [one] One peer comes close, and can’t meet in a way that suits { $name }.
       *[other] { $count } peers come close. None of them can meet in a way that suits { $name }.
    }
matching-because-time =
    { $count ->
        [one] One peer comes close, and is not free when { $name } is.
       *[other] { $count } peers come close. None of them is free when { $name } is.
    }
matching-because-role =
    { $count ->
        [one] One peer comes close, and does not have the training this needs.
       *[other] { $count } peers come close. None of them has the training this needs.
    }
matching-because-wishes =
    { $count ->
        [one] One peer comes close, and does not show all that { $name } asked for.
       *[other] { $count } peers come close. None of them shows all that { $name } asked for.
    }
matching-because-open =
    { $count ->
        [one] One peer comes close, and can’t take this on right now.
       *[other] { $count } peers come close. None of them can take this on right now.
    }

matching-relax-any-mode =
    { $count ->
        [one] If any way to meet is fine: one peer
       *[other] If any way to meet is fine: { $count } peers
    }
matching-relax-any-time =
    { $count ->
        [one] If other times are fine: one peer
       *[other] If other times are fine: { $count } peers
    }
matching-relax-must =
    { $count ->
        [one] If “{ $what }” is nice to have and not a must: one peer
       *[other] If “{ $what }” is nice to have and not a must: { $count } peers
    }

## Saying yes

matching-answer-not-asked = Not asked yet
matching-answer-asked = Asked
matching-answer-yes = Yes
matching-answer-not-this-time = Not this time

matching-state-proposed = Being asked
matching-state-active = Peers
matching-state-paused = Taking a break
matching-state-closed = Closed for now
matching-state-declined = Not this time
matching-state-withdrawn = Taken back

matching-step-propose = Suggest
matching-step-accept = Say yes
matching-step-decline = Not this time
matching-step-withdraw = Take it back
matching-step-begin = Begin
matching-step-pause = Take a break
matching-step-resume = Come back
matching-step-close = Close for now
matching-step-reopen = Open again
matching-step-agree-hello = Agree how often to say hello

matching-milestone-began = You became peers
matching-milestone-break = A break began
matching-milestone-back-from-break = Back from the break
matching-milestone-closed-for-now = Closed for now

matching-worker-state-active = Takes new people
matching-worker-state-on-leave = Away
matching-worker-state-on-hold = No new people for now

# What the participant reads. It never says who decided.
matching-to-participant-nothing = We are looking for a peer with you.
matching-to-participant-your-answer = Here is someone who could be your peer. You decide.
matching-to-participant-waiting = You said yes. We’ll tell you when there is news.
matching-to-participant-together = You are peers.
matching-to-participant-on-a-break = You are taking a break. The door stays open.
matching-to-participant-closed-for-now = Closed for now. The door stays open.
matching-to-participant-not-going-ahead = This one is not going ahead. We can look for someone else with you.

# What the peer worker reads. It never says who decided.
matching-to-worker-nothing = There is nothing to answer here.
matching-to-worker-your-answer = You decide: yes, or not this time.
matching-to-worker-waiting = You said yes. We’ll tell you when there is news.
matching-to-worker-together = You are peers.
matching-to-worker-on-a-break = Taking a break. Please don’t contact.
matching-to-worker-closed-for-now = Closed for now. The door stays open.
matching-to-worker-not-going-ahead = This one is not going ahead. Nothing you need to do.

## What to mend. Each stands beside its question.

matching-fault-hopes-too-long = This is { $found } letters long. The most is { $max }. Nothing is lost: make it a bit shorter.
matching-fault-too-many-wishes = You picked { $found } wishes. Keep the { $max } that matter most.
matching-fault-wish-weight = Pick how much this matters: a little, some or a lot.
matching-fault-contradiction = You asked for “{ $what }” and also to leave it out. Which one do you mean?
matching-fault-hours-shape = These hours end before they begin. Check them.
matching-fault-wrong-state = Things have changed since you opened this page. Look again and see what fits.
matching-fault-not-asked-yet = They have not been asked yet.
matching-fault-already-answered = There is an answer already. You can still say not this time.
matching-fault-pause-too-long = Pick a day within a year, or leave the end open.
matching-fault-pause-in-the-past = Pick a day after today, or leave the end open.
matching-fault-not-their-break = This break is not yours to end or move. Whoever took it can, or the people who run the programme.
matching-fault-not-theirs-to-reopen = The door is closed for now. If it opens again, you will hear of it here.
matching-fault-hello-rhythm = Pick a number of days from 1 to { $max }, or make no plan.

## Menus

matching-menu-matches = Matches
matching-menu-people = People

## What was asked for, as a tag

matching-about-language = Language: { $what }
matching-about-experience = Been through: { $what }
matching-told-experience = Both have been through: { $what }
matching-told-role = Both: { $what }
matching-told-language = Both use { $what }
matching-told-times = Free at the same times
matching-told-meeting = Can meet this way: { $what }
matching-told-something-asked = Some of what was asked for fits, and is not shown

## Asking for a peer

matching-ask-title = What are you hoping for?
matching-ask-title-with = What is { $name } hoping for?
matching-ask-lead = Tell us what makes a good peer for you. Skip what you like. You can change it any day.
matching-ask-lead-with = Fill this in together. Skip what does not matter. It can change any day.
matching-ask-sealed = You work here too. So nobody on the team can open what you write here. Talk to someone you trust about who looks for a peer with you.
matching-ask-see = You and the people who look for a peer with you can read this. A peer can read it only if you say so below.
matching-ask-see-with = { $name } and the people who look for a peer can read this. A peer can read it only if { $name } says so below.
matching-ask-hopes = In your own words
matching-ask-hopes-with = In { $name }’s own words
matching-ask-hopes-hint = Someone to walk with, someone who gets it, someone to call on a hard day.
matching-ask-wishes = Who would you like?
matching-ask-wishes-with = Who would { $name } like?
matching-ask-wishes-hint = Change only what matters to you. “Must have” makes the choice smaller.
matching-ask-any = Any is fine
matching-ask-more = Something else that matters
matching-ask-add-what = What
matching-ask-add-how = How much
matching-ask-add-none = Pick one
matching-ask-add = Add, and show more lines
matching-ask-modes = How would you like to meet?
matching-ask-modes-with = How would { $name } like to meet?
matching-ask-times = When are you free?
matching-ask-times-with = When is { $name } free?
matching-ask-pick-hint = Pick all that are fine. Pick none if any is fine.
matching-ask-may-be-shown = A peer we ask may read my words and who I would like
matching-ask-may-be-shown-with = A peer we ask may read these words and who { $name } would like
matching-ask-may-be-shown-hint = If this is off, they only see how and when you can meet.
matching-ask-agree = When you send this, we start to look for a peer with you. Nobody is chosen until you say yes.
matching-ask-agree-with = When you send this, we start to look for a peer with { $name }. Nobody is chosen until { $name } says yes.
matching-ask-send = Ask for a peer
matching-ask-keep = Keep the changes
matching-form-unknown = Pick one of the answers in the list.
matching-form-changed = This was changed somewhere else while you wrote. Your words are still here. Keep them to use yours.
matching-form-day = Write the day as year-month-day, or leave it out.

## An ask as others read it

matching-shown-nothing = Nothing special. Any peer could be fine.
matching-read-title = What { $name } hopes for
matching-read-see = You can read this because you were asked to be a peer.

## Waiting for a peer

matching-wait-title = We are looking for a peer with you
matching-wait-since = You asked on { $day }. Your place in line stays, whatever happens.
matching-wait-offer = Here is someone who could be your peer
matching-wait-offer-text = They said yes. Now you decide.
matching-wait-meet = Meet them
matching-wait-next = What happens next
matching-wait-step-1 = We look for someone who fits what you asked for.
matching-wait-step-2 = We ask that person if they have time.
matching-wait-step-3 = If they do, you meet them here and say yes or not for me.
matching-wait-step-4 = If you both say yes, you begin.
matching-wait-when = We can’t promise a day. Who has waited longest comes first. We write here as soon as there is news.
matching-wait-asked = What you asked for
matching-wait-see = You and the people who look for a peer with you can read this. A peer only sees how and when you can meet.
matching-wait-see-peer = You, the people who look for a peer with you, and a peer we ask can read this.
matching-wait-change = Change it
matching-wait-withdraw = Take it back
matching-wait-met = You have a peer
matching-wait-people = See your people
matching-wait-back = You took this back
matching-wait-back-text = That is fine. You can ask again any day.

## Who waits

matching-waiting-title = Who is waiting
matching-waiting-lead = Who has waited longest comes first. A “not this time” never moves anyone back.
matching-waiting-none = Nobody is waiting. When someone asks for a peer, they show up here.
matching-waiting-people = See everyone
matching-waiting-pairs = Who has a peer
matching-waiting-look = Find a peer
matching-waiting-open = Open
matching-waits =
    { $count ->
        [0] Since today
        [one] 1 day
       *[other] { $count } days
    }
matching-next-look = Next: look for a peer
matching-next-again-worker = { $name }: not this time. Ask someone else.
matching-next-again-person = { $person } said no to { $name }. Ask someone else.
matching-next-worker = { $name } has been asked
matching-next-person = { $name } said yes, waiting for { $person }

## The match board

matching-board-title = Find a peer for { $name }
matching-board-lead = Nobody is matched until both people say yes. These are ideas, in order. You decide.
matching-board-change = Change what was asked
matching-board-waiting = Waiting
matching-board-waiting-label = People who are waiting
matching-board-asked = What { $name } asked for
matching-board-shared = { $name } lets a peer read all of this.
matching-board-kept = Only how and when to meet is shown to a peer. { $name } keeps the rest between you.
matching-board-over = Nobody is waiting here any more.
matching-board-asked-text = You can look for someone else as soon as there is an answer, or take it back.
matching-board-asked-open = Open
matching-board-ideas =
    { $count ->
        [one] One person who could fit
        [2] Two people who could fit
        [3] Three people who could fit
       *[other] { $count } people who could fit
    }
matching-board-best = Best fit so far
matching-board-ask = Ask { $name }
matching-board-aside = Not a fit
matching-board-withdraw = Take this ask back for them
matching-meter = Supports { $supports }, room for { $room } more
matching-room =
    { $supports ->
        [0] Supports nobody yet.
        [one] Supports one person.
       *[other] Supports { $supports } people.
    } { $room ->
        [0] No room just now.
        [one] Room for one.
       *[other] Room for { $room }.
    }
matching-why-title = Why this order?
matching-why-one =
    { $count ->
        [0] { $name } shows none of the things { $person } asked for.
       *[other]
            { $asked ->
                [one] { $name } meets the one thing { $person } asked for.
               *[other] { $name } meets { $count } of the { $asked } things { $person } asked for.
            }
    }
matching-why-shown = Only what each of them shows is counted.
matching-why-order = A “must have” always holds. After that: how much fits, then who has the most room, then who has waited longest for someone new.
matching-compare-label = How each person compares
matching-compare-caption = Compared with what { $name } asked for
matching-compare-head = What was asked for, and what they share
matching-compare-nothing = –
matching-look-title = How we look
matching-look-summary = What we look at, and what we never look at
matching-look-must = These must hold:
matching-look-order = These settle the order. What matters most comes first:
matching-look-never = We never look at: diagnosis, court or police history, times someone couldn’t make it, notes, or how someone said they feel.
matching-look-limit = Someone may let us compare an answer and still not show it. It can move them up or down here, and is never named alone.
matching-aside-title = Not a fit, for now
matching-aside-back = Put back
matching-nobody-relax = What would help
matching-nobody-relax-ask = These are { $name }’s own wishes. Ask before you change one.
matching-nobody-recruit = No single change would help. Someone new is needed, or some room.

## Meeting a peer

matching-meet-title = Meet your peer
matching-meet-title-worker = Would you like to support { $name }?
matching-meet-again = { $name } would like to open again with you.
matching-meet-again-asked = The people who run the programme ask: would you like to open again with { $name }? Nobody was asked before you.
matching-meet-why = Why we thought of { $name }
matching-meet-hopes = What { $name } hopes for
matching-meet-how = How and when { $name } can meet
matching-meet-shows-nothing = { $name } keeps the rest for when you meet.
matching-meet-answer = Your answer
matching-meet-yes = Yes
matching-meet-no = Not for me
matching-meet-no-worker = Not this time
matching-meet-later = Ask me later
matching-meet-no-reason = No reason needed. You can change your mind any day.
matching-meet-see-participant = If you say no, { $name } sees only that it is not going ahead. The people who run the programme see your answer.
matching-meet-see-worker = { $name } hears of you only if you say yes. Then they are asked too. The people who run the programme see your answer.
matching-meet-see-again = If you say no, { $name } sees only that it stays closed for now. The people who run the programme see your answer.

## How two people stand

matching-stand-title = You and { $name }
matching-stand-words = In { $name }’s own words
matching-stand-person = Open their page
matching-stand-board = Back to the ask
matching-stand-waits-for = Waiting for { $name }’s answer
matching-stand-write-down = If they told you, write it down here.
matching-stand-said-yes = { $name } said yes
matching-stand-said-no = Not this time
matching-since = Since { $day }.
matching-break-until = Until { $day }.
matching-break-open = Until whoever asked for it is back.
matching-hello-title = How often to say hello
matching-hello-now =
    { $count ->
        [one] The plan: say hello every day.
        [7] The plan: say hello once a week.
       *[other] The plan: say hello every { $count } days.
    } { $by ->
        [you] You set it.
        [one] { $name } set it.
        [team] The people who run the programme set it.
       *[other] { "" }
    }
matching-hello-none = There is no plan. That is fine.
matching-hello-days = How many days from one hello to the next?
matching-hello-hint = Leave it empty for no plan. Each of you can change it.
matching-hello-hint-with = Leave it empty for no plan. Each of the two can change it.
matching-hello-see = You both see this. So do the people who run the programme.
matching-hello-see-with = Both of them see this, and who set it. So do the people who run the programme.
matching-hello-keep = Keep this
matching-change-title = If you want a change
matching-change-text = No reason needed. Neither of the two is shown who asked for it.
matching-pause-until = Until which day?
matching-pause-hint = Leave it empty to come back when you like.
matching-pause-hint-with = Leave it empty for a break without an end.
matching-pause-move = Move the end of the break
matching-break-reason = Why does this break end or change?
matching-break-reason-hint = Somebody else asked for it. Only people who run the programme can read this.
matching-form-reason = Write in a few words why. It is not your own break.
matching-form-reason-too-long = Use 500 letters or fewer. Nothing is lost: make it a bit shorter.
matching-reopen-text = You say yes by asking. The other one is asked too.
matching-reopen-text-with = The person is asked first. The peer hears of it only after a yes.
matching-reopen-in-vain = You said yes to opening again. It stays closed for now.
matching-gone-text = { $name } is not a peer here any more. That is not about you. You can ask for a new peer any day.
matching-gone-ask = Ask for a new peer
matching-left-title = A new peer?
matching-left-text = The role of their peer worker has ended, so this pair is closed. Ask what they would like now.
matching-left-ask = Ask for a peer with them
matching-left-none = No new peer for now
matching-past-began = Became peers
matching-past-break = A break began
matching-past-back-from-break = Back from the break
matching-past-closed-for-now = Closed for now
matching-past-reason = Why a break was ended or moved: { $reason }
matching-past-title = So far

## Lists of peers

matching-list-title = Who has a peer
matching-list-title-own = People you know here
matching-list-offers = Waiting for your answer
matching-list-read = Read and answer
matching-line-again = They would like to open again.
matching-line-again-asked = You are asked whether to open again.
matching-line-worker-asked = Would you like to support them?
matching-line-said-yes = You said yes.
matching-list-peers = Peers
matching-list-open = Open
matching-list-waiting = Waiting for an answer
matching-list-before = Closed for now
matching-list-with = With { $name } · { $state }
matching-list-none = Nobody here yet. When two people say yes, they show up here.
matching-list-none-own = You do not know anyone here yet. That is fine.
matching-list-ask-title = A peer for you
matching-list-ask-text = A peer is someone who has been there too. You choose.
matching-list-ask = Ask for a peer
matching-list-ask-waits = We are looking for someone with you.
matching-list-ask-answer = You asked for a peer. Your place in line stays, whatever you answer above.
matching-list-ask-open = See what happens next

## What was just done

matching-saved-ask-made = Sent. We start to look.
matching-saved-ask-kept = Kept. Your place in line is the same.
matching-saved-ask-back = Taken back.
matching-saved-ask-again = Back in line, in the same place.
matching-saved-undone = Undone.
matching-saved-put-back = Taken back.
matching-saved-move-asked = You asked for another day.
matching-saved-move-dropped = The day stays as it was.
matching-saved-later = No rush. It stays here for you.
matching-saved-asked = Asked. The other one hears of it if the answer is yes.
matching-saved-set-aside = Not a fit. Nobody is told.
matching-saved-yes = You said yes.
matching-saved-not-now = Not this time. That is fine.
matching-saved-paused = A break. The door stays open.
matching-saved-resumed = Welcome back.
matching-saved-closed = Closed for now. The door stays open.
matching-saved-reopened = Asked to open again.
matching-saved-hello = Kept.
matching-saved-no-new-peer = Noted. They can ask for a peer any day.
matching-saved-answer = Written down.

## What does not go, and what to do

matching-fault-no-room = The last place was just given away, or this peer takes nobody new. Here is who could fit now.
matching-fault-no-room-left = There is no free place left. Make room first, or say not this time.
matching-fault-somebody-is-asked = Somebody is being asked for this person already.
matching-fault-not-waiting = This ask was met or taken back while you looked.
matching-fault-known-already = These two know each other already, or it was not this time before. Pick someone else.
matching-fault-too-late = This can be taken back for ten minutes, by whoever did it. You can still change how things stand now.

## On a person's page, while they take a break

matching-rest = Taking a break. Don’t contact.
matching-rest-until = Taking a break until { $date }. Don’t contact.
matching-rest-of = Taking a break from { $worker }.
matching-rest-of-until = Taking a break from { $worker } until { $date }.
matching-fault-already-back = This is taken back already. Nothing else has changed.
matching-fault-not-a-peer = The role of this peer worker has ended. Nobody can be paired with them now.
matching-fault-not-a-participant = The person is not a participant any more. Nothing begins between these two now.

## What ends with a role

matching-ends-pairs =
    { $count ->
        [one] One pair is closed. That person needs a new peer, and stands on Today.
       *[other] { $count } pairs are closed. Those people need a new peer, and stand on Today.
    }
matching-ends-offers =
    { $count ->
        [one] One person who was offered waits for another peer.
       *[other] { $count } people who were offered wait for another peer.
    }
matching-ends-own-pairs =
    { $count ->
        [one] One pair is closed. What the two wrote stays.
       *[other] { $count } pairs are closed. What they wrote stays.
    }
matching-ends-asks =
    { $count ->
        [one] They wait for a peer now. That is taken back.
       *[other] They wait for a peer in { $count } programmes. That is taken back.
    }
