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
        [must] { $what } (imprescindible)
       *[other] { $what }
    }

# Lo que alguien pidió evitar, como lo diría. $code es la respuesta, $what su palabra.
matching-left-out-gender =
    { $code ->
        [woman] Que no sea mujer
        [man] Que no sea hombre
        [non_binary] Que no sea una persona no binaria
        [genderfluid] Que no sea de género fluido
        [agender] Que no sea agénero
        [two_spirit] Que no sea Dos Espíritus
        [trans] Que no sea trans
        [questioning] Que no sea alguien que aún no lo sabe
       *[other] Por favor, no: { $what }
    }
matching-left-out-orientation =
    { $code ->
        [straight] Que no sea heterosexual
        [gay] Que no sea gay
        [lesbian] Que no sea lesbiana
        [bisexual] Que no sea bisexual
        [pansexual] Que no sea pansexual
        [asexual] Que no sea asexual
        [queer] Que no sea queer
        [questioning] Que no sea alguien que aún no lo sabe
       *[other] Por favor, no: { $what }
    }
matching-left-out-age =
    { $code ->
        [under_18] Que no tenga menos de 18 años
       *[other] Que no tenga esta edad: { $what }
    }
matching-left-out-language = Que no use { $what }
matching-left-out-pronouns = Que no use los pronombres: { $what }
matching-left-out-other = Por favor, no: { $what }
matching-reason-experience = Las dos personas han vivido esto: { $what }
matching-reason-role = Tienen esto en común: { $what }
matching-reason-language = Las dos personas usan { $what }
matching-reason-times = Tiene tiempo cuando tú lo tienes
matching-reason-meeting = Pueden verse o hablar así: { $what }
matching-reason-something-asked = Encaja algo de lo que se pidió y que no se muestra

## Lo que miramos. Los códigos H01 a H15 son para quien revisa el método.

matching-limit-h01 = Un idioma en común
matching-limit-h02 = Una forma de verse que sirve a las dos personas
matching-limit-h03 = Lo bastante cerca para verse
matching-limit-h04 = Tiempo libre a la vez
matching-limit-h05 = La formación que hace falta
matching-limit-h06 = Con permiso para apoyar a menores
matching-limit-h07 = Lo imprescindible para la persona
matching-limit-h08 = Lo que la persona pidió evitar
matching-limit-h09 = Lo imprescindible para quien acompaña
matching-limit-h10 = Lo que pidió evitar quien acompaña
matching-limit-h11 = Estas dos personas se mantienen aparte
matching-limit-h12 = Esta vez no, de una petición anterior
matching-limit-h13 = Quien acompaña tiene lugar y acepta a más personas
matching-limit-h14 = Las dos personas aceptaron que se les empareje
matching-limit-h15 = Encaja lo suficiente

matching-component-exp = Lo que las dos personas han vivido
matching-component-pref = Lo que a la persona le gustaría
matching-component-avl = Tiempo en común
matching-component-mod = La forma de verse
matching-component-int = Lo que las dos personas disfrutan
matching-component-role = Vida familiar o militar en común
matching-component-lng = Un idioma propio de las dos personas
matching-component-wpr = Lo que le gustaría a quien acompaña

## Cuando no hay nadie

matching-nobody-not-agreed-yet = Esta persona aún no ha dicho que sí a que le busquemos acompañante. Pregúntale primero.
matching-nobody-no-workers = Aún no hay acompañantes en este programa.
matching-nobody-nobody-fits = Ahora mismo no encaja nadie.
matching-nobody-unsaid = Todavía no se puede proponer a nadie.
matching-nobody-unsaid-text =
    { $count ->
        [one] Una persona que acompaña aún no ha dicho a cuántas puede apoyar:
       *[other] { $count } personas que acompañan aún no han dicho a cuántas pueden apoyar:
    }

