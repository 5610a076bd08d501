# Contacts: the activity log.

## Kinds of work

contacts-work-d1 = Speaking up together
contacts-work-d2 = Finding help and services
contacts-work-d3 = Sharing my own story
contacts-work-d4 = Building community
contacts-work-d5 = Being there, building trust
contacts-work-d6 = Running a group
contacts-work-d7 = Skills and goals
contacts-work-d8 = Time out together
contacts-work-i1 = Planning groups
contacts-work-i2 = Paperwork and email
contacts-work-i3 = Talking with the team
contacts-work-i4 = Supervision or training
contacts-work-i5 = Getting support for myself
contacts-work-i6 = Telling others about peer support
contacts-work-i7 = Checking what help is out there
contacts-work-w1 = Getting to know staff
contacts-work-w2 = Explaining what peers do

## How, where and how it went

contacts-mode-in-person = Met in person
contacts-mode-phone = Phone
contacts-mode-text = Text or chat
contacts-mode-email = Email
contacts-mode-video = Video
contacts-mode-group = Group
contacts-mode-drop-in = Came by
contacts-mode-outreach = Out where people are

contacts-direction-in = They got in touch
contacts-direction-out = We got in touch

contacts-outcome-reached = Spoke or met
contacts-outcome-left-message = Left a message
contacts-outcome-no-answer = Tried, no answer
contacts-outcome-declined = Not this time
contacts-outcome-rescheduled = Moved to another time

contacts-place-our-place = At our place
contacts-place-their-place = Where they live
contacts-place-community = A café, library or other place in town
contacts-place-outdoors = Outdoors
contacts-place-health = A clinic or hospital
contacts-place-shelter = A shelter
contacts-place-prison-or-jail = Prison or jail
contacts-place-school = School or college
contacts-place-workplace = At work
contacts-place-online = Online
contacts-place-elsewhere = Somewhere else

contacts-planned-planned = Planned
contacts-planned-unplanned = Not planned

contacts-with-nobody = Work without a person
contacts-with-person = One person
contacts-with-several = Several people
contacts-with-anonymous = Someone who stays anonymous

## The quick note

contacts-how-in-person = Met in person
contacts-how-phone = Phone
contacts-how-text = Text or chat
contacts-how-tried = Tried, no answer
contacts-how-group = Group

## What it was about. A programme may change this list.

contacts-topic-being-there = Being there
contacts-topic-housing = Housing
contacts-topic-family-and-friends = Family and friends
contacts-topic-health-visits = Health visits
contacts-topic-work-or-study = Work or study
contacts-topic-wellness-plan = Wellness plan

## Who to say hello to

contacts-hello-soon = Say hello soon
contacts-hello-in-touch = In touch
contacts-hello-break = Taking a break
contacts-hello-no-plan = No plan yet

contacts-soon-move-asked = They asked for another day than { $date }.
contacts-soon-follow-up = You set { $date } to talk.
contacts-soon-agreed =
    { $since ->
        [one] Last spoke yesterday.
       *[other] Last spoke { $since } days ago.
    } { $every ->
        [1] The plan: every day.
        [7] The plan: once a week.
       *[other] The plan: every { $every } days.
    }
contacts-soon-first-hello = You have not spoken yet. A first hello would be good.
contacts-soon-break-over = Their break went until { $date }. Ask if now is a good time.

## What to mend. Each stands beside its question.

contacts-fault-in-the-future = This time has not come yet. Check the day and the hour.
contacts-fault-too-old = This was more than a year ago. Check the date.
contacts-fault-too-long = This is longer than a day. Check the minutes.
contacts-fault-no-work = Pick what kind of work it was.
contacts-fault-direct-with-nobody = This work is done with someone. Say who, or pick “Someone who stays anonymous”.
contacts-fault-outcome-with-nobody = Say who this was with, or leave out how it went.
contacts-fault-no-outcome = Say how it went: spoke or met, or tried.
contacts-fault-no-mode = Say how you met or spoke.
contacts-fault-several-is-empty = Name someone, or say how many people were there.
contacts-fault-message-not-allowed = They have not said yes to messages this way. If you left none, pick “Tried, no answer”. If one was left, say so in the note and tell your supervisor.
contacts-fault-call-not-agreed = They have not said yes to calls. Say in a few words why you called, or that they called you.
contacts-fault-message-to-nobody = A message can be left only for one person with a name here.
contacts-fault-not-a-topic = This topic is not on the list any more. Pick another, or skip it.
contacts-fault-too-many-topics = The list has { $found } topics. The most is { $max }.
contacts-fault-follow-up-before = The next contact is before this one. Check the date.
contacts-fault-follow-up-far = The next contact is more than a year away. Pick a nearer day.
contacts-fault-note-too-long = This note is { $found } letters long. The most is { $max }. Nothing is lost: make it a bit shorter.
contacts-fault-not-the-author = Only the person who wrote this can take it back.
contacts-fault-undo-over = The { $window } minutes to take this back are over. You can write a new note that puts it right.

## Pages

