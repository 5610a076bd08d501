# People: names, facets, and how to reach someone safely.

## What makes a peer: the facets

people-facet-languages = Languages
people-facet-age-band = Age
people-facet-gender = Gender
people-facet-pronouns = Pronouns
people-facet-orientation = Who you love
people-facet-faith-or-culture = Faith or culture
people-facet-veteran = Time in the military
people-facet-family-role = Family
people-facet-lived-experience = What you have been through
people-shown-experience = Been through
people-shown-orientation = Orientation

people-own-words = In your own words
people-use-for-matching = Use this to find me a peer
people-use-for-matching-help = Someone who asks for just this could guess it from who we suggest.
people-may-be-shown = A peer may see this
people-may-be-shown-help = If this is off, a peer never reads it here.

## Answers

people-age-band-under-18 = Under 18
people-age-band-18-25 = 18 to 25
people-age-band-26-35 = 26 to 35
people-age-band-36-50 = 36 to 50
people-age-band-51-65 = 51 to 65
people-age-band-66-plus = 66 or older

people-gender-woman = Woman
people-gender-man = Man
people-gender-non-binary = Non-binary
people-gender-genderfluid = Genderfluid
people-gender-agender = Agender
people-gender-two-spirit = Two-Spirit
people-gender-trans = Trans
people-gender-questioning = Not sure yet

people-pronouns-she = she, her
people-pronouns-he = he, him
people-pronouns-they = they, them
people-pronouns-any = Any are fine
people-pronouns-name-only = Just my name

people-orientation-straight = Straight
people-orientation-gay = Gay
people-orientation-lesbian = Lesbian
people-orientation-bisexual = Bisexual
people-orientation-pansexual = Pansexual
people-orientation-asexual = Asexual
people-orientation-queer = Queer
people-orientation-questioning = Not sure yet

people-faith-or-culture-african = African
people-faith-or-culture-asian = Asian
people-faith-or-culture-black = Black
people-faith-or-culture-caribbean = Caribbean
people-faith-or-culture-deaf = Deaf culture
people-faith-or-culture-european = European
people-faith-or-culture-indigenous = Indigenous
people-faith-or-culture-latino = Latino or Latina
people-faith-or-culture-middle-eastern = Middle Eastern
people-faith-or-culture-pacific-islander = Pacific Islander
people-faith-or-culture-roma-or-traveller = Roma or Traveller
people-faith-or-culture-buddhist = Buddhist
people-faith-or-culture-christian = Christian
people-faith-or-culture-hindu = Hindu
people-faith-or-culture-jewish = Jewish
people-faith-or-culture-muslim = Muslim
people-faith-or-culture-sikh = Sikh
people-faith-or-culture-spiritual = Spiritual in my own way
people-faith-or-culture-no-faith = No faith

people-veteran-served = Served in the military
people-veteran-serving = Serving now
people-veteran-guard-or-reserve = Guard or Reserve
people-veteran-military-family = In a military family

people-family-role-parent = Parent
people-family-role-guardian = Guardian
people-family-role-foster-carer = Foster carer
people-family-role-raising-grandchildren = Raising grandchildren
people-family-role-carer = Caring for someone
people-family-role-young-carer = Young and caring for someone
people-family-role-family-substance-use = Someone in my family uses alcohol or drugs, or used to
people-family-role-family-mental-health = Someone in my family has hard times with their mental health
people-family-role-family-in-prison = Someone in my family is in prison
people-family-role-family-loss = Someone in my family died

## What people have been through. A programme may change this list.

people-topic-alcohol = Alcohol
people-topic-drugs = Drugs
people-topic-opioids = Opioids, such as heroin or pain pills
people-topic-gambling = Gambling
people-topic-anxiety = Worry and panic
people-topic-low-mood = Low mood
people-topic-hearing-voices = Hearing voices
people-topic-highs-and-lows = Big highs and lows
people-topic-trauma = Something bad that stays with you
people-topic-grief = Losing someone
people-topic-self-harm = Hurting yourself
people-topic-eating = Food and eating
people-topic-hospital-stay = A stay in hospital
people-topic-no-home = Having no home
people-topic-prison-or-jail = Prison or jail
people-topic-parenting = Raising kids through it
people-topic-military-service = The military
people-topic-loneliness = Being alone a lot
people-topic-migration = Moving to a new country
people-topic-pain-or-illness = Pain or a long illness
people-topic-work-loss = Losing work
people-topic-coming-out = Coming out

