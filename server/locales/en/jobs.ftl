# Background work, for the administrator.
jobs-menu = Jobs
jobs-title = Background work
jobs-waiting = { $count ->
    [one] { $count } piece of work is waiting its turn.
   *[other] { $count } pieces of work are waiting their turn.
}
jobs-none = Nothing is stuck. When a piece of work keeps going wrong, it shows up here.
jobs-dead = { $count ->
    [one] Tried once, then given up.
   *[other] Tried { $count } times, then given up.
}
jobs-later = It went wrong. The next try is on { $when }.
jobs-again = Try it again
jobs-again-saved = It will be tried again right away.
