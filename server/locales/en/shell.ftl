# The frame of every page.
shell-skip = Skip to the main part
shell-nav = Main
shell-nav-new = { $count ->
    [one] new
   *[other] new
}
shell-leave = Leave fast
shell-account = Your account:
shell-undo = Undo
shell-now = Help right now
shell-guide = Help with this site
shell-who-sees = Who can see what
shell-draft-back = We kept what you wrote here. You can go on.
shell-typed = What you wrote
shell-practice = Practice.
shell-practice-label = Practice
shell-practice-nobody = Nobody here is real.
shell-practice-as = Look around as someone else
shell-practice-reset = Start over
shell-help-title = Need to talk sooner?
shell-help-more = More ways to get help right now
shell-call = Call { $number }
shell-text = Text { $number }
shell-pages = Pages
shell-pages-before = Earlier
shell-pages-after = More
