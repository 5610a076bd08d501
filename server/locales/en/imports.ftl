# Lists brought in from files.
imports-title = Bring a list in
imports-intro = Bring people, contacts, hours, groups, referrals or certificates in from a spreadsheet you already have. You see what would come of it before anything is kept.
imports-kind = What is the list of?
imports-kind-people = People
imports-kind-contacts = Contacts
imports-kind-hours = Hours
imports-kind-groups = Groups
imports-kind-groups-or = Groups, or who came to them
imports-kind-attendance = Who came to groups
imports-kind-referrals = Referrals
imports-kind-certificates = Certificates
imports-file = The file
imports-file-hint = CSV or XLSX, at most { $count } MB. Any names and order of columns will do.
imports-file-sees = Only you and other coordinators can look at the file. It is thrown away when it has been brought in, or after two days.
imports-send = Look at it
imports-earlier = Brought in before
imports-earlier-none = Nothing has been brought in yet.
imports-back = All lists
imports-open = Bring a list in
imports-fault-kind = Pick what the list is of.
imports-fault-file = Pick a file.
imports-fault-unreadable = { $why }
imports-file-gone = The file is no longer kept. Send it again.

imports-look-intro = Nothing has been brought in yet. Look it over first.
imports-asks = Say this first
imports-ask-lacking = No column tells one of these: { $columns }. Pick the column below.
imports-ask-twice = “{ $column }” tells the same as another column. Leave one of them out.
imports-ask-meanings = “{ $column }” could mean several things. Pick one.
imports-ask-order = The dates in “{ $column }” can be read in two ways, such as { $example }. Say which comes first.
imports-counts = What would come of it
imports-tried-first = { $count ->
    [one] Counted for the first row. The rest is looked at when it is brought in.
   *[other] Counted for the first { $count } rows. The rest is looked at when it is brought in.
}
imports-count-will-add = Would be new
imports-count-added = New
imports-count-here = Here already
imports-count-held = Held back: may be someone who is here
imports-count-refused = Not taken
imports-count-passed = Sums and headings, passed over
imports-changes = What is changed on the way
imports-changed = What was changed on the way
imports-held = { $count ->
    [0] Someone who is here already?
    [one] One row may be about someone who is here
   *[other] { $count } rows may be about someone who is here
}
imports-held-text = They stay out unless you tick them.
imports-held-all = Bring all of these in anyway
imports-anyway-chosen = Line { $line } comes in anyway.
imports-refused = Not taken
imports-refused-look = The other rows come in without them. Afterwards you get these as a file, to mend and send again.
imports-refused-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
imports-line = Line { $line }: { $why }
imports-in-column = { $column }: { $why }
imports-first = The first rows, as they would be
imports-by = by { $name }
imports-columns = What the columns mean
imports-columns-text = What you pick is remembered for the next list.
imports-example = For example
imports-choose = Pick one
imports-column-out = Leave out
imports-unit = Bare numbers are
imports-unit-said = As the column says
imports-unit-minutes = Minutes
imports-unit-hours = Hours
imports-out = { $count ->
    [one] One column is left out
   *[other] { $count } columns are left out
}
imports-out-text = There is no place for these here. They are not kept.
imports-sheet = Sheet
imports-order = In dates like 3/4/2024, which comes first?
imports-order-day-first = The day
imports-order-month-first = The month
imports-for-all = Where a row does not say
imports-for-all-role = They are here as
imports-role-participant = Participants
imports-role-peer-worker = Peer workers
imports-for-all-worker = It was done by
imports-for-all-group = The group was
imports-for-all-strangers = Whole names that nobody here has
imports-strangers-refuse = Leave such rows out
imports-strangers-count = Count them, and do not keep the name
imports-for-all-mode = They met by
imports-for-all-outcome = It went
imports-for-all-work = The work was
imports-for-all-nothing = Nothing: leave such rows out
imports-source-more = Lists from several programs
imports-source = Name of this list
imports-source-hint = Only when you bring in lists whose numbers could be the same for different people.
imports-look-again = Look again
imports-sees-people = You and other coordinators can read this, and whoever becomes the person’s peer. Nobody gets an account, and nobody is written to. A way to reach someone is used only if the file says they agreed.
imports-sees-contacts = You, other coordinators, whoever did the work and their supervisor can read this. A contact with a note in it is not shown to the person it is about, because nobody wrote that note for them.
imports-sees-hours = You, other coordinators, whoever did the work and their supervisor can read this.
imports-sees-groups = Everyone here can read what is said of a group: people who look for help too, if someone new can come.
imports-sees-attendance = Who came is seen by whoever runs the group, by you and other coordinators. Each person sees when they came themselves. A first name that nobody here goes by is counted and not kept.
imports-sees-referrals = The person, their peer, you and other coordinators can read this.
imports-sees-certificates = You, other coordinators, the worker and their supervisor can read this.
imports-bring = { $count ->
    [one] Bring one row in
   *[other] Bring { $count } rows in
}
imports-bring-ticked = Bring the ticked rows in
imports-nothing-good = Nothing new can come in as it is. Change below what a column means, or mend the file and send it again.
imports-nothing-new = There is nothing new in it.
imports-discard = Throw it away

