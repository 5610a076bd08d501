form-faults-title = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
form-faults-kept = Nothing you wrote is lost.
form-fault-mark = To fix:
form-skip-mark = (skip if you like)