## Languages, each in its own name, so that people find theirs

people-language-en = English
people-language-es = Español
people-language-am = አማርኛ (Amharic)
people-language-ar = العربية (Arabic)
people-language-ase = American Sign Language
people-language-bn = বাংলা (Bengali)
people-language-de = Deutsch (German)
people-language-fa = فارسی (Persian)
people-language-fil = Filipino
people-language-fr = Français (French)
people-language-gu = ગુજરાતી (Gujarati)
people-language-hi = हिन्दी (Hindi)
people-language-hmn = Hmoob (Hmong)
people-language-ht = Kreyòl ayisyen (Haitian Creole)
people-language-it = Italiano (Italian)
people-language-ja = 日本語 (Japanese)
people-language-ko = 한국어 (Korean)
people-language-my = မြန်မာ (Burmese)
people-language-ne = नेपाली (Nepali)
people-language-pa = ਪੰਜਾਬੀ (Punjabi)
people-language-pl = Polski (Polish)
people-language-ps = پښتو (Pashto)
people-language-pt = Português (Portuguese)
people-language-ru = Русский (Russian)
people-language-so = Soomaali (Somali)
people-language-sw = Kiswahili (Swahili)
people-language-ti = ትግርኛ (Tigrinya)
people-language-uk = Українська (Ukrainian)
people-language-ur = اردو (Urdu)
people-language-vi = Tiếng Việt (Vietnamese)
people-language-yue = 廣東話 (Cantonese)
people-language-zh = 中文 (Chinese)

## How we can reach you

people-channel-text = Text message
people-channel-call = Phone call
people-channel-email = Email
people-channel-post = Letter
people-channel-in-site = Only inside this site

people-voicemail-no = No voicemail
people-voicemail-first-name-only = Yes, first name only
people-voicemail-say-where-from = Yes, say where we call from

people-shared-device-yes = Yes
people-shared-device-no = No
people-shared-device-unsaid = I’d rather not say

# Short tags beside a name.
people-reach-no-way = Don’t contact
people-reach-only-text = Text only
people-reach-only-call = Calls only
people-reach-only-email = Email only
people-reach-only-post = Letters only
people-reach-only-in-site = Only inside this site
people-reach-not-asked = How to reach: not asked yet
people-reach-any-way = Any way is fine
people-reach-no-calls = No calls
people-reach-no-texts = No texts
people-reach-no-voicemail = No voicemail
people-reach-may-be-shared = Others may see this phone
people-reach-mailbox-may-be-shared = Others may see this mailbox
# $channel is the word for the channel; $words is what the person wrote.
people-reach-times = { $channel }: { $words }

# The same hours for every way they picked. $words is what the person wrote.
people-reach-times-all = Reach: { $words }

people-ways-not-asked = Nobody has asked yet how they can be reached safely.
people-ways-none = Only inside this site, or when they come by.
people-ways-no-way = They picked no way. Wait until they come by.
people-ways-text = Text { $address }
people-ways-call = Call { $address }
people-ways-email = Write to { $address }
people-ways-post = Letter: { $address }
# $channel is the word for the channel.
people-ways-no-address = { $channel }: no number or address yet
people-ways-voicemail-no = No voicemail
people-ways-voicemail-name = Voicemail: first name only
people-ways-voicemail-where = Voicemail is fine, say where you call from

people-why-not-not-agreed = They have not said yes to this way. Ask them first.
people-why-not-no-address = We have no number or address for this way yet.
people-why-not-no-voicemail = They have not said yes to a voicemail. Please hang up and try another time.

## What to mend. Each stands beside its question.

people-fault-role = Choose what they are here as. You can change it later.
people-fault-name-empty = Write a name we can call you by. Any name is fine.
people-fault-name-too-long = This name is long. Keep it to { $max } letters.
people-fault-name-control = One of the signs in this name can’t be shown. Type the name again.
people-fault-text-too-long = This is { $found } letters long. The most is { $max }. Nothing is lost: make it a bit shorter.
people-fault-code-shape = We don’t know this answer. Pick one from the list.
people-fault-language-shape = We don’t know this language. Pick one, or use your own words.
people-fault-not-an-answer = We don’t know this answer. Pick one from the list, or use your own words.
people-fault-too-many-answers = Pick { $max } or fewer.
people-fault-answer-empty = Pick an answer, use your own words, or skip this.
people-fault-topic-off = “{ $what }” is not on the list any more. The rest is still here: save it, or use your own words.
people-fault-too-many-topics = The list has { $found } topics. The most is { $max }.
people-fault-phone-too-short = Write a phone number, or leave it out.
people-fault-phone-not-alone = Write one phone number here, and nothing else.
people-fault-phone-too-long = Write just one phone number here.
people-fault-email-shape = Write an email address like ana@example.org, or leave it out.
people-fault-email-too-long = Write just one email address here.
people-fault-only-in-site = “Only inside this site” goes alone. Untick it, or untick the other ways.
people-fault-address-kind = This is not the right kind of address for this way.

