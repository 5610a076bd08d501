# Where people were pointed to, and from where they came.
referrals-title = Help elsewhere
referrals-intro = Places { $name } was told about or helped to reach, and who sent them to us.
referrals-intro-own = Places you were told about or helped to reach. You can say what came of it.
referrals-none = Nothing is noted here yet.
referrals-none-own = Nothing is noted here yet. You can look for a place that may help.
referrals-add = Note a place
referrals-add-intro = Nothing about { $name } is sent to anyone.
referrals-find = Find help
referrals-open = Open
referrals-listed = How to get there
referrals-for = For:
referrals-not-said = Not said
referrals-towards = Which way?
referrals-towards-service = We pointed them to a place
referrals-came-to-us = Came to us from here
referrals-towards-us = Came to us from a place
referrals-place = The place
referrals-place-hint = Its name, as people say it.
referrals-day = Day
referrals-need = Kind of help
referrals-need-words = What for, in a few words
referrals-help = How we helped
referrals-help-hint = Leave it open if they came to us.
referrals-help-told = Told about it
referrals-help-together = Called together
referrals-help-went-along = Went along
referrals-worker = Who helped
referrals-came-of = What came of it?
referrals-came-of-hint = You can change this later.
referrals-came-of-not-known = Not known yet
referrals-came-of-got-there = { $who ->
    [own] I got there
   *[other] Got there
}
referrals-came-of-did-not-work-out = It did not work out
referrals-came-of-did-not-want = { $who ->
    [own] I did not want it
   *[other] Did not want it
}
referrals-settle-go = Say what came of it
referrals-settle-change = Change this
referrals-save = Save
referrals-undo = Take it back
referrals-undo-text = Was this a mistake? Take it back, and it is gone from this page.
referrals-sees = { $who ->
    [own] You, your peer and the coordinators can read this.
   *[other] { $name }, their peer and the coordinators can read this.
}
referrals-pick = Who did you tell?
referrals-pick-text = Pick the person. Nothing is sent to them.
referrals-pick-none = You have no people to note this for yet.
referrals-go-resource = I told somebody about this
referrals-saved = Noted.
referrals-saved-before = This was noted before. Nothing was added.
referrals-settled = Saved.
referrals-back = It stands again.
referrals-undone = Taken back.
referrals-fault-place-unsaid = Write which place it is.
referrals-fault-place-too-long = Make the name of the place shorter: { $count } letters at most.
referrals-fault-need-too-long = Say it shorter: { $count } letters at most.
referrals-fault-day-unread = Pick the day.
referrals-fault-day-ahead = This day is still to come. Pick today or a day before.
referrals-fault-day-too-long-ago = This day is too long ago. Look at the year.
referrals-fault-came-of = Pick one of the four.
