# Emparejar: lo que alguien pide, las propuestas y dos personas que dicen que sí.

## Lo que alguien pide

matching-strength-must = Imprescindible
matching-strength-nice = Estaría bien
matching-strength-please-not = Por favor, no

matching-mode-in-person = En persona
matching-mode-phone = Por teléfono
matching-mode-text = Por mensajes
matching-mode-video = Por video

matching-time-mornings = Por la mañana
matching-time-afternoons = Por la tarde
matching-time-evenings = Al final del día
matching-time-nights = Por la noche
matching-time-weekends = Fines de semana

## Motivos. $what es la palabra de lo que se pidió, como «Habla español».

matching-fit-fits = Encaja
matching-fit-partly = En parte
matching-fit-does-not-fit = No encaja
matching-fit-not-shared = No lo comparte

matching-reason-wish =
    { $strength ->
        [please_not] Sin: { $what }
       *[other] { $what }
    }
matching-reason-experience = Los dos han vivido esto: { $what }
matching-reason-role = Tienen esto en común: { $what }
matching-reason-language = Los dos usan { $what }
matching-reason-times = Tiene tiempo cuando tú lo tienes
matching-reason-meeting = Pueden verse o hablar así: { $what }
matching-reason-something-asked = Algo de lo que se pidió encaja

## Lo que miramos. Los códigos H01 a H15 son para quien revisa el método.

matching-limit-h01 = Un idioma en común
matching-limit-h02 = Una forma de verse que sirve a los dos
matching-limit-h03 = Lo bastante cerca para verse
matching-limit-h04 = Tiempo libre a la vez
matching-limit-h05 = La formación que hace falta
matching-limit-h06 = Con permiso para apoyar a menores
matching-limit-h07 = Lo imprescindible para la persona
matching-limit-h08 = Lo que la persona pidió evitar
matching-limit-h09 = Lo imprescindible para el par
matching-limit-h10 = Lo que el par pidió evitar
matching-limit-h11 = Estas dos personas se mantienen aparte
matching-limit-h12 = Esta vez no, de una petición anterior
matching-limit-h13 = El par tiene lugar y recibe a más personas
matching-limit-h14 = Las dos personas aceptaron que se les empareje
matching-limit-h15 = Encaja lo suficiente

matching-component-exp = Lo que las dos personas han vivido
matching-component-pref = Lo que a la persona le gustaría
matching-component-avl = Tiempo en común
matching-component-mod = La forma de verse
matching-component-int = Lo que las dos personas disfrutan
matching-component-role = Vida familiar o militar en común
matching-component-lng = Un idioma propio de las dos personas
matching-component-wpr = Lo que al par le gustaría

## Cuando no hay nadie

matching-nobody-not-agreed-yet = Esta persona aún no ha dicho que sí a que le busquemos un par. Pregúntale primero.
matching-nobody-no-workers = Aún no hay pares en este programa.
matching-nobody-nobody-fits = Ahora mismo no encaja nadie. Esto es lo que vimos.

# Quedan $count pares después de cada paso.
matching-funnel-language =
    { $count ->
        [one] Un par comparte un idioma
       *[other] { $count } pares comparten un idioma
    }
matching-funnel-mode =
    { $count ->
        [one] De ahí, uno tiene una forma de verse que sirve a los dos
       *[other] De ahí, { $count } tienen una forma de verse que sirve a los dos
    }
matching-funnel-time =
    { $count ->
        [one] De ahí, uno tiene tiempo libre a la vez
       *[other] De ahí, { $count } tienen tiempo libre a la vez
    }
matching-funnel-role =
    { $count ->
        [one] De ahí, uno tiene la formación que hace falta
       *[other] De ahí, { $count } tienen la formación que hace falta
    }
matching-funnel-wishes =
    { $count ->
        [one] De ahí, uno es como la persona pidió
       *[other] De ahí, { $count } son como la persona pidió
    }
matching-funnel-open =
    { $count ->
        [0] Ninguno puede empezar ahora
        [one] Uno puede empezar ahora
       *[other] { $count } pueden empezar ahora
    }

