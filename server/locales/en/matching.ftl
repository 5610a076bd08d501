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
        [please_not] Not: { $what }
       *[other] { $what }
    }
matching-reason-experience = You have both been through this: { $what }
matching-reason-role = You have this in common: { $what }
matching-reason-language = You both use { $what }
matching-reason-times = Free when you are free
matching-reason-meeting = Can meet this way: { $what }
matching-reason-something-asked = Something that was asked for fits

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
matching-nobody-nobody-fits = Nobody fits just now. Here is what we found.

# $count peers are left after each step.
matching-funnel-language =
    { $count ->
        [one] One peer shares a language
       *[other] { $count } peers share a language
    }
matching-funnel-mode =
    { $count ->
        [one] One of them can meet in a way that suits both
       *[other] { $count } of them can meet in a way that suits both
    }
matching-funnel-time =
    { $count ->
        [one] One of them is free at the same time
       *[other] { $count } of them are free at the same time
    }
matching-funnel-role =
    { $count ->
        [one] One of them has the training this needs
       *[other] { $count } of them have the training this needs
    }
matching-funnel-wishes =
    { $count ->
        [one] One of them is what the person asked for
       *[other] { $count } of them are what the person asked for
    }
matching-funnel-open =
    { $count ->
        [0] None of them can take this on right now
        [one] One of them can take this on right now
       *[other] { $count } of them can take this on right now
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
matching-to-worker-your-answer = Would you like to support this person? Yes or not this time, no reason needed.
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
matching-fault-pause-in-the-past = Pick a day after today, or leave the end open.
matching-fault-hello-rhythm = Pick a number of days from 1 to { $max }, or make no plan.