## Lists

people-menu = People
people-menu-access = Access
people-menu-you = You
people-list-title = People
people-list-intro = The words beside a name say how the person can be reached safely.
people-list-intro-names = How to reach someone is not shown here. Their peer and the coordinator see that.
people-list-empty = Nobody is here yet. Add the first person. Only a name is needed.
people-list-empty-other = Nobody is here yet. People show up here when you support them, or supervise someone who does.
people-list-start = Back to the start of the list
people-colleagues-title = Colleagues
people-colleagues-intro = Name, roles and what each person agreed to as a worker. If a colleague also gets support here, that stays sealed.
people-access-title = People and access
people-access-intro = Names and roles only. What people say about themselves, and how to reach them, is not shown here.
people-find = Find
people-find-label = Find someone by the name they use
people-find-none = Nobody here goes by “{ $words }”. Try the start of the name, or fewer letters.
people-find-all = Show everybody
people-add = Add someone
people-role-none = no role right now

## Adding someone

people-add-title = Add someone
people-add-intro = Only a name is needed. Everything else can wait, or stay out.
people-add-role = What are they here as?
people-add-role-hint = You can change this later.
people-add-save = Add this person
people-add-sees = You and other coordinators can see a new person. A peer sees them once they are suggested to each other.
people-called = The name to call them by
people-called-you = The name to call you by
people-called-hint = Any name is fine. It need not be the one on papers.
people-called-own = What should we call you?
people-called-other = What do they want to be called?
people-added = Added.
people-kept = Saved.
people-reach-kept-bare = Saved. One of the ways has no number or address yet, so we can’t use it.
people-add-here = Are they here already?
people-add-here-text = These two help us look. We look with them and don’t keep them: how to reach someone safely is asked on their page.
people-add-also = Another name they may be here under
people-add-reach = A phone number or e-mail address
people-alike-title = { $count ->
    [one] Someone here may be the same person
   *[other] { $count } people here may be the same person
}
people-alike = Look before you add. One person with two records has to tell their story twice.
people-alike-typed = What you wrote
people-alike-open = This is the same person: open them
people-alike-add = Somebody else: save
people-alike-leave = Don’t add anyone
people-likely-line = { $about }: { $how }
people-likely-same-name = Name: the same
people-likely-family = They could also be two people of one family.
people-likely-about-given-name = First name
people-likely-about-family-name = Family name
people-likely-about-earlier-name = An earlier name
people-likely-about-birth = Birthday
people-likely-about-phone = Phone number
people-likely-about-email = E-mail address
people-likely-about-postcode = Postcode
people-likely-about-place = Town
people-likely-about-address = Address
people-likely-about-external-id = Number in another system
people-likely-how-agrees = the same
people-likely-how-near = nearly the same
people-likely-how-differs = not the same
people-likely-note-nickname = a short form of the same
people-likely-note-slip = a letter or number differs
people-likely-note-sound = sounds alike
people-likely-note-initial = the same first letter
people-likely-note-swapped = in the other’s place
people-likely-note-other-script = the same in another alphabet
people-likely-note-year-only = the same year
people-likely-note-year-and-month = the same year and month
people-likely-note-day-and-month-turned = day and month turned round
people-earlier-keep = Keep the name until now hidden, to find this record if it comes up under that name
people-earlier-keep-text = Nobody is shown it. It can be left out.
people-earlier-kept = An earlier name of yours is kept hidden. It only helps to find your record.
people-earlier-forget = Let it go

## A person’s page

