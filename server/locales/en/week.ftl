# Front pages.
week-menu-week = Your week
week-menu-today = Today
week-menu-team = My team
week-menu-going = How it’s going

week-morning = Good morning, { $name }
week-afternoon = Good afternoon, { $name }
week-evening = Good evening, { $name }
week-own-intro = Your week, in one place. Nothing here is a test.
week-next = Next
week-next-offer = { $name } could be your peer
week-next-offer-text = They said yes. Now it’s up to you. You can say no, and you need no reason.
week-next-offer-go = Meet { $name }
week-next-day = { $name } and you, { $day }
week-next-day-text = You both set this day to talk. You can always move it.
week-next-day-go = You and { $name }
week-next-peer = { $name } is your peer
week-next-peer-text = Nothing is set right now. That’s fine.
week-next-peer-go = You and { $name }
week-next-waiting = We are looking for a peer for you
week-next-waiting-text = You asked { $when }. We tell you here as soon as someone says yes.
week-next-waiting-go = See what you asked for
week-next-ask = Would you like a peer?
week-next-ask-text = A peer is someone who has been there too. You choose who. You can stop at any time.
week-next-ask-go = Say what you hope for
week-this = This week
week-today = Today
week-day-none = Nothing planned. That’s fine.
week-day-talk = Talk with { $name }
week-peers = People you know here
week-peer-spoke = You last spoke { $when }.
week-peer-new = You have not spoken yet.
week-peer-paused = You are taking a break.
week-written = Read what was written
week-near = Find help nearby
week-near-text = Food, a bed, a meeting, someone to talk to.
week-near-label = What are you looking for?
week-near-go = Find

week-add-person = Add someone
week-waiting = Waiting for a peer
week-waiting-none = Nobody is waiting. When someone asks for a peer, they show up here.
week-waiting-since = Asked { $when }.
week-waiting-go = Find a peer
week-waiting-all = Everyone who is waiting
week-asked = Asked, no answer yet
week-asked-none = Nobody has been asked right now.
week-asked-line = With { $worker }
week-asked-go = Look
week-left = Needs a new peer
week-left-text = The role of their peer worker has ended. Ask what they would like now.
week-left-since = The pair closed { $when }.
week-left-go = Look

week-team-workers = Peer workers you support
week-team-none = Nobody yet. The coordinator says who supports whom.
week-room = { $count ->
    [one] Supports { $count } person.
   *[other] Supports { $count } people.
} { $free ->
    [0] No room right now.
   *[other] Room for { $free }.
}
week-bring = Bring to supervision
week-bring-none = Nothing marked. When a peer marks an entry, it shows up here.

week-going = How it’s going
week-going-more = People were in touch more than two weeks before
week-going-fewer = People were in touch less than two weeks before
week-going-same = People were in touch about as much as two weeks before
week-going-sentence = In { $weeks } weeks, people spoke or met { $reached ->
    [one] once
   *[other] { $reached } times
  }.
week-going-below = The table below has every number.
week-going-picture = Times people were in touch, week by week
week-going-reached = In touch
week-going-tried = Tried
week-going-people = Different people
week-going-numbers = See the numbers
week-going-caption = Times in touch, by the week that starts on
week-going-week = Week
week-going-few = fewer than { $count }
week-going-small = Small counts of people are not shown, so that nobody can be picked out. The last week is still going on.
