# The practice programme.
practice-title = Look around
practice-intro = This is a practice programme. Nobody here is real, and nothing you do can hurt anyone. Pick a door.
practice-enter = Look as { $name }
practice-note = Everything here can be thrown away and made new with one tap: “Start over”, at the top.
practice-door-participant = Your week, your peer, what was written about you, and who can see it.
practice-door-peer_worker = Who to say hello to, a note in ten seconds, and help nearby.
practice-door-supervisor = The peers you support, and what they want to talk about.
practice-door-coordinator = Who is waiting, who could fit, and why.
practice-door-evaluator = Counts and pictures. You see no names.
practice-door-administrator = Who has which role, what was changed, and what got stuck.