imports-state-looking = Being looked at
imports-state-waiting = It begins in a moment.
imports-state-running = It is being brought in.
imports-state-stopping = It stops after the rows in hand.
imports-state-stopped = Stopped. What came in stays.
imports-state-done = { $added ->
    [one] One row came in
   *[other] { $added } rows came in
}{ $refused ->
    [0] .
    [one] , one was not taken.
   *[other] , { $refused } were not taken.
}
imports-state-failed = The file could not be read to its end. What came in stays.
imports-state-undoing = It is being taken back.
imports-state-undone = { $stayed ->
    [0] Taken back. Nothing of it is left.
    [one] Taken back. One was changed or used since, and stays.
   *[other] Taken back. { $stayed } were changed or used since, and stay.
}
imports-progress = { $done } of { $total } rows
imports-moving = This page looks again by itself. You can leave it and come back.
imports-stop = Stop
imports-go-on = Go on
imports-came = What came of it
imports-made-people = See the people
imports-made-groups = See the groups
imports-left-out = Columns left out: { $columns }
imports-refused-text = Mend these rows in the file and send it again. Only they are then new.
imports-refused-get = Get them as a file
imports-stayed = These stay
imports-stayed-text = Someone has changed or used them since.
imports-undo-title = Take it back
imports-undo-text = Until { $until } you can take the whole list back. What someone has changed or used since stays.
imports-undo = Take the whole list back
imports-undo-over = This list can no longer be taken back as a whole.
imports-saved-looked = Looked at again.
imports-saved-stopping = It stops after the rows in hand.
imports-saved-discarded = Thrown away. Nothing of it was kept.
imports-saved-undoing = It is being taken back.

imports-layout-casa-volunteers = CASA: volunteers
imports-layout-casa-supervisors = CASA: supervisors
imports-layout-casa-cases = CASA: young people
imports-layout-casa-contacts = CASA: contacts
imports-layout-hmis-client = HMIS: people

imports-told-encoding = The file is written in { $encoding }.
imports-told-lines-above = { $count ->
    [one] One line above the head was passed over.
   *[other] { $count } lines above the head were passed over.
}
imports-told-head-unsure = No line looks like a head. The first was taken.
imports-told-sheet-chosen = The sheet “{ $sheet }” was read.
imports-told-sheet-others = The sheet “{ $sheet }” was read. There are also: { $others }.
imports-told-sheets-hidden = Hidden sheets were not read: { $sheets }.
imports-told-merged = { $count ->
    [one] One merged cell stands for all its parts.
   *[other] { $count } merged cells stand for all their parts.
}
imports-told-given-back = Rows that were not taken before, sent again.

