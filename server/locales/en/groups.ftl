# Groups: what the programme runs, when each met, who came.
groups-go = Groups we run here
groups-title = Groups
groups-intro = You can come to these groups. You do not have to say your name there.
groups-come = You can just come. You do not have to say your name there.
groups-intro-staff = The groups we run here. People who look for help find those that someone new can come to.
groups-none = There is no group yet.
groups-none-other = There is no group here that someone new can come to. Ask us: this may change.
groups-new = Add a group
groups-no-day = Other days
groups-over = { $count ->
    [one] One group that has ended
   *[other] { $count } groups that have ended
}
groups-own-go = The groups you came to
groups-with = With { $name }
groups-online = Online
groups-tag-open = Someone new can come
groups-tag-closed = Full, or closed to new people
groups-tag-over = Has ended
groups-back = All groups
groups-when = When
groups-where = Where
groups-link = Online link
groups-link-go = Open the link
groups-languages = Languages
groups-languages-which = Languages people speak there
groups-run-by = Who runs it
groups-run-by-hint = Everyone who finds the group can see this name. Whoever runs it writes down its meetings.
groups-ran-by = Who ran it that day
groups-nobody = Nobody yet
groups-room = Room for
groups-room-for = { $count ->
    [one] one person
   *[other] { $count } people
}
groups-began = Met first on
groups-ended = Met last on
groups-record = Write down a meeting
groups-record-change = Change this meeting
groups-change = Change
groups-change-title = Change this group
groups-meetings = Meetings
groups-meetings-none = No meeting is written down yet.
groups-summary = { $count ->
    [one] In the last meeting: { $least }.
   *[other] In the last { $count } meetings, { $least } to { $most } people came.
}
groups-summary-same = { $count ->
    [one] One meeting is written down so far.
   *[other] The same number came to each of the last { $count } meetings: { $most }.
}
groups-came = { $count ->
    [0] Nobody came
    [one] One person came
   *[other] { $count } people came
}
groups-came-length = { $came }, { $length }
groups-who = Who came
groups-who-hint = Only people who want to be named. You can count the others below.
groups-others = { $count ->
    [one] One person came who gave no name.
   *[other] { $count } people came who gave no name.
}
groups-others-hidden = You can see how many came, but not who.
groups-others-closed = { $count ->
    [one] One more person came.
   *[other] { $count } more people came.
}
groups-was-undone = This meeting was taken back. It is not counted.
groups-bring-back = Bring it back
groups-take-back = Take it back
groups-history = What was changed
groups-history-line = { $when }, { $who }: { $what }
groups-history-undone = taken back
groups-history-list = a list from a file
groups-name = Name of the group
groups-about = What it is about
groups-about-hint = A few plain words, so that people know if it is for them.
groups-days = Days
groups-starts = Begins at
groups-minutes = How many minutes
groups-often = How often
groups-often-unsaid = Not said
groups-often-weekly = every week
groups-often-two-weeks = every two weeks
groups-often-monthly = every month
groups-open = Can someone new come?
groups-open-hint = If yes, people who look for help find it here.
groups-open-yes = Yes
groups-open-no = No
groups-save = Save
groups-cancel = Leave it as it is
groups-met-on = Day
groups-names = Someone else, by name
groups-names-hint = One name on each line. It has to be the name they go by here.
groups-others-field = How many others came, without a name?
groups-others-hint = 0 if everyone is named above.
groups-note = Note
groups-note-hint = About the room or the topic. Write nothing about a person here.
groups-sees-group = Everyone here can read this: people who look for help too, if someone new can come.
groups-sees-meetings = How many came is seen by whoever runs the group, supervisors and coordinators.
groups-sees-meeting = Who came is seen by whoever runs the group and by coordinators. Each person sees when they came themselves. Nobody else.
groups-behind = Someone else changed this while you had it open. Your words are below. Save them if they are right.
groups-behind-now = It says now:
groups-came-to = Groups they came to
groups-came-to-own = Groups you came to
groups-came-to-own-text = Only days on which you gave your name are here. Other people who come cannot see this.
groups-came-to-none = No group meeting with their name is written down.
groups-came-to-none-own = No group meeting with your name is written down. You can find a group to go to.
groups-saved = Saved.
groups-meeting-saved = The meeting is written down.
groups-meeting-changed = The meeting is changed.
groups-meeting-undone = The meeting was taken back.
groups-meeting-back = The meeting is back.
groups-back-taken = Another meeting of this group is written down for that day now. Change that one.
groups-too-many = That is more people than can be counted in one meeting.
groups-fault-time = This is not a time of day. Write it as 18:30.
groups-fault-number = Write a whole number.
groups-fault-date = Pick a day.
groups-fault-nobody = Nobody whom you can see here is called “{ $name }”. Count them with the others.
groups-fault-names = Write { $max } names at most. Count the others.
groups-fault-several = Several people are called “{ $name }”. Count them with the others.
groups-fault-twice = A meeting of this group is written down for that day. Open it and change it there.
groups-fault-group-unnamed = Give the group a name.
groups-fault-group-text-too-long = This is too long. { $max } characters are the most.
groups-fault-group-link = This is not a web address.
groups-fault-group-ends-before = This is before its first day.
groups-fault-group-year = Look at the year.
groups-fault-group-room = { $max } is the most.
groups-fault-meeting-too-long = This is longer than a day.
groups-fault-meeting-ahead = This day has not come yet.
groups-fault-meeting-too-old = This is before { $year }.
groups-fault-meeting-too-many = { $max } is the most.
groups-fault-meeting-uncounted = Say how many came. If nobody came, write 0.