people-own-intro = This is your page. You can change it any day, and leave out what you like.
people-change = Change
people-back = Back
people-save = Save
people-save-on = Save and go on
people-skip = Skip this
people-quoted = “{ $words }”
people-said = What { $name } said
people-said-own = What you said about you
people-said-nothing = Nothing yet. That’s fine. Every question can be skipped.
people-said-begin = See the questions
people-shown-nothing = Nothing is shown to peers yet. That’s their choice.
people-shown-nothing-own = You show nothing to a peer yet. That’s your choice.
people-not-said = Nothing said. That’s fine.
people-switch-matching = Used to find a peer
people-switch-no-matching = Not used to find a peer
people-switch-shown = A peer may see this
people-switch-not-shown = No peer sees this
people-go = More pages
people-go-ask = { $who ->
    [own] Ask for a peer
   *[other] Ask for a peer
}
people-go-ask-text = { $who ->
    [own] Say what you hope for. You can stop any time.
   *[other] Write down what they hope for, in their words.
}
people-go-contacts = { $who ->
    [own] Our time together
   *[other] Time together
}
people-go-contacts-text = { $who ->
    [own] Notes that your peer wrote for you to read.
   *[other] What was noted, and a new note.
}
people-go-groups = { $who ->
    [own] Groups you came to
   *[other] Groups they came to
}
people-go-groups-text = { $who ->
    [own] The days you gave your name.
   *[other] The days they gave their name.
}
people-go-referrals = { $who ->
    [own] Help elsewhere
   *[other] Help elsewhere
}
people-go-referrals-text = { $who ->
    [own] Places we told you about, and what came of it.
   *[other] Places they were told about, and what came of it.
}
people-go-certificates = Certificates
people-go-certificates-text = What you were certified as, and until when.
people-certificates-open = Open
people-certificates-text = What they were certified as, and until when.
people-pair-title = Peer support
people-pair-supports = Supports
people-pair-since = Since { $when }
people-pair-last = Last reached: { $when }
people-pair-next = Next: { $when }
people-go-contacts-rest = What was noted.
people-go-reach = { $who ->
    [own] How we can reach you
   *[other] How to reach them safely
}
people-go-reach-text = { $who ->
    [own] Pick the ways that are safe for you.
   *[other] Ways, numbers, voicemail, good times.
}
people-go-facets = { $who ->
    [own] Questions about you
   *[other] Questions, one by one
}
people-go-facets-text = { $who ->
    [own] Change your name here, and what makes a peer for you.
   *[other] Fill these in with them. Each one can be skipped.
}
people-go-profile = { $who ->
    [own] What a peer sees of you
   *[other] What they show to a peer
}
people-go-profile-text = { $who ->
    [own] Look at your page with a peer’s eyes.
   *[other] Only what they chose to show.
}
people-go-worker = { $who ->
    [own] Your work as a peer
   *[other] As a peer worker
}
people-go-worker-text = { $who ->
    [own] How many people, when, and your own words about you.
   *[other] How many people, when, and their own words.
}
people-find-close = Nobody here goes by exactly that. These are close, or can be reached there.
people-list-twice = Twice here?
people-go-merge = { $who ->
   *[other] Here twice?
}
people-go-merge-text = { $who ->
   *[other] Put this record together with another one of the same person
}
people-go-roles = { $who ->
    [own] Your roles
   *[other] Roles
}
people-go-roles-text = { $who ->
    [own] What you are here as.
   *[other] What they are here as, and their link to sign in.
}
people-go-who-text = A plain list of who can read what about you.
people-go-account = Your account
people-go-account-text = Language, devices, and signing out.
# $readers is a list of those who can read it.
people-sees-readers = Can read this: { $readers }.
people-sees-shown = With “A peer may see this” on, also: { $readers }.
people-sees-reach = How to reach you, also: { $readers }.
people-sees-introduction = Own words, times and ways to meet, also: { $readers }.
people-sees-page = { $name } can read this page and change it.

## Questions, one a page

people-questions = Questions
people-questions-intro = Answer what you like. Skip the rest. You can come back any day.
people-questions-walk = Go through them one by one
people-step = Question { $place } of { $count }. You can skip any of them and come back.
people-switches-title = What the two switches do
people-switches-off = Both are off until they are turned on.
people-rather-not = I’d rather not say
people-pick-one = Pick one
people-pick-any = Pick any that fit
people-language-first = The language most at home
people-language-more = Other languages
people-own-words-hint = This counts as much as the list. We never change it.
people-why-languages = So that you and a peer can talk with ease.
people-why-age-band = Some people like a peer near their own age.
people-why-gender = Some people feel safer with a peer of a certain gender.
people-why-pronouns = So that we speak of you the right way.
people-why-orientation = Some people like a peer who gets this without having to explain.
people-why-faith-or-culture = Some people like a peer who shares this, and some like one who does not.
people-why-veteran = People who were in the military often like a peer who was too.
people-why-family-role = Raising or caring for someone is a big part of life for many.
people-why-lived-experience = A peer is someone who has been there too. Say only what you want to say.

