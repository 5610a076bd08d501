# El programa de práctica.
practice-title = Mira cómo es
practice-intro = Este es un programa de práctica. Aquí nadie es real, y nada de lo que hagas puede dañar a nadie. Elige una puerta.
practice-enter = Mirar como { $name }
practice-note = Todo lo de aquí se puede tirar y hacer de nuevo con un toque: «Empezar de nuevo», arriba.
practice-door-participant = Tu semana, quien te acompaña, lo que se escribió de ti y quién lo puede ver.
practice-door-peer_worker = A quién saludar, una nota en diez segundos y ayuda cerca.
practice-door-supervisor = Acompañantes que apoyas, y de qué quieren hablar.
practice-door-coordinator = Quién espera, quién podría ser, y por qué.
practice-door-evaluator = Números y gráficos. No ves nombres.
practice-door-administrator = Quién tiene qué función, qué se cambió y qué se quedó parado.