# El único motivo: hasta este paso quedaban $count acompañantes, y después nadie. $name es quien espera.
matching-because-language =
    { $count ->
        [one] Aquí hay una persona que acompaña, y no muestra ningún idioma en común con { $name }.
       *[other] Aquí hay { $count } acompañantes. Nadie muestra un idioma en común con { $name }.
    }
matching-because-mode =
    { $count ->
        [one] Una persona se acerca, y su forma de verse no le sirve a { $name }.
       *[other] { $count } acompañantes se acercan. Nadie tiene una forma de verse que le sirva a { $name }.
    }
matching-because-time =
    { $count ->
        [one] Una persona se acerca, y no tiene tiempo cuando lo tiene { $name }.
       *[other] { $count } acompañantes se acercan. Nadie tiene tiempo cuando lo tiene { $name }.
    }
matching-because-role =
    { $count ->
        [one] Una persona se acerca, y no tiene la formación que hace falta.
       *[other] { $count } acompañantes se acercan. Nadie tiene la formación que hace falta.
    }
matching-because-wishes =
    { $count ->
        [one] Una persona se acerca, y no muestra todo lo que pidió { $name }.
       *[other] { $count } acompañantes se acercan. Nadie muestra todo lo que pidió { $name }.
    }
matching-because-open =
    { $count ->
        [one] Una persona se acerca, y no puede empezar ahora.
       *[other] { $count } acompañantes se acercan. Nadie puede empezar ahora.
    }

matching-relax-any-mode =
    { $count ->
        [one] Si cualquier forma de verse está bien: una persona
       *[other] Si cualquier forma de verse está bien: { $count } personas
    }
matching-relax-any-time =
    { $count ->
        [one] Si otras horas están bien: una persona
       *[other] Si otras horas están bien: { $count } personas
    }
matching-relax-must =
    { $count ->
        [one] Si «{ $what }» está bien pero no es imprescindible: una persona
       *[other] Si «{ $what }» está bien pero no es imprescindible: { $count } personas
    }

## Decir que sí

matching-answer-not-asked = Aún sin preguntar
matching-answer-asked = Se le ha preguntado
matching-answer-yes = Sí
matching-answer-not-this-time = Esta vez no

matching-state-proposed = Preguntando
matching-state-active = Se acompañan
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

matching-milestone-began = Empezaron a acompañarse
matching-milestone-break = Empezó una pausa
matching-milestone-back-from-break = De vuelta de la pausa
matching-milestone-closed-for-now = Cerrado por ahora

matching-worker-state-active = Recibe a más personas
matching-worker-state-on-leave = Fuera por un tiempo
matching-worker-state-on-hold = Por ahora no recibe a más personas

# Lo que lee la persona. Nunca dice quién decidió.
matching-to-participant-nothing = Estamos buscando acompañante contigo.
matching-to-participant-your-answer = Esta persona podría acompañarte. Tú decides.
matching-to-participant-waiting = Dijiste que sí. Te avisaremos cuando haya noticias.
matching-to-participant-together = Ya se acompañan.
matching-to-participant-on-a-break = Están en una pausa. La puerta sigue abierta.
matching-to-participant-closed-for-now = Cerrado por ahora. La puerta sigue abierta.
matching-to-participant-not-going-ahead = Esta vez no sigue adelante. Podemos buscar a otra persona contigo.

# Lo que lee quien acompaña. Nunca dice quién decidió.
matching-to-worker-nothing = Aquí no hay nada que contestar.
matching-to-worker-your-answer = Tú decides: sí, o esta vez no.
matching-to-worker-waiting = Dijiste que sí. Te avisaremos cuando haya noticias.
matching-to-worker-together = Ya se acompañan.
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
matching-fault-pause-too-long = Elige un día dentro de un año, o deja abierto el final.
matching-fault-pause-in-the-past = Elige un día después de hoy, o deja abierto el final.
matching-fault-not-their-break = Esta pausa no la puedes terminar ni mover tú. Puede quien la pidió, o la coordinación.
matching-fault-not-theirs-to-reopen = La puerta está cerrada por ahora. Si se abre otra vez, lo verás aquí.
matching-fault-hello-rhythm = Elige un número de días de 1 a { $max }, o deja esto sin plan.

