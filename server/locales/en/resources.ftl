### The directory: what an import says. Staff read this.

## What was changed in a row. $field is the column, $was and $now are the values.

resources-mended-number-to-text = { $field } was a number. It is kept as the text “{ $now }”.
resources-mended-text-to-number = { $field } was text. It is read as the number { $now }.
resources-mended-text-to-list = { $field } was one text, “{ $was }”. It is read as a list: { $now }.
resources-mended-list-to-text = { $field } was a list. Its parts are kept as lines.
resources-mended-null-as-empty = { $field } was null. It counts as empty.
resources-mended-blank-as-empty = { $field } held only blanks. It counts as empty.
resources-mended-shape-dropped = { $field } could not be read: “{ $was }”. It was left out.
resources-mended-controls-removed = { $field } held signs that cannot be shown. They were removed.
resources-mended-markup-to-text = { $field } held web page code. It is now plain text.
resources-mended-list-member-dropped = { $field } held “{ $was }” in a list of words. It was left out.
resources-mended-phone-kept-as-written = “{ $was }” is not a phone number we can dial. It is kept as written.
resources-mended-phone-letters = “{ $was }” has letters. It dials { $now }.
resources-mended-phone-split = “{ $was }” held more than one phone number: { $now }.
resources-mended-phone-says-none = { $field } says there is no phone.
resources-mended-address-split = The address “{ $was }” is read as: { $now }.
resources-mended-address-kept-whole = The address “{ $was }” could not be taken apart. It is kept as one line.
resources-mended-hours-kept-as-written = The hours “{ $was }” could not be read. They are shown as written and never count as open.
resources-mended-time-dropped = “{ $was }” in { $field } is not a time of day. It was left out.
resources-mended-midnight-next-day = “{ $was }” in { $field } is the end of the day. It is read as { $now } the day after.
resources-mended-end-dropped = “{ $was }” in { $field } is more than 12 hours after the start. It was left out.
resources-mended-zone-dropped = “{ $was }” in { $field } is not a time zone we know. It was left out, and the time was kept.
resources-mended-day-dropped = “{ $was }” in { $field } is not a day of the week. It was left out.
resources-mended-day-from-number = The day “{ $was }” is read as { $now }.
resources-mended-url-scheme-added = The web address “{ $was }” is read as { $now }.
resources-mended-url-dropped = “{ $was }” in { $field } is not a web address. It was left out.
resources-mended-email-dropped = “{ $was }” in { $field } is not an email address. It was left out.
resources-mended-coordinates-dropped = { $was } is not a point on the map. It was left out.
resources-mended-date-from-words = The date “{ $was }” is read as { $now }.
resources-mended-date-dropped = “{ $was }” in { $field } is not a date. It was left out.
resources-mended-yes-no-dropped = “{ $was }” in { $field } is neither yes nor no. It was left out.
resources-mended-status-unknown = The status “{ $was }” is not known. It counts as open for use.
resources-mended-language-unknown = “{ $was }” is not a language we have a code for. The name is kept.
resources-mended-type-unknown = The meeting type “{ $was }” is not in the Meeting Guide list. It is kept.
resources-mended-type-case = The meeting type “{ $was }” is read as { $now }.
resources-mended-type-to-attendance = The type “{ $was }” says how people meet, so it is kept there.
resources-mended-attendance-unknown = “{ $was }” is not a way to attend that we know. It was left out.
resources-mended-slug-long = The short name “{ $was }” is longer than the format allows. It is kept.
resources-mended-id-made = The row had no id. It got { $now }, made from what it says.
resources-mended-name-from-other = There was no name, so “{ $now }” is used.
resources-mended-provider-unknown = It names the organisation { $was }, which is not in these files. The row is kept.
resources-mended-place-unknown = It names the place { $was }, which is not in these files. The row is kept.
resources-mended-owner-unknown = It also names { $field } { $was }, which is not in these files.
resources-mended-term-unknown = It names the need { $was }, which is not in these files.
resources-mended-said-twice = The same row stands in the file twice.
resources-mended-two-answers = { $field } is “{ $now }” in one part of the file and “{ $was }” in another. The first is kept.
resources-mended-short-row = The row has fewer cells than the top line. The rest counts as empty.
resources-mended-person-left-out = { $field } is about a private person. It was left out.
resources-mended-not-for-public = The file asks not to show { $field }. It was left out.

## Why a row cannot be used.

resources-refused-not-an-object = This is not a record. It should be a JSON object.
resources-refused-empty = Every cell is empty.
resources-refused-no-name = There is no name.
resources-refused-no-content = The row says nothing besides its ids.
resources-refused-says-none = The row only says that there is none.
resources-refused-names-no-owner = The row does not say which organisation, place or service it belongs to.
resources-refused-owner-not-found = What this row belongs to is not in the files.
resources-refused-link-incomplete = The row should join a service and a place, but one of them is missing.
resources-refused-duplicate-id = The same id stands earlier in the file with other content.
resources-refused-too-many-cells = The row has more cells than the top line, so we cannot tell which is which.
resources-refused-cell-too-long = One cell is too long. A quotation mark may be missing.
resources-refused-not-readable = The row could not be read from the file.
resources-refused-shape-unknown = The record is not an organisation, a place or a service that we know.
resources-refused-table-unknown = The row does not say which table it belongs to.