imports-file-not-found = The file “{ $name }” is not there.
imports-file-unreadable = The file “{ $name }” cannot be read.
imports-file-empty = The file “{ $name }” is empty.
imports-file-too-large = The file “{ $name }” is larger than { $limit } MB.
imports-file-not-text = The file “{ $name }” is neither a text table nor XLSX.
imports-file-locked = The file “{ $name }” is locked with a password. Save it without one.
imports-file-other-format = The file “{ $name }” is of another program. Save it as XLSX or CSV.
imports-file-broken = The file “{ $name }” is damaged or ends too early.
imports-file-unpacks-too-large = Unpacked, the file “{ $name }” is larger than { $limit } MB.
imports-file-no-such-sheet = There is no sheet called “{ $sheet }” in “{ $name }”.
imports-file-no-rows = There is no row in any sheet of “{ $name }”.
imports-file-no-head = There is no line { $limit } in “{ $name }”.
imports-file-too-many-columns = The file “{ $name }” has more than { $limit } columns.
imports-file-odd-quotes = Too many quotation marks in “{ $name }” are never closed, the last in line { $limit }.
imports-file-too-many-merged = The file “{ $name }” has more than { $limit } merged cells.

imports-column-source-id = Number in the other program
imports-column-called-name = Name to call them by
imports-column-whole-name = Name
imports-column-first-name = First name
imports-column-middle-name = Middle name
imports-column-last-name = Last name
imports-column-phone = Phone
imports-column-text-phone = Phone for texts
imports-column-email = Email
imports-column-post = Postal address
imports-column-may-call = May we call?
imports-column-may-text = May we text?
imports-column-may-email = May we email?
imports-column-may-post = May we send letters?
imports-column-voicemail = May we leave a message?
imports-column-shared-device = Is the phone shared?
imports-column-good-times = Good times
imports-column-languages = Languages
imports-column-role = Here as
imports-column-person = Who it was with
imports-column-referred-to = Place they were pointed to
imports-column-came-from = Place they came from
imports-column-referred-on = Day
imports-column-need = What for
imports-column-help = How they were helped
imports-column-came-of = What came of it
imports-column-holder = Whose it is
imports-column-certificate = Name of the certificate
imports-column-given-by = Given by
imports-column-certificate-number = Number of the certificate
imports-column-given-on = Given on
imports-column-valid-until-on = Valid until
imports-column-renew-by-on = Renew by
imports-column-renewal = What a renewal asks for
imports-column-person-id = Number of the person
imports-column-worker = Who did it
imports-column-started-on = Date
imports-column-started-at = Time it began
imports-column-ended-at = Time it ended
imports-column-minutes = How long
imports-column-mode = How they met
imports-column-place = Place
imports-column-planned = Planned?
imports-column-direction = Who turned to whom
imports-column-outcome = How it went
imports-column-work = Kind of work
imports-column-topics = Topics
imports-column-follow-up-on = Next talk
imports-column-others-count = How many others
imports-column-for-supervision = For supervision?
imports-column-note = Note
imports-column-group-name = Name of the group
imports-column-about = What it is about
imports-column-meets-on = Days
imports-column-meets-at = Time
imports-column-often = How often
imports-column-group-place = Where
imports-column-link = Online link
imports-column-run-by = Who runs it
imports-column-room = Room for how many
imports-column-open = Can someone new come?
imports-column-began-on = First day
imports-column-ended-on = Last day
imports-column-group = Group
imports-column-met-on = Day it met
imports-column-came = Who came
imports-column-everybody = Everyone who came, in one cell
imports-column-came-count = How many came in all

