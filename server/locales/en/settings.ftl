# What a programme says about itself, and whom to call when it cannot wait.
settings-menu = Programme
settings-title = Programme settings
settings-intro = What you change here changes on every page at once.
settings-saved = Saved.
settings-save = Save
settings-cancel = Leave it as it is
settings-sees = Everybody can read this, also without signing in.
settings-meanwhile = Someone changed this while you were here. It now says:
settings-meanwhile-text = What you wrote is still in the form. Save again to put yours in its place.

settings-lines = Help right now
settings-lines-text = Whom people can call when it cannot wait. Participants see this at the end of every page. A call should reach a person: try each line yourself. Do not call an emergency number or a crisis line only to try it.
settings-lines-none = There is no line yet. People are told to call the emergency number where they are.
settings-lines-look = See it as others do
settings-tag-texts = Takes texts
settings-tag-danger = For danger to life
settings-tried = Somebody here last called it to try it on { $day }.
settings-tried-not = Nobody here has said that they tried it.
settings-tried-never = Nobody calls this one to try it.
settings-line-missing = It has no words in { $language } yet.
settings-line-change-go = Change
settings-line-try = I tried it today
settings-line-up = Move up
settings-line-down = Move down
settings-line-remove = Take off
settings-line-saved = The line is saved.
settings-line-moved = Moved.
settings-line-off = The line is off the pages.
settings-line-back = The line is back.
settings-line-tried = Thank you. The page for help says that it was tried today.
settings-line-untried = Taken back.
settings-no-room = There is no room for more lines. Take one off first.
settings-last-line = This is the only help line left. Add another one first, then take this one off.

settings-line-new = Add a line
settings-line-change = Change this line
settings-line-intro = Write it the way somebody in need can read it quickly.
settings-line-number = Number
settings-line-number-hint = One number, as you would dial it. Put what to press into the hours.
settings-line-texts = A text message to this number is answered too
settings-line-danger = This is the emergency number, for danger to life
settings-line-label = Who answers, in { $language }
settings-line-label-hint = Where one language is left out, people read the other. An emergency number needs no words: we say “Emergency” in each language.
settings-line-any-time = Someone answers at any time, day or night
settings-line-hours = When someone answers, in { $language }

settings-programme-title = The programme
settings-name = Name of the organisation
settings-name-hint = It stands at the top of every page.
settings-programme = Name of the programme
settings-programme-hint = What you offer, such as One to one.
settings-zone = Time zone
settings-zone-hint = By its city, like America/New_York or Europe/Madrid. Days and times on every page follow it.
settings-language = Language
settings-language-hint = For pages of people who have not picked one, and whose browser asks for none that we speak.
settings-leave = Where Leave fast leads
settings-leave-hint = A public page that says nothing about anybody. It begins with https. Left empty, it is { $address }

settings-fault-name = Write a name
settings-fault-long = { $count ->
    [one] Write up to { $count } letter
   *[other] Write up to { $count } letters
}
settings-fault-label = Write who answers
settings-fault-hours = Say when someone answers, or tick that it is any time.
settings-fault-number = Write one number that people can dial, like 555 555 0114
settings-fault-many = { $count ->
    [one] There is room for { $count } line. Take one off first
   *[other] There is room for { $count } lines. Take one off first
}
settings-fault-emergency = Nobody calls an emergency number to try it.
settings-fault-zone = Write a time zone by its city, like America/New_York
settings-fault-zone-near = We don’t know that time zone. Did you mean { $zone }?
settings-fault-language = Pick a language
settings-fault-address = Write the address of a page that begins with https, like https://www.example.org/
settings-fault-leave-here = Pick a page of another site. Someone who leaves fast should not land here

settings-topics = Topics
settings-topics-text = What people can say they have been through, and whom they would like to talk to about it.
settings-topics-go = Choose the topics
settings-topics-intro = People pick from this list when they say what they have been through, and when they say what a peer should know from their own life.
settings-topics-off = A topic without a tick is no longer offered. Whoever picked it keeps it, and you can put it back.
settings-topics-built-in = Topics from the start
settings-topics-own = Your own topics
settings-topics-reword = Change the words of one
settings-topics-see = Everybody who signs in here can read this list.
settings-topic-new = Add a topic
settings-topic-new-hint = A few plain words, as people here say it. Where one language is left out, people read the other.
settings-topic-word = In { $language }
settings-topic-intro = Mend the words, but keep what they mean. Whoever picked this topic will be read with the new words. If you mean something else, add a topic.
settings-topic-missing = Where one language is left out, people read the other.
settings-fault-topic = Write the topic in at least one language
settings-fault-topic-taken = “{ $text }” is a topic already. If it has no tick, tick it
settings-fault-topics-many = { $count ->
    [one] There is room for { $count } topic of your own. Take one off first
   *[other] There is room for { $count } topics of your own. Take one off first
}
