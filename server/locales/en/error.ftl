error-home = Go to the start
error-again = Try again
error-reference = If you tell us about this, say the number { $reference }.
error-sign-in-title = Please sign in again
error-sign-in-text = Sign in again to send. Nothing is lost: what you wrote is kept in this tab.
error-sign-in-go = Sign in
error-not-found-title = We couldn’t find that page
error-not-found-text = It may have moved, or it may not be shared with you. Check the address, or go to the start.
error-refused-title = Only { $who } can do this
error-conflict-title = Someone changed this while you were away
error-conflict-text = We did not save over their words. Go back to see both, then save again.
error-unprocessable-title = We couldn’t do that
error-too-many-title = That was a lot at once
error-too-many-text = { $count ->
    [one] Please wait a minute, then try again.
   *[other] Please wait { $count } minutes, then try again.
}
error-too-large-title = That was too long for us
error-too-large-text = Go back and send a shorter text, or a smaller file. Your words are still there.
error-cross-site-title = We stopped that to keep you safe
error-cross-site-text = The form came from another site. Open the page here and send it again.
error-bad-request-title = We couldn’t read that
error-method = This page does not take what was sent. Go back and try from the page itself.
error-unreadable = Part of what was sent got lost on the way. Go back and try again.
error-other-name = This program is not known under the address you typed. Whoever looks after it can tell you the right one.
error-too-many-fields = The form had more answers than we can take at once. Send fewer at a time.
error-unavailable-title = We can’t reach that right now
error-unavailable-text = Your words are safe. Please try again in a minute.
error-broken-title = Something went wrong on our side
error-broken-text = It isn’t your fault. What was saved before is safe. Please try again.
error-who-coordinator = the coordinator
error-who-supervisor = a supervisor
error-who-administrator = the administrator
error-who-worker = the peer worker
error-who-person = the person themselves
error-refused-about = Ask them, or go back to your own pages.