## Menús

matching-menu-matches = Encuentros
matching-menu-people = Personas

## Lo que se pidió, como etiqueta

matching-about-language = Idioma: { $what }
matching-about-experience = Ha vivido esto: { $what }
matching-told-experience = Las dos personas lo han vivido: { $what }
matching-told-role = En común: { $what }
matching-told-language = Idioma en común: { $what }
matching-told-times = Tienen libres las mismas horas
matching-told-meeting = Puede ser así: { $what }
matching-told-something-asked = Encaja algo de lo que se pidió y que no se muestra

## Pedir acompañante

matching-ask-title = ¿Qué te gustaría encontrar?
matching-ask-title-with = ¿Qué le gustaría encontrar a { $name }?
matching-ask-lead = Cuéntanos quién te acompañaría bien. Salta lo que quieras. Puedes cambiarlo cualquier día.
matching-ask-lead-with = Rellena esto junto con la persona. Salta lo que no importe. Se puede cambiar cualquier día.
matching-ask-sealed = También trabajas aquí. Por eso nadie del equipo puede abrir lo que escribas. Habla con alguien de confianza sobre quién busca contigo.
matching-ask-see = Tú y quienes buscan contigo pueden leer esto. Quien podría acompañarte lo lee solo si tú lo dices más abajo.
matching-ask-see-with = { $name } y quienes buscan acompañante pueden leer esto. Quien podría acompañar lo lee solo si { $name } lo dice más abajo.
matching-ask-hopes = Con tus palabras
matching-ask-hopes-with = Con las palabras de { $name }
matching-ask-hopes-hint = Alguien con quien caminar, alguien que lo entienda, alguien a quien llamar un día difícil.
matching-ask-wishes = ¿Cómo te gustaría que fuera?
matching-ask-wishes-with = ¿Cómo le gustaría a { $name } que fuera?
matching-ask-wishes-hint = Cambia solo lo que te importe. «Imprescindible» deja menos personas para elegir.
matching-ask-any = Da igual
matching-ask-more = Otra cosa que importa
matching-ask-add-what = Qué
matching-ask-add-how = Cuánto
matching-ask-add-none = Elige una
matching-ask-add = Añadir y ver más líneas
matching-ask-modes = ¿Cómo quieres que se vean o hablen?
matching-ask-modes-with = ¿Cómo quiere { $name } que se vean o hablen?
matching-ask-times = ¿Cuándo tienes tiempo?
matching-ask-times-with = ¿Cuándo tiene tiempo { $name }?
matching-ask-pick-hint = Marca todo lo que te venga bien. No marques nada si todo te va bien.
matching-ask-may-be-shown = La persona a la que pregunten puede leer mis palabras y cómo me gustaría que fuera
matching-ask-may-be-shown-with = La persona a la que preguntemos puede leer estas palabras y cómo le gustaría a { $name } que fuera
matching-ask-may-be-shown-hint = Si no lo marcas, solo ve cómo y cuándo pueden verse.
matching-ask-agree = Cuando lo envíes, empezamos a buscar contigo. No se elige a nadie hasta que digas que sí.
matching-ask-agree-with = Cuando lo envíes, empezamos a buscar con { $name }. No se elige a nadie hasta que { $name } diga que sí.
matching-ask-send = Pedir acompañante
matching-ask-keep = Guardar los cambios
matching-form-unknown = Elige una de las respuestas de la lista.
matching-form-changed = Alguien cambió esto en otro sitio mientras escribías. Tus palabras siguen aquí. Guárdalas para usar las tuyas.
matching-form-day = Escribe el día como año-mes-día, o déjalo vacío.

