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
people-reach-any-way = Any way is fine
people-reach-no-voicemail = No voicemail
people-reach-may-be-shared = Others may see this phone
# $channel is the word for the channel; $words is what the person wrote.
people-reach-times = { $channel }: { $words }

people-why-not-not-agreed = They have not said yes to this way. Ask them first.
people-why-not-no-address = We have no number or address for this way yet.
people-why-not-no-voicemail = They have not said yes to a voicemail. Please hang up and try another time.

## What to mend. Each stands beside its question.

people-fault-name-empty = Write a name we can call you by. Any name is fine.
people-fault-name-too-long = This name is long. Keep it to { $max } letters.
people-fault-name-control = One of the signs in this name can’t be shown. Type the name again.
people-fault-text-too-long = This is { $found } letters long. The most is { $max }. Nothing is lost: make it a bit shorter.
people-fault-code-shape = We don’t know this answer. Pick one from the list.
people-fault-language-shape = We don’t know this language. Pick one, or use your own words.
people-fault-not-an-answer = We don’t know this answer. Pick one from the list, or use your own words.
people-fault-too-many-answers = Pick { $max } or fewer.
people-fault-answer-empty = Pick an answer, use your own words, or skip this.
people-fault-too-many-topics = The list has { $found } topics. The most is { $max }.
people-fault-phone-too-short = Write a phone number, or leave it out.
people-fault-phone-too-long = Write just one phone number here.
people-fault-email-shape = Write an email address like ana@example.org, or leave it out.
people-fault-email-too-long = Write just one email address here.
people-fault-address-kind = This is not the right kind of address for this way.