## Why a file cannot be read.

resources-file-not-found = There is no file or folder called “{ $name }”.
resources-file-unreadable = “{ $name }” could not be opened: { $reason }.
resources-file-empty = “{ $name }” is empty.
resources-file-too-large = “{ $name }” is larger than { $limit } MiB.
resources-file-json = “{ $name }” is not a whole JSON file. Line { $line }, column { $column }: { $reason }
resources-file-not-text = “{ $name }” is not a text file.
resources-file-nothing-recognised = The folder “{ $name }” holds none of the files of a directory. It holds: { $found }.
resources-file-only-below = The files of a directory are not in “{ $name }” itself. Import one of these: { $found }.
resources-file-no-directory = There are no organisations, places or services in “{ $name }”.
resources-file-looks-like-meetings = “{ $name }” looks like a list of meetings. Bring it in as meetings.
resources-file-looks-like-directory = “{ $name }” looks like a directory. Bring it in as a directory.
resources-file-folder-of-meetings = “{ $name }” is a folder. A list of meetings is one file: name one of those in it.
resources-file-no-list = There is no list of meetings in “{ $name }”.

## What is wrong inside a JSON file.

resources-json-ends-early = The file ends too early.
resources-json-more-after-end = There is more text after the end.
resources-json-too-deep = Too many lists stand inside each other.
resources-json-not-well-formed = Something is wrong there.

## Tables, for counting rows.

resources-table-vocabularies = lists of needs
resources-table-terms = needs
resources-table-providers = organisations
resources-table-programs = programmes
resources-table-places = places
resources-table-services = services
resources-table-links = services at places
resources-table-contacts = contacts
resources-table-phones = phones
resources-table-addresses = addresses
resources-table-postal-addresses = mail addresses
resources-table-schedules = hours
resources-table-holidays = holidays
resources-table-languages = languages
resources-table-access = access
resources-table-areas = areas served
resources-table-costs = costs
resources-table-payments = ways to pay
resources-table-documents = papers to bring
resources-table-eligibility = who can use it
resources-table-needs = needs met
resources-table-attributes = tags
resources-table-meetings = meetings

## Kinds of files.

resources-format-hsds-1-1 = HSDS 1.1 tables
resources-format-hsds-3-0 = HSDS 3.0 tables
resources-format-hsds-json = HSDS 3.0 JSON
resources-format-ohana = Ohana tables
resources-format-illinois = Illinois export
resources-format-meeting-guide = Meeting Guide

## Encodings.

resources-encoding-utf-8 = UTF-8
resources-encoding-windows-1252 = Windows-1252
resources-encoding-utf-16-le = UTF-16
resources-encoding-utf-16-be = UTF-16

## What was left aside.

resources-left-column-not-kept = { $table }, column “{ $column }”: { $count } values are not used here.
resources-left-table-not-kept = “{ $name }”: { $count } rows are not used here.
resources-left-file-not-read = “{ $name }” was not read.
resources-left-odd-quotes = “{ $name }” has a quotation mark too few or too many. Some rows may have run together.
resources-left-encoding = “{ $name }” was read as { $encoding }.

### Find help: the list and one entry. Participants read this.