contacts-menu-my-people = My people
contacts-menu-week = Your week
contacts-my-people = My people
contacts-find = Find someone by the name they use
contacts-find-short = Find someone
contacts-find-go = Find
contacts-asked = You were asked
contacts-asked-text = Would you like to support them? No reason needed.
contacts-asked-go = Read and answer
contacts-pairs = Breaks, endings, and who was here before
contacts-nobody = Nobody yet. When someone and you have both said yes, they show up here.
contacts-nobody-found = Nobody here goes by that name.
contacts-show-all = Show everyone
contacts-note = Note
contacts-note-for = A note for { $name }
contacts-tried = Tried, no answer
contacts-break = Taking a break. Don’t contact.
contacts-break-until = Taking a break until { $date }. Don’t contact.
contacts-last-spoke = Last spoke { $when }.
contacts-not-spoken = You have not spoken yet.
contacts-how = What happened?
contacts-minutes = About how long?
contacts-minutes-more = Longer
contacts-minutes-longer = How many minutes, if longer?
contacts-minutes-number = About how many minutes?
contacts-topics = What it was about
contacts-words = In a few plain words
contacts-words-hint = Write it so that { $name } could read it.
contacts-extra = Anything else
contacts-shared = { $name } can read this
contacts-supervision = Bring to supervision
contacts-talked = Talked about
contacts-talked-about = Talked about in supervision
contacts-more = Another day, or plan the next contact
contacts-more-day = It was another day
contacts-day = Day
contacts-day-hint = Leave it out for today.
contacts-time = Time
contacts-follow-up = Next contact
contacts-plan-set = You set { $date }.
contacts-plan-due = You had set { $date }. Once you write down that you spoke, that day is done.
contacts-plan-asked = { $name } asked for another day than { $date }.
contacts-plan-keep = Keep { $date }
contacts-plan-leave = Leave it as it is
contacts-plan-day = Another day
contacts-plan-none = No day for now
contacts-plan-which = Which other day?
contacts-full = Add everything about it
contacts-full-rest = Write down something that happened
contacts-save = Save note
contacts-sum-line = You save:
contacts-sum-plain = You save what is picked above.
contacts-sum-unit = minutes
contacts-sees = You and your supervisor can read this, and the coordinator. { $name } can too, unless you take that tick away.
contacts-sees-work = You, your supervisor and the coordinator can read this.
contacts-safety = Worried about someone’s safety right now?
contacts-other-work = Other work counts too
contacts-other-work-text = Planning a group, talking with the team, checking a phone number: put it in, so that it is seen.
contacts-other-work-add = Add other work
contacts-record = Add to the log
contacts-kind-intro = What kind of work was it? Each has a short form.
contacts-kind-around = Planning, paperwork, talking with the team, supervision, checking what help is out there.
contacts-kind-people = A group, or somebody who stays without a name here.
contacts-what-work = What was it?
contacts-with = Who was it with?
contacts-others = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
contacts-others-count = How many people, if it was a group
contacts-outcome = How did it go?
contacts-direction = Who got in touch?
contacts-planned = Was it planned?
contacts-direct = Work with people
contacts-indirect = Work around it
contacts-place = Where
contacts-not-said = Not said
contacts-timeline = Contacts
contacts-timeline-own = What we wrote down
contacts-timeline-own-intro = Each time you were in touch with a peer, and what they wrote. If something is wrong, tell your peer or the coordinator.
contacts-timeline-list = One by one, the newest first
contacts-timeline-none = Nothing yet.
contacts-timeline-go = All contacts
contacts-timeline-go-own = Everything we wrote down
contacts-not-shared = The person can’t read this one yet.
contacts-no-note = No note. The contact counts all the same.
contacts-no-note-own = Nothing more was written about it.
contacts-next = Next contact: { $date }
contacts-was-undone = This entry was taken back.
contacts-undo = Take it back
contacts-undo-over = The ten minutes to take this back are over. Write a new note that puts it right.
contacts-saved = Saved.
contacts-saved-for = Noted for { $name }: { $what }.
contacts-saved-before-for = That was already noted for { $name }: { $what }. It is there once.
contacts-undone-for = Taken back for { $name }: { $what }.
contacts-saved-talked = Talked about. It is off the list.
contacts-saved-not-talked = It is on the list again.
contacts-saved-before = That was already saved. It is there once.
contacts-undone = Taken back.
contacts-week = Your week
contacts-weeks = Weeks
contacts-week-before = The week before
contacts-week-after = The week after
contacts-days = Day by day
contacts-cut = There is more in this week than fits here.
contacts-printed = { $name }, printed { $date }
contacts-pages-told = { $from } to { $to } of { $count }
contacts-day-none = Nothing here. That’s fine.
contacts-sum = This week together
contacts-sum-text =
    { $reached ->
        [0]
            { $tried ->
                [0] Nothing is written down for this week yet. That’s fine.
                [one] You tried once.
               *[other] You tried { $tried } times.
            }
       *[other]
            You spoke or met { $reached ->
                [one] once
               *[other] { $reached } times
            }. { $tried ->
                [0] There were no tries without an answer.
                [one] You tried one more time.
               *[other] You tried { $tried } more times.
            }
    }
contacts-sum-direct = With people
contacts-sum-indirect = Work around it
contacts-sum-work = Kinds of work
contacts-sum-sees = Only you see these sums. Nobody is compared.
contacts-fault-how = Pick what happened.
contacts-fault-longer = Write about how many minutes it was, or pick another length.
contacts-fault-two-lengths = Two lengths are given. Pick “Longer” to save the minutes you wrote, or clear them.
contacts-fault-next-both = Another day is written. Pick “Another day” to set it, or clear it.
contacts-fault-next-day = Say which day, or pick another answer.
contacts-fault-minutes = Write the minutes as a number, like 20.
contacts-fault-when = Write the day like 2026-11-21 and the time like 14:30, or leave both out.
contacts-fault-no-such-hour = That hour did not exist on that day: the clocks were put forward then. Write the time that your clock said.
contacts-fault-day = Write the day like 2026-11-21, or leave it out.