## Una petición, como la leen otras personas

matching-shown-nothing = Nada en especial. Cualquier acompañante puede estar bien.
matching-read-title = Lo que le gustaría a { $name }
matching-read-see = Puedes leer esto porque te preguntaron si querías acompañar.

## Esperar a quien acompañe

matching-wait-title = Estamos buscando acompañante contigo
matching-wait-since = Lo pediste el { $day }. Tu lugar en la fila no se pierde, pase lo que pase.
matching-wait-offer = Hay alguien que podría acompañarte
matching-wait-offer-text = Ya dijo que sí. Ahora decides tú.
matching-wait-meet = Conocer a esta persona
matching-wait-next = Qué pasa ahora
matching-wait-step-1 = Buscamos a alguien que encaje con lo que pediste.
matching-wait-step-2 = Le preguntamos si tiene tiempo.
matching-wait-step-3 = Si lo tiene, se conocen aquí y dices «sí» o «no es para mí».
matching-wait-step-4 = Si las dos personas dicen que sí, empiezan.
matching-wait-when = No podemos prometer un día. Va primero quien lleva más tiempo esperando. Te escribimos aquí en cuanto haya algo.
matching-wait-asked = Lo que pediste
matching-wait-see = Tú y quienes buscan contigo pueden leer esto. Quien podría acompañarte solo ve cómo y cuándo pueden verse.
matching-wait-see-peer = Tú, quienes buscan contigo y la persona a la que preguntemos pueden leer esto.
matching-wait-change = Cambiarlo
matching-wait-withdraw = Retirarlo
matching-wait-met = Ya tienes acompañante
matching-wait-people = Ver a tus personas
matching-wait-back = Lo retiraste
matching-wait-back-text = Está bien. Puedes pedirlo otra vez cualquier día.

## Quién espera

matching-waiting-title = Quién espera
matching-waiting-lead = Va primero quien lleva más tiempo. Un «esta vez no» nunca hace perder el lugar.
matching-waiting-none = No espera nadie. Cuando alguien pida acompañante, aparecerá aquí.
matching-waiting-people = Ver a todas las personas
matching-waiting-pairs = Quién tiene acompañante
matching-waiting-look = Buscar acompañante
matching-waiting-open = Abrir
matching-waits =
    { $count ->
        [0] Desde hoy
        [one] 1 día
       *[other] { $count } días
    }
matching-next-look = Ahora: buscar acompañante
matching-next-again-worker = { $name }: esta vez no. Pregunta a otra persona.
matching-next-again-person = { $person } dijo que no a { $name }. Pregunta a otra persona.
matching-next-worker = Ya le preguntamos a { $name }
matching-next-person = { $name } dijo que sí, falta { $person }

## El tablero

matching-board-title = Buscar acompañante para { $name }
matching-board-lead = Nadie empieza hasta que las dos personas dicen que sí. Son ideas, en orden. Decides tú.
matching-board-change = Cambiar lo que se pidió
matching-board-waiting = Esperan
matching-board-waiting-label = Personas que esperan
matching-board-asked = Lo que pidió { $name }
matching-board-shared = { $name } deja que quien podría acompañar lea todo esto.
matching-board-kept = A quien podría acompañar solo se le enseña cómo y cuándo verse. El resto queda entre { $name } y tú.
matching-board-over = Aquí ya no espera nadie.
matching-board-asked-text = Puedes buscar a otra persona en cuanto haya respuesta, o retirar la pregunta.
matching-board-asked-open = Abrir
matching-board-ideas =
    { $count ->
        [one] Una persona que podría encajar
        [2] Dos personas que podrían encajar
        [3] Tres personas que podrían encajar
       *[other] { $count } personas que podrían encajar
    }