## How to reach someone

people-reach-title = How can we reach you safely?
people-reach-title-short = How to be reached
people-reach-title-other = How can we reach { $name } safely?
people-reach-intro = We only use the ways you pick. You can change this any day.
people-reach-ways = Pick any that are safe for you
people-reach-ways-hint = “Only inside this site” goes alone: with it we use no other way.
people-reach-phone = Phone number
people-reach-email = Email
people-reach-post = Where a letter goes
people-reach-voicemail = If you don’t pick up, may we leave a voicemail?
people-reach-by-phone = Texts and calls
people-reach-by-email = Email messages
people-reach-shared = Does anyone else use this phone?
people-reach-shared-email = Does anyone else see this mailbox?
people-reach-shared-hint = If they do, we leave out our name.
people-reach-when = Good times, or times to avoid
people-reach-when-hint = For example: after 5 pm, not on Sundays.
people-reach-when-own = Other times for calls, texts or email
people-reach-when-call = Good times for calls
people-reach-when-text = Good times for texts
people-reach-when-email = Good times for email
people-preview-title = What a text from us will look like
people-preview-none = No texts. That’s how it is set.
people-preview-plain = Hi, it’s Alex. Still good for Thursday at 2? Reply 1 for yes, 2 to move it.
people-preview-plain-note = No mention of support, recovery or our name. That’s how it is set.
people-preview-named = Hi, it’s Alex from { $programme }. Still good for Thursday at 2? Reply 1 for yes, 2 to move it.
people-preview-named-note = It says who we are, since nobody else uses this phone.

## What a peer sees, and a worker’s own page

people-profile-own = This is what a peer sees of you. Nothing else.
people-profile-change = Change it
people-profile-introduction = In their own words
people-worker-title = Your work as a peer
people-worker-title-short = As a peer worker
people-worker-title-other = { $name } as a peer worker
people-worker-intro = { $who ->
    [own] This helps us to never ask too much of you. You can change it any day.
   *[other] This helps us to never ask too much of { $name }. Write only what they told you.
}
people-worker-places = { $who ->
    [own] How many people can you support at once?
   *[other] How many people can they support at once?
}
people-worker-hours = { $who ->
    [own] Hours a week
   *[other] Hours a week
}
people-worker-taking-label = Open to someone new right now
people-worker-taking = Open to someone new.
people-worker-not-taking = Not open to someone new right now.
people-worker-places-told = { $count ->
    [0] Has not said how many people yet.
    [one] Can support { $count } person at once.
   *[other] Can support { $count } people at once.
}
people-worker-hours-told = { $count ->
    [0] Has not said how many hours yet.
    [one] { $count } hour a week.
   *[other] { $count } hours a week.
}
people-worker-modes = Ways to meet
people-worker-times = Good times
people-worker-introduction = { $who ->
    [own] In your own words
   *[other] In their own words
}
people-worker-introduction-hint = { $who ->
    [own] What would you like someone to know before they choose you?
   *[other] What would they like someone to know before they choose them?
}
people-worker-themself = Languages, and what { $name } has been through, are on their own page, which no colleague can open. They fill it in themself, under “You”. No computer? Sit down together and let them sign in with their own link.
people-worker-link = Make a link to sign in
people-worker-unsaid = Nothing said yet.
people-colleague-sealed = This page holds work only. What a colleague may be or say as a participant is sealed.
people-supervisor-title = Who supervises them
people-supervisor-of = Who supervises { $name }?
people-supervisor-intro = A supervisor sees the names of the people their workers support, and the notes about that time.
people-supervisor-nobody = Nobody right now
people-supervisor-none = Nobody right now.
people-supervisor-kept = Saved. It counts from now on.
people-supervisor-unknown = Pick someone from the list, or nobody.
people-supervisor-sees = The two of them and the coordinator can see this.

## Roles and the link to sign in

