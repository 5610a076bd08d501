# What workers were certified as, by whom, and until when.
certificates-title = Certificates
certificates-intro = What { $name } was certified as, and until when.
certificates-intro-own = What you were certified as, and until when.
certificates-none = Nothing is written down here yet.
certificates-add = Add a certificate
certificates-change = Change or renew
certificates-change-title = Change or renew
certificates-change-intro = Renewed? Write the new days here.
certificates-name = Name of the certificate
certificates-name-hint = As your programme writes it.
certificates-given-by = Given by
certificates-number = Number
certificates-given-on = Given on
certificates-valid-until = Valid until
certificates-renew-by-on = Renew by
certificates-renewal = What a renewal asks for
certificates-renewal-hint = In your own words. We know no rules of any state: ask who gave it.
certificates-save = Save
certificates-remove = Take it off
certificates-remove-text = Was it never given, or is it written down twice? Take it off, and it is gone from this page.
certificates-given = given on { $date }
certificates-until = Valid until { $date }
certificates-ran-out = Ran out on { $date }
certificates-no-end = No end written down
certificates-renew-by = Renew by { $date }
certificates-sees = { $who ->
    [own] You, whoever supervises you and the coordinators can read this.
   *[other] { $name }, whoever supervises them and the coordinators can read this.
}
certificates-soon-title = Certificates running out
certificates-soon-intro = { $count ->
    [one] Certificates of people who work here that end, or are to be renewed, by tomorrow.
   *[other] Certificates of people who work here that end, or are to be renewed, in the next { $count } days.
}
certificates-soon-none = None runs out soon.
certificates-soon-next = Coming up
certificates-soon-out = Ran out
certificates-go = Certificates running out
certificates-saved = Saved.
certificates-saved-before = This was saved before. Nothing was added.
certificates-back = It stands again.
certificates-removed = Taken off.
certificates-fault-name = Write the name of the certificate.
certificates-fault-too-long = Say it shorter: { $count } letters at most.
certificates-fault-day = Pick the day, or leave it open.
certificates-fault-ahead = This day is still to come. Pick the day it was given.
certificates-fault-ends-before = It ends before it was given. Look at both days.
certificates-fault-year = Look at the year.
certificates-fault-changed = Somebody changed this just now. Your words are still here: look them over, and save once more to keep them.