matching-board-best = Quien mejor encaja por ahora
matching-board-ask = Preguntar a { $name }
matching-board-aside = No encaja
matching-board-withdraw = Retirar esta petición en su nombre
matching-meter = Acompaña a { $supports }, lugar para { $room } más
matching-room =
    { $supports ->
        [0] Aún no acompaña a nadie.
        [one] Acompaña a una persona.
       *[other] Acompaña a { $supports } personas.
    } { $room ->
        [0] Ahora no tiene lugar.
        [one] Lugar para una.
       *[other] Lugar para { $room }.
    }
matching-why-title = ¿Por qué este orden?
matching-why-one =
    { $count ->
        [0] { $name } no muestra nada de lo que pidió { $person }.
       *[other]
            { $asked ->
                [one] { $name } cumple lo único que pidió { $person }.
               *[other] { $name } cumple { $count } de las { $asked } cosas que pidió { $person }.
            }
    }
matching-why-shown = Solo se cuenta lo que cada persona muestra.
matching-why-order = Lo «imprescindible» siempre se cumple. Después: cuánto encaja, luego quién tiene más lugar y luego quién lleva más tiempo sin recibir a alguien nuevo.
matching-compare-label = Comparación de las personas
matching-compare-caption = Comparado con lo que pidió { $name }
matching-compare-head = Lo que se pidió y lo que comparten
matching-compare-nothing = –
matching-look-title = Cómo buscamos
matching-look-summary = Qué miramos y qué no miramos nunca
matching-look-must = Esto tiene que cumplirse:
matching-look-order = Esto decide el orden. Primero lo que más cuenta:
matching-look-never = Nunca miramos: diagnósticos, historia con la policía o los tribunales, las veces que alguien no pudo venir, notas, ni cómo dijo alguien que se siente.
matching-look-limit = Alguien puede dejar que comparemos una respuesta sin mostrarla. Puede mover a la persona arriba o abajo aquí, y nunca se nombra sola.
matching-aside-title = No encajan, por ahora
matching-aside-back = Volver a incluir
matching-nobody-relax = Qué ayudaría
matching-nobody-relax-ask = Son deseos de { $name }. Pregunta antes de cambiar alguno.
matching-nobody-recruit = Ningún cambio ayudaría por sí solo. Hace falta alguien nuevo, o más lugar.

## Conocer a quien acompaña

matching-meet-title = Conoce a tu acompañante
matching-meet-title-worker = ¿Te gustaría acompañar a { $name }?
matching-meet-again = A { $name } le gustaría empezar otra vez contigo.
matching-meet-again-asked = La coordinación pregunta: ¿te gustaría abrir de nuevo con { $name }? No se preguntó a nadie antes que a ti.
matching-meet-why = Por qué pensamos en { $name }
matching-meet-hopes = Lo que le gustaría a { $name }
matching-meet-how = Cómo y cuándo puede verse { $name }
matching-meet-shows-nothing = { $name } guarda el resto para cuando se conozcan.
matching-meet-answer = Tu respuesta
matching-meet-yes = Sí
matching-meet-no = No es para mí
matching-meet-no-worker = Esta vez no
matching-meet-later = Pregúntame más tarde
matching-meet-no-reason = No hace falta un motivo. Puedes cambiar de idea cualquier día.
matching-meet-see-participant = Si dices que no, { $name } solo ve que no sigue adelante. Quienes llevan el programa ven tu respuesta.
matching-meet-see-worker = { $name } solo sabrá de ti si dices que sí. Entonces también se le pregunta. Quienes llevan el programa ven tu respuesta.
matching-meet-see-again = Si dices que no, { $name } solo ve que sigue cerrado por ahora. Quienes llevan el programa ven tu respuesta.

## Cómo están dos personas