people-roles-title = Roles
people-roles-text = Give a role, end one, or make a link to sign in.
people-roles-of = Roles of { $name }
people-roles-intro = Someone can have more than one role, and acts in one at a time.
people-roles-none = No role right now. Without a role nobody can sign in.
people-role-since = Since { $when }
people-role-end = End it now
people-role-closed = Only the administrator can end this one.
people-role-give-title = Give a role
people-role-give-text = It counts from today. A role on the staff seals what the person has said as a participant: from then on colleagues can’t open it.
people-role-given = The role is given.
people-role-ended = The role has ended. It took effect at once.
people-role-ends = If you end it, this ends with it:
people-role-more-open = More ends with this role than your page showed. Open the page again and look first. Nothing has changed.
people-role-pick = Pick a role first.
people-role-held-already = They have this role already.
people-role-not-held = They don’t have this role any more.
people-role-last-one = This is the last person who can let others in. Give the role to someone else first.
people-role-administrator-only = Roles and links that open more than your own page are settled by the administrator. Nothing has changed.
people-roles-sees = The coordinator and the administrator can see this. Each change is kept in the log.
people-invite-title = Invite to sign in
people-invite-text = Makes a link. With it the person picks their own password. An older link stops working.
people-invite = Make a link
people-invitation-title = A link to sign in
people-invitation-for = A link for { $name }
people-invitation-once = You see this link only now. Copy it or print this page.
people-invitation-link = The link
people-invitation-copy = Tap into the box, select all, copy.
people-invitation-whole = Hold or right-click here to copy the whole link
people-invitation-days = { $count ->
    [one] Good for { $count } day, and for one use.
   *[other] Good for { $count } days, and for one use.
}
people-invitation-care = Whoever has this link can sign in as this person. Give it to nobody else, and check how to reach them safely first.
people-invitation-done = Done

## Two changes at once

people-conflict-title = This was changed while you were away
people-conflict-intro = Nothing is lost. Look at both and pick one.
people-conflict-now = There now
people-conflict-mine = What you wrote
people-conflict-keep-now = Keep what is there now
people-conflict-keep-mine = Keep what I wrote

## Who can see what

people-who-intro = This list is made from the rules the program keeps to. Nobody can get around them by accident.
people-who-sealed = You work here too. What you say as a participant is sealed from your colleagues.
people-who-table = Show it as a table
people-who-thing = What
people-who-yes = Yes
people-who-no = No
people-who-name = Your name also stands beside what you write here, and where someone is told who supervises their peer.
people-who-former = A peer you had before keeps the page about the two of you, and the notes they wrote. Their supervisor sees the same.
people-who-stop = You can take back an answer, turn a switch off, or stop at any time. You need no reason.
# $name is how the person is called; [other] stands on pages about somebody else.
people-reader-you = { $who ->
    [own] You
   *[other] { $name }
}
people-reader-peer = { $who ->
    [own] Your peer
   *[other] their peer
}
people-reader-offered = { $who ->
    [own] Someone suggested as your peer
   *[other] someone suggested as their peer
}
people-reader-former-peer = { $who ->
    [own] A peer you had before
   *[other] a peer they had before
}
people-reader-their-supervisor = { $who ->
    [own] Your peer’s supervisor
   *[other] their peer’s supervisor
}
people-reader-other-supervisor = { $who ->
    [own] The supervisor of someone suggested, or of a peer you had before
   *[other] the supervisor of someone suggested, or of a peer they had before
}
people-reader-group-runner = { $who ->
    [own] Whoever runs a group you came to
   *[other] whoever runs a group they came to
}
people-reader-supported = { $who ->
    [own] Someone you support
   *[other] someone they support
}
people-reader-offered-to = { $who ->
    [own] Someone you are suggested to
   *[other] someone they are suggested to
}
people-reader-own-supervisor = { $who ->
    [own] Your supervisor
   *[other] their supervisor
}
people-reader-coordinator = { $who ->
    [own] The coordinator
   *[other] the coordinator
}
people-reader-administrator = { $who ->
    [own] The administrator
   *[other] the administrator
}
people-reader-evaluator = { $who ->
    [own] The evaluator
   *[other] the evaluator
}
people-thing-name = Your name
people-thing-roles = Your roles
people-thing-reach = How you can be reached
people-thing-said = All you said about you
people-thing-shown = Answers you let a peer see
people-thing-ask-shown = What you hope for, if you let a peer read it
people-thing-ask-kept = What you hope for, if you keep it from peers
people-thing-pair = How you and each peer stand
people-thing-shared-note = Notes about time with you that you can read
people-thing-note = Other notes about time with you
people-thing-referral = Places you were told about, and what came of it
people-thing-attendance = Groups you came to
people-thing-work = What you agreed to as a worker
people-thing-certificate = Your certificates
people-thing-introduction = Your own words as a worker, your times and ways to meet

people-fault-number = Write a number from 0 to { $max }, or leave it out.