matching-relax-any-mode =
    { $count ->
        [one] Si cualquier forma de verse está bien: un par
       *[other] Si cualquier forma de verse está bien: { $count } pares
    }
matching-relax-any-time =
    { $count ->
        [one] Si otras horas están bien: un par
       *[other] Si otras horas están bien: { $count } pares
    }
matching-relax-must =
    { $count ->
        [one] Si «{ $what }» está bien pero no es imprescindible: un par
       *[other] Si «{ $what }» está bien pero no es imprescindible: { $count } pares
    }

## Decir que sí

matching-answer-not-asked = Aún sin preguntar
matching-answer-asked = Se le ha preguntado
matching-answer-yes = Sí
matching-answer-not-this-time = Esta vez no

matching-state-proposed = Preguntando
matching-state-active = Pares
matching-state-paused = En una pausa
matching-state-closed = Cerrado por ahora
matching-state-declined = Esta vez no
matching-state-withdrawn = Retirado

matching-step-propose = Proponer
matching-step-accept = Decir que sí
matching-step-decline = Esta vez no
matching-step-withdraw = Retirar
matching-step-begin = Empezar
matching-step-pause = Hacer una pausa
matching-step-resume = Volver
matching-step-close = Cerrar por ahora
matching-step-reopen = Abrir de nuevo
matching-step-agree-hello = Acordar cada cuánto saludarse

matching-milestone-began = Empezaron como pares
matching-milestone-break = Empezó una pausa
matching-milestone-back-from-break = De vuelta de la pausa
matching-milestone-closed-for-now = Cerrado por ahora

matching-worker-state-active = Recibe a más personas
matching-worker-state-on-leave = Fuera por un tiempo
matching-worker-state-on-hold = Por ahora no recibe a más personas

# Lo que lee la persona. Nunca dice quién decidió.
matching-to-participant-nothing = Estamos buscando un par contigo.
matching-to-participant-your-answer = Esta persona podría ser tu par. Tú decides.
matching-to-participant-waiting = Dijiste que sí. Te avisaremos cuando haya noticias.
matching-to-participant-together = Son pares.
matching-to-participant-on-a-break = Están en una pausa. La puerta sigue abierta.
matching-to-participant-closed-for-now = Cerrado por ahora. La puerta sigue abierta.
matching-to-participant-not-going-ahead = Esta vez no sigue adelante. Podemos buscar a otra persona contigo.

# Lo que lee el par. Nunca dice quién decidió.
matching-to-worker-nothing = Aquí no hay nada que contestar.
matching-to-worker-your-answer = ¿Te gustaría apoyar a esta persona? Sí o esta vez no, sin dar motivos.
matching-to-worker-waiting = Dijiste que sí. Te avisaremos cuando haya noticias.
matching-to-worker-together = Son pares.
matching-to-worker-on-a-break = En una pausa. Por favor, no contactes.
matching-to-worker-closed-for-now = Cerrado por ahora. La puerta sigue abierta.
matching-to-worker-not-going-ahead = Esta vez no sigue adelante. No tienes que hacer nada.

## Qué corregir. Cada frase va junto a su pregunta.

matching-fault-hopes-too-long = Esto tiene { $found } letras. El máximo es { $max }. No se pierde nada: acórtalo un poco.
matching-fault-too-many-wishes = Elegiste { $found } deseos. Quédate con los { $max } que más te importan.
matching-fault-wish-weight = Elige cuánto te importa: un poco, algo o mucho.
matching-fault-contradiction = Pediste «{ $what }» y también evitarlo. ¿Cuál de las dos cosas quieres?
matching-fault-hours-shape = Estas horas terminan antes de empezar. Revísalas.
matching-fault-wrong-state = Algo cambió desde que abriste esta página. Mírala de nuevo para ver qué encaja.
matching-fault-not-asked-yet = Aún no se le ha preguntado.
matching-fault-already-answered = Ya hay una respuesta. Todavía se puede decir «esta vez no».
matching-fault-pause-in-the-past = Elige un día después de hoy, o deja abierto el final.
matching-fault-hello-rhythm = Elige de 1 a { $max } días, o no hagan plan.