matching-stand-title = Tú y { $name }
matching-stand-words = En palabras de { $name }
matching-stand-person = Abrir su página
matching-stand-board = Volver a la petición
matching-stand-waits-for = Falta la respuesta de { $name }
matching-stand-write-down = Si te lo dijo, apúntalo aquí.
matching-stand-said-yes = { $name } dijo que sí
matching-stand-said-no = Esta vez no
matching-since = Desde el { $day }.
matching-break-until = Hasta el { $day }.
matching-break-open = Hasta que vuelva quien la pidió.
matching-hello-title = Cada cuánto saludarse
matching-hello-now =
    { $count ->
        [one] El plan: saludarse cada día.
        [7] El plan: saludarse una vez por semana.
       *[other] El plan: saludarse cada { $count } días.
    } { $by ->
        [you] Lo pusiste tú.
        [one] Lo puso { $name }.
        [team] Lo pusieron quienes llevan el programa.
       *[other] { "" }
    }
matching-hello-none = No hay un plan. Está bien así.
matching-hello-days = ¿Cuántos días entre un saludo y el siguiente?
matching-hello-hint = Déjalo vacío si no quieren un plan. Cada persona puede cambiarlo.
matching-hello-hint-with = Déjalo vacío si no hay un plan. Cada una de las dos personas puede cambiarlo.
matching-hello-see = Lo ven las dos personas. También quienes llevan el programa.
matching-hello-see-with = Lo ven las dos personas, y quién lo puso. También quienes llevan el programa.
matching-hello-keep = Guardar
matching-change-title = Si quieres un cambio
matching-change-text = No hace falta un motivo. A ninguna de las dos personas se le muestra quién lo pidió.
matching-pause-until = ¿Hasta qué día?
matching-pause-hint = Déjalo vacío para volver cuando quieras.
matching-pause-hint-with = Déjalo vacío para una pausa sin final.
matching-pause-move = Mover el final de la pausa
matching-break-reason = ¿Por qué termina o cambia esta pausa?
matching-break-reason-hint = La pidió otra persona. Solo la coordinación puede leer esto.
matching-form-reason = Escribe en pocas palabras por qué. La pausa no es tuya.
matching-form-reason-too-long = Usa 500 letras o menos. No se pierde nada: hazlo un poco más corto.
matching-reopen-text = Al pedirlo dices que sí. A la otra persona también se le pregunta.
matching-reopen-text-with = Primero se pregunta a la persona. Quien acompaña lo sabe solo después de un sí.
matching-reopen-in-vain = Dijiste que sí a abrir de nuevo. Por ahora sigue cerrado.
matching-gone-text = { $name } ya no acompaña aquí. No tiene que ver contigo. Puedes pedir otra persona cualquier día.
matching-gone-ask = Pedir otra persona
matching-left-title = ¿Otra persona acompañante?
matching-left-text = La función de su acompañante ha terminado, así que esta pareja está cerrada. Pregunta qué le gustaría ahora.
matching-left-ask = Pedir acompañante con esta persona
matching-left-none = Por ahora nadie nuevo
matching-past-began = Empezaron a acompañarse
matching-past-break = Empezó una pausa
matching-past-back-from-break = De vuelta de la pausa
matching-past-closed-for-now = Cerrado por ahora
matching-past-reason = Por qué se terminó o se movió una pausa: { $reason }
matching-past-title = Hasta hoy

## Listas

matching-list-title = Quién tiene acompañante
matching-list-title-own = Personas que conoces aquí
matching-list-offers = Esperan tu respuesta
matching-list-read = Leer y responder
matching-line-again = Le gustaría empezar otra vez.
matching-line-again-asked = Te preguntan si quieres abrir de nuevo.
matching-line-worker-asked = ¿Te gustaría acompañar a esta persona?
matching-line-said-yes = Dijiste que sí.
matching-list-peers = Se acompañan
matching-list-open = Abrir
matching-list-waiting = Falta una respuesta
matching-list-before = Cerrado por ahora
matching-list-with = Con { $name } · { $state }
matching-list-none = Aún no hay nadie. Cuando dos personas digan que sí, aparecerán aquí.
matching-list-none-own = Todavía no conoces a nadie aquí. Está bien.
matching-list-ask-title = Alguien que te acompañe
matching-list-ask-text = Es alguien que también pasó por algo así. Tú eliges.
matching-list-ask = Pedir acompañante
matching-list-ask-waits = Estamos buscando a alguien contigo.
matching-list-ask-answer = Pediste acompañante. Tu lugar en la fila no se pierde, respondas lo que respondas arriba.
matching-list-ask-open = Ver qué pasa ahora

