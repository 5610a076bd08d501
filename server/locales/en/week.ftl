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
week-next-day-text = { $name } set this day to talk. If it does not suit you, ask to move it.
week-next-day-move = Ask to move it
week-next-day-go = You and { $name }
week-next-moved = { $name } and you, { $day }
week-next-moved-text = You asked for another day. { $name } sees that at the top of their list.
week-next-moved-go = You and { $name }
week-next-moved-undo = Keep this day after all
week-next-break = You and { $name } are taking a break
week-next-break-text = Nobody writes or calls while it lasts. You can come back any day.
week-next-break-go = You and { $name }
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
week-peer-paused-until = You are taking a break until { $date }.
week-written = Read what was written
week-near = Find help nearby
week-near-text = Food, a bed, a meeting, someone to talk to.
week-near-label = What are you looking for?
week-near-go = Find

week-add-person = Add someone
week-waiting = Waiting for a peer
week-waiting-none = Nobody is waiting. When someone asks for a peer, they show up here.
week-waiting-asked = Everyone who waits has an answer to come first.
week-waiting-since = Asked { $when }.
week-waiting-go = Find a peer
week-waiting-all = Everyone who is waiting
week-asked = Being asked
week-asked-none = Nobody has been asked right now.
week-asked-go = Look
week-asked-all = Everyone who has a peer or was asked
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
week-bring-nobody = Work without a named person
week-bring-no-words = No words were written.
week-bring-none = Nothing marked. When a peer marks an entry, it shows up here.

week-going = How it’s going
week-going-more = People were in touch more in the last two weeks than in the two weeks before
week-going-fewer = People were in touch less in the last two weeks than in the two weeks before
week-going-same = People were in touch about as much in the last two weeks as in the two weeks before
week-going-none = Nobody was in touch in these weeks yet
week-going-too-few = Too few people yet to compare weeks
week-going-sentence = In { $weeks } weeks, people spoke or met { $reached ->
    [one] once
   *[other] { $reached } times
  }.
week-going-sentence-none = Nothing is written down for these { $weeks } weeks.
week-going-sentence-few = Too few people were in touch in these { $weeks } weeks to show how often.
week-going-hidden = not shown
week-going-below = The table below has the same numbers.
week-going-picture = Times people were in touch, week by week
week-going-reached = In touch
week-going-tried = Tried
week-going-people = Different people
week-going-numbers = See the numbers
week-going-caption = Times in touch, by the week that starts on
week-going-week = Week
week-going-small = What comes from fewer than 5 different people is not shown, so that nobody can be picked out. Where it could be worked out from the rest, one more week is left out. The last week is still going on.

week-settings = Programme settings and numbers for help
week-first = First steps
week-first-done = Done
week-first-colleague = Add a colleague, so that you are not alone with this.
week-first-colleague-go = Add a colleague
week-first-lines = Check the numbers for help: call a line that is not for emergencies, and say that you tried it.
week-first-lines-go = See the numbers
week-first-person = Add the first person who would like a peer. Whoever runs the program can bring in a list of services too.
week-first-person-go = Add a person