imports-change-order-from-column = Dates read in the order of their column: { $count }
imports-change-century-added = Years of two digits made whole: { $count }
imports-change-date-from-number = Numbers read as dates: { $count }
imports-change-time-left-out = Times beside a date left out: { $count }
imports-change-made-whole-minutes = Lengths made whole minutes: { $count }
imports-change-says-nothing = Cells such as “n/a” taken as empty: { $count }
imports-change-not-known-code = 8, 9 and 99 taken as not said: { $count }
imports-change-phone-words-left-out = Words beside a phone number left out: { $count }
imports-change-email-name-left-out = Names beside an email address left out: { $count }
imports-change-name-turned = Names turned round, from “Last, First”: { $count }
imports-change-other-name-left-out = Other names left out, the name to call them by kept: { $count }
imports-change-least-message = A plain yes to messages taken as the first name only: { $count }
imports-change-topic-left-out = Topics that are not on the list left out: { $count }
imports-change-name-from-number = Rows with a number in place of a name: { $count }
imports-change-minutes-from-times = Lengths reckoned from the times: { $count }
imports-change-time-unsaid = Rows without a time of day, kept at noon: { $count }
imports-change-settled-for-all = Rows for which your choice below was used: { $count }
imports-change-need-as-words = What it was for, kept in its own words: { $count }
imports-change-work-into-note = Own words for the work, kept in the note: { $count }
imports-change-often-into-about = Own words for how often, kept in what it is about: { $count }
imports-change-counted-unnamed = Rows whose people are counted and whose names are not kept: { $count }
imports-change-group-made = Groups that were not here yet, made with their name alone: { $count }