## Lo que acabas de hacer

matching-saved-ask-made = Enviado. Empezamos a buscar.
matching-saved-ask-kept = Guardado. Tu lugar en la fila es el mismo.
matching-saved-ask-back = Retirado.
matching-saved-ask-again = De nuevo en la fila, en el mismo lugar.
matching-saved-undone = Deshecho.
matching-saved-put-back = Retirado.
matching-saved-move-asked = Pediste otro día.
matching-saved-move-dropped = El día queda como estaba.
matching-saved-later = Sin prisa. Se queda aquí para ti.
matching-saved-asked = Ya se preguntó. La otra persona lo sabrá si la respuesta es sí.
matching-saved-set-aside = No encaja. No se le dice a nadie.
matching-saved-yes = Dijiste que sí.
matching-saved-not-now = Esta vez no. Está bien.
matching-saved-paused = Una pausa. La puerta sigue abierta.
matching-saved-resumed = Qué bueno que vuelves.
matching-saved-closed = Cerrado por ahora. La puerta sigue abierta.
matching-saved-reopened = Pediste empezar otra vez.
matching-saved-hello = Guardado.
matching-saved-no-new-peer = Anotado. Puede pedir una persona acompañante cualquier día.
matching-saved-answer = Apuntado.

## Lo que no se puede, y qué hacer

matching-fault-no-room = El último lugar se acaba de dar, o esta persona no recibe a nadie nuevo. Aquí está quién podría encajar ahora.
matching-fault-no-room-left = Ya no queda ningún lugar libre. Haz lugar antes, o di «esta vez no».
matching-fault-somebody-is-asked = Ya se le está preguntando a alguien para esta persona.
matching-fault-not-waiting = Esta petición se cumplió o se retiró mientras mirabas.
matching-fault-known-already = Estas dos personas ya se conocen, o antes fue «esta vez no». Elige a otra.
matching-fault-too-late = Se puede deshacer durante diez minutos, y solo quien lo hizo. Aún puedes cambiar cómo están las cosas ahora.

## En la página de una persona, mientras está en pausa

matching-rest = En pausa. No contactar.
matching-rest-until = En pausa hasta el { $date }. No contactar.
matching-rest-of = En pausa con { $worker }.
matching-rest-of-until = En pausa con { $worker } hasta el { $date }.
matching-fault-already-back = Esto ya está deshecho. No ha cambiado nada más.
matching-fault-not-a-peer = La función de esta persona acompañante ha terminado. Ahora no se puede formar pareja con ella.
matching-fault-not-a-participant = La persona ya no participa. Entre estas dos personas no empieza nada ahora.

## What ends with a role

matching-ends-pairs =
    { $count ->
        [one] Se cierra una pareja. Esa persona necesita otra persona acompañante, y aparece en Hoy.
       *[other] Se cierran { $count } parejas. Esas personas necesitan otra persona acompañante, y aparecen en Hoy.
    }
matching-ends-offers =
    { $count ->
        [one] Una persona que se había propuesto espera a otra persona acompañante.
       *[other] { $count } personas que se habían propuesto esperan a otra persona acompañante.
    }
matching-ends-own-pairs =
    { $count ->
        [one] Se cierra una pareja. Lo que escribieron se queda.
       *[other] Se cierran { $count } parejas. Lo que escribieron se queda.
    }
matching-ends-asks =
    { $count ->
        [one] Ahora espera acompañante. Eso se retira.
       *[other] Espera acompañante en { $count } programas. Eso se retira.
    }