resources-menu-find = Find help
resources-menu-directory = Directory
resources-title = Find help
resources-intro = Food, a place to stay, someone to talk to, a meeting. Say it in your own words.
resources-ask-words = What are you looking for?
resources-ask-words-for-example = food, doctor, meeting
resources-ask-place = Where? A town, street or zip code
resources-ask-need = Kind of help
resources-ask-open = Open now
resources-ask-more = More choices
resources-ask-chosen = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
resources-ask-language = Language
resources-ask-day = Day
resources-ask-kind = Show
resources-ask-go = Find
resources-ask-anew = Start again
resources-any-need = Any kind of help
resources-any-language = Any language
resources-any-day = Any day
resources-any-kind = Everything
resources-kinds-service = Services
resources-kinds-meeting = Meetings
resources-kinds-provider = Places and groups
resources-kind-service = Service
resources-kind-meeting = Meeting
resources-kind-provider = Place
resources-need-food = Food
resources-need-housing = A place to stay
resources-need-health = Doctor, nurse, teeth
resources-need-mental-health = Talking with a counselor
resources-need-substance-use = Alcohol and drugs
resources-need-groups = Meetings and groups
resources-need-safety = Being safe
resources-need-legal = Law and papers
resources-need-money = Money and benefits
resources-need-work = Work
resources-need-learning = Classes
resources-need-transport = Rides
resources-need-family = Children and family
resources-need-things = Clothes, showers, furniture
resources-found = { $count ->
    [one] We found one.
   *[other] We found { $count }.
}
resources-found-all = Everything, by name
resources-found-none = We found nothing.
resources-found-some = { $count ->
    [one] Nothing has all of your words. One has some of them.
   *[other] Nothing has all of your words. { $count } have some of them.
}
resources-found-rest = These have some of your words
resources-found-pages = { $count ->
    [one] There is only one page.
   *[other] There are only { $count } pages.
}
resources-last-page = Go to the last page
resources-found-cut = There is more. Add a word to find what fits you.
resources-stood-in = “{ $word }” is not in the list. We looked for: { $instead }.
resources-broader = Nothing in the list names “{ $word }”. These may help.
resources-unknown = “{ $word }” is not in the list.
resources-distress-title = You are not alone with this
resources-distress-self-harm = If you want to die or hurt yourself, you can say so to somebody who listens. A few words are enough.
resources-distress-hurt-at-home = If somebody hurts you or scares you, it is not your fault. You can talk it over, and you choose what to say.
resources-distress-sexual-violence = What somebody did to you is not your fault. You can talk with somebody, and you choose what to say.
resources-distress-overdose = If somebody cannot breathe or does not wake up, call the emergency number where you are right now. Stay with them.
resources-distress-other-in-danger = If you fear for somebody else, you do not have to carry it alone. You can call about them, too.
resources-distress-child-in-danger = If a child is being hurt, or you are that child, somebody can help today. You can call and ask what to do.
resources-distress-maybe = If you want to die, hurt yourself or do not feel safe, you can say so to somebody who listens. What you looked for stands below.
resources-distress-private = Nobody is told what you looked for, and we do not keep it. This phone or computer may remember the page.
resources-distress-places = Places that may help
resources-when-on = Showing what is on { $day }.
resources-when-today = Showing what is on today, { $day }.
resources-when-tomorrow = Showing what is on tomorrow, { $day }.
resources-when-now = Showing what is open now.
resources-when-none = We know of nothing that fits at that time. This is what there is at other times.
resources-none-asked = Nothing in the list fits all of that.
resources-none-spelt = Did you mean one of these?
resources-none-less = Try it with less:
resources-none-yet = The list is empty. Your programme has not added any help yet.
resources-drop-open = Also when closed now
resources-drop-day = On any day
resources-drop-language = In any language
resources-drop-kind = Services and meetings
resources-drop-need = Any kind of help
resources-drop-place = In any place
resources-drop-words = Without the words
resources-open-until = { $hour ->
   *[other] Open now, until { $time }
}
resources-open-all-day = Open all day
resources-closed-today = Closed today
resources-closed-now = Closed now
resources-opens-today = { $hour ->
   *[other] Opens today at { $time }
}
resources-opens-on = { $hour ->
   *[other] Opens { $day } at { $time }
}
resources-hours-unknown = Hours not known. Call first.
resources-by-arrangement = Ask when they meet
resources-all-day = all day
resources-from-until = { $from } to { $until }
resources-when-in-zone = { $when } ({ $place } time)
resources-zone-note = These times are { $place } time ({ $zone }).
resources-closed = closed
resources-closed-on = { $day }: closed
resources-checked-on = Checked on { $day }
resources-checked-long-ago = Last checked on { $day }. Call before you go.
resources-not-checked = Not checked by us yet
resources-came-from = From { $source }, read on { $day }.
resources-came-from-list = From a list read on { $day }.
resources-call = Call
resources-extension = ext. { $number }
resources-phone-toll-free = free call
resources-phone-hotline = any hour
resources-phone-text = for texts
resources-phone-tty = text phone
resources-phone-fax = fax
resources-attendance-online = Online
resources-attendance-hybrid = In person and online
resources-attendance-inactive = Not meeting now
resources-back = Back to the list
resources-not-listed = This is not open at the moment.
resources-alert = Good to know today:
resources-reach = How to reach them
resources-online = Join online:
resources-online-phone = Join by phone:
resources-email = Email:
resources-website = Website:
resources-know = Good to know
resources-helps = Helps with
resources-meeting-kind = What kind of meeting
resources-where = Where
resources-approximate = This is the area, not the door. Ask them where to go.
resources-when = When
resources-days-off = Days off
resources-fact-who = Who can come
resources-fact-cost = What it costs
resources-fact-start = How to start
resources-fact-bring = What to bring
resources-fact-wait = How long it takes
resources-fact-interpretation = If you speak another language
resources-fact-areas = Where you may live
resources-fact-transport = Getting there
resources-fact-access = Getting in
resources-fact-place = About the place
resources-fact-group = About the group
resources-ages-between = Ages { $from } to { $until }.
resources-ages-from = Age { $from } and up.
resources-ages-until = Up to age { $until }.
resources-check-what = Did you call or go there, and is all of this right?
resources-check = I checked this today
resources-checked-saved = Thank you. It says today now.
resources-check-undone = Taken back.
resources-check-too-late = That was more than ten minutes ago, so it stays.
resources-print = Print this page