imports-why-not-a-date = this is not a date.
imports-why-no-such-day = there is no such day.
imports-why-date-order-open = this could be read in two ways. Say whether the day or the month comes first.
imports-why-date-order-torn = the column holds dates of both orders, and this could be either. Write the month in letters.
imports-why-zone-unknown = several time zones have these letters.
imports-why-not-a-time = this is not a time of day.
imports-why-not-minutes = this is not a length of time.
imports-why-unit-unknown = say whether these are hours or minutes.
imports-why-minutes-outside = this is longer than a day, or less than nothing.
imports-why-not-yes-no = this is neither yes nor no.
imports-why-phone-several = there are several phone numbers. Keep one.
imports-why-number-shortened = the spreadsheet has shortened this number. Write it again in full.
imports-why-language-unknown = no language is known by this name.
imports-why-word-unknown = this word is not known here.
imports-why-two-meanings = this word could mean two things.
imports-why-not-a-count = this is not a whole number.
imports-why-cell-text-too-long = this text is too long.
imports-why-text-too-long = this text is too long.
imports-why-role-by-hand = this role lets someone see more. Add them by hand, under People.
imports-why-two-places = it names a place they were pointed to and one they came from. Make two rows of it.
imports-why-place-unsaid = there is no place.
imports-why-place-too-long = the name of the place is too long.
imports-why-need-too-long = what it was for is too long.
imports-why-day-ahead = this day is still to come.
imports-why-day-too-long-ago = the year is before 1930.
imports-why-same-record = line { $line } tells of the same, and says something else.
imports-why-referral-before = it was brought in before, and says something else now. Say what came of it on the page of the person.
imports-why-certificate-before = it was brought in before, and says something else now. Change or renew it on the page of the person.
imports-why-certificate-name-unsaid = there is no name of a certificate.
imports-why-certificate-too-long = the text is too long.
imports-why-given-ahead = the day it was given is still to come.
imports-why-ends-before-given = it ends before it was given.
imports-why-year-outside = this year cannot be meant.
imports-why-name-empty = there is no name.
imports-why-name-too-long = the name is too long.
imports-why-name-control = the name has signs in it that cannot be shown.
imports-why-code-shape = this is not one of the answers.
imports-why-language-shape = no language is known by this name.
imports-why-not-an-answer = this is not one of the answers.
imports-why-too-many-answers = there are too many answers.
imports-why-answer-empty = there is no answer.
imports-why-too-many-topics = there are too many topics.
imports-why-phone-too-short = the phone number has too few digits.
imports-why-phone-not-alone = something else stands beside the phone number.
imports-why-phone-too-long = this is too long for a phone number.
imports-why-email-shape = this is not an email address.
imports-why-email-too-long = the email address is too long.
imports-why-address-kind = this kind of address does not belong here.
imports-why-too-many-cells = the row has more cells than the head. A comma may stand in a cell without quotation marks.
imports-why-cell-too-long = a cell is too long.
imports-why-row-too-long = the row is too long.
imports-why-quote-never-closes = a quotation mark is opened and never closed.
imports-why-error-value = the spreadsheet shows an error here.
imports-why-formula-without-value = there is a formula here whose value was not kept. Save the file in the spreadsheet program.
imports-why-same-row = the same as line { $line }.
imports-why-same-id = the same number as line { $line }, and something else beside it.
imports-why-id-before = a row with this number came in before and says something else. If this is another list, give the list a name.
imports-why-nobody-of-that-name = nobody here is called “{ $said }”. Bring the people in first.
imports-why-several-of-that-name = several people are called “{ $said }”. Add a column with their number.
imports-why-nobody-of-that-number = nobody came in with the number “{ $said }”. Bring the people in first.
imports-why-number-of-another = the number “{ $said }” is of someone with another name.
imports-why-no-worker = it does not say who did this.
imports-why-no-worker-of-that-name = no colleague is called “{ $said }”.
imports-why-several-workers-of-that-name = several colleagues are called “{ $said }”.
imports-why-may-be = this may be { $name }, who is here already.
imports-why-may-be-worker = this may be { $name }, a colleague.
imports-why-may-be-line = this may be the same person as in line { $line }.
imports-why-deleted-there = it was deleted in the other program.
imports-why-work-unknown = the kind of work is not known here. Pick one for such rows, and the words go into the note.
imports-why-nobody-said = it does not say whom it is about.
imports-why-date-missing = there is no date.
imports-why-in-the-future = it has not happened yet.
imports-why-too-old = the year is before 1930.
imports-why-too-long = it is longer than a day.
imports-why-no-work = it does not say what kind of work it was. Pick one for such rows.
imports-why-direct-with-nobody = this kind of work is with someone, and the row does not say who.
imports-why-outcome-with-nobody = it says how it went, and not who it was with.
imports-why-no-outcome = it does not say how it went. Pick one for such rows.
imports-why-no-mode = it does not say how they met. Pick one for such rows.
imports-why-several-is-empty = nobody is named or counted.
imports-why-message-not-allowed = a message was not agreed to.
imports-why-call-not-agreed = a call was not agreed to, and it does not say why there was one.
imports-why-message-to-nobody = a message was left, and it does not say for whom.
imports-why-not-a-topic = the topic is not on the list.
imports-why-follow-up-before = the next talk is before this one.
imports-why-follow-up-far = the next talk is more than a year away.
imports-why-note-too-long = the note is too long.
imports-why-not-the-author = it is someone else’s.
imports-why-undo-over = it was too long ago.
imports-why-no-group = it does not say which group. Pick one for such rows.
imports-why-several-groups = several groups are called “{ $said }”, and the day does not tell which.
imports-why-group-here = a group called “{ $said }” is here already. Change it on its page.
imports-why-same-group = the same group as in line { $line }.
imports-why-meeting-here = this group has a meeting on that day already. Change it on its page.
imports-why-same-meeting = how many came that day stands in line { $line } already.
imports-why-came-twice = this person is written down for that day in line { $line } already.
imports-why-group-unnamed = the group has no name.
imports-why-group-text-too-long = this text is too long.
imports-why-group-link = this is not a web address.
imports-why-group-ends-before = the last day is before the first.
imports-why-group-year = the year cannot be meant.
imports-why-group-room = this is more room than a group has.
imports-why-meeting-too-long = it is longer than a day.
imports-why-meeting-ahead = it has not happened yet.
imports-why-meeting-too-old = the year is before 1930.
imports-why-meeting-too-many = these are more people than can be counted in one meeting.
imports-why-meeting-uncounted = it does not say how many came.
