# Contactos: el registro de actividad.

## Tipos de trabajo

contacts-work-d1 = Hacernos oír, lado a lado
contacts-work-d2 = Encontrar ayuda y servicios
contacts-work-d3 = Contar mi propia historia
contacts-work-d4 = Crear comunidad
contacts-work-d5 = Estar ahí, crear confianza
contacts-work-d6 = Llevar un grupo
contacts-work-d7 = Habilidades y metas
contacts-work-d8 = Un rato agradable en compañía
contacts-work-i1 = Preparar grupos
contacts-work-i2 = Papeles y correo
contacts-work-i3 = Hablar con el equipo
contacts-work-i4 = Supervisión o formación
contacts-work-i5 = Recibir apoyo para mí
contacts-work-i6 = Explicar el apoyo entre pares
contacts-work-i7 = Comprobar qué ayuda existe
contacts-work-w1 = Conocer al personal
contacts-work-w2 = Explicar qué hace quien acompaña

## Cómo, dónde y cómo fue

contacts-mode-in-person = En persona
contacts-mode-phone = Teléfono
contacts-mode-text = Texto o chat
contacts-mode-email = Correo electrónico
contacts-mode-video = Video
contacts-mode-group = Grupo
contacts-mode-drop-in = Pasó por aquí
contacts-mode-outreach = Donde está la gente

contacts-direction-in = La persona nos buscó
contacts-direction-out = Buscamos a la persona

contacts-outcome-reached = Hablamos o nos vimos
contacts-outcome-left-message = Dejé un mensaje
contacts-outcome-no-answer = Lo intenté, sin respuesta
contacts-outcome-declined = Esta vez no
contacts-outcome-rescheduled = Lo pasamos a otro momento

contacts-place-our-place = En nuestro local
contacts-place-their-place = Donde vive
contacts-place-community = Un café, biblioteca u otro lugar del barrio
contacts-place-outdoors = Al aire libre
contacts-place-health = Una clínica u hospital
contacts-place-shelter = Un albergue
contacts-place-prison-or-jail = Prisión o cárcel
contacts-place-school = Escuela o universidad
contacts-place-workplace = En el trabajo
contacts-place-online = En línea
contacts-place-elsewhere = En otro lugar

contacts-planned-planned = Previsto
contacts-planned-unplanned = Sin prever

contacts-with-nobody = Trabajo sin otra persona
contacts-with-person = Una persona
contacts-with-several = Varias personas
contacts-with-anonymous = Alguien que queda en el anonimato

## La nota rápida

contacts-how-in-person = En persona
contacts-how-phone = Teléfono
contacts-how-text = Texto o chat
contacts-how-tried = Lo intenté, sin respuesta
contacts-how-group = Grupo

## De qué se trató. Un programa puede cambiar esta lista.

contacts-topic-being-there = Estar ahí
contacts-topic-housing = Vivienda
contacts-topic-family-and-friends = Familia y amistades
contacts-topic-health-visits = Visitas de salud
contacts-topic-work-or-study = Trabajo o estudio
contacts-topic-wellness-plan = Plan de bienestar

## A quién saludar

contacts-hello-soon = Saludar pronto
contacts-hello-in-touch = En contacto
contacts-hello-break = En una pausa
contacts-hello-no-plan = Sin plan por ahora

contacts-soon-move-asked = Pidió otro día en vez del { $date }.
contacts-soon-follow-up = Fijaste el { $date } para hablar.
contacts-soon-agreed =
    { $since ->
        [one] Hablaron ayer.
       *[other] Hablaron hace { $since } días.
    } { $every ->
        [1] El plan: cada día.
        [7] El plan: una vez por semana.
       *[other] El plan: cada { $every } días.
    }
contacts-soon-first-hello = Aún no han hablado. Vendría bien un primer saludo.
contacts-soon-break-over = La pausa duró hasta el { $date }. Pregunta si ahora es buen momento.

## Qué corregir. Cada frase va junto a su pregunta.

contacts-fault-in-the-future = Esta hora aún no llega. Revisa el día y la hora.
contacts-fault-too-old = Esto fue hace más de un año. Revisa la fecha.
contacts-fault-too-long = Esto dura más de un día. Revisa los minutos.
contacts-fault-no-work = Elige qué tipo de trabajo fue.
contacts-fault-direct-with-nobody = Este trabajo se hace con alguien. Di con quién, o elige «Alguien que queda en el anonimato».
contacts-fault-outcome-with-nobody = Di con quién fue, o no pongas cómo fue.
contacts-fault-no-outcome = Di cómo fue: hablaron o se vieron, o lo intentaste.
contacts-fault-no-mode = Di cómo se vieron o hablaron.
contacts-fault-several-is-empty = Nombra a alguien, o di cuántas personas había.
contacts-fault-message-not-allowed = No ha dicho que sí a mensajes por este medio. Si no dejaste ninguno, elige «Lo intenté, sin respuesta». Si quedó uno, dilo en la nota y avisa a quien te supervisa.
contacts-fault-call-not-agreed = No ha dicho que sí a llamadas. Di en pocas palabras por qué llamaste, o que te llamó.
contacts-fault-message-to-nobody = Solo se puede dejar un mensaje a una persona con nombre aquí.
contacts-fault-not-a-topic = Este tema ya no está en la lista. Elige otro o sáltalo.
contacts-fault-too-many-topics = La lista tiene { $found } temas. El máximo es { $max }.
contacts-fault-follow-up-before = El próximo contacto es anterior a este. Revisa la fecha.
contacts-fault-follow-up-far = El próximo contacto es dentro de más de un año. Elige un día más cercano.
contacts-fault-note-too-long = Esta nota tiene { $found } letras. El máximo es { $max }. No se pierde nada: acórtala un poco.
contacts-fault-not-the-author = Solo quien escribió esto puede retirarlo.
contacts-fault-undo-over = Ya pasaron los { $window } minutos para retirarlo. Escribe una nota nueva que lo aclare.

## Páginas

contacts-menu-my-people = Mi gente
contacts-menu-week = Tu semana
contacts-my-people = Mi gente
contacts-find = Busca a alguien por el nombre que usa
contacts-find-short = Buscar a alguien
contacts-find-go = Buscar
contacts-asked = Te preguntan a ti
contacts-asked-text = ¿Te gustaría acompañar a esta persona? No hace falta dar una razón.
contacts-asked-go = Leer y responder
contacts-pairs = Pausas, cierres y quién estuvo antes
contacts-nobody = Todavía nadie. Cuando alguien y tú hayan dicho que sí, aparece aquí.
contacts-nobody-found = Aquí nadie usa ese nombre.
contacts-show-all = Ver a todas las personas
contacts-note = Nota
contacts-note-for = Una nota para { $name }
contacts-tried = Lo intenté, sin respuesta
contacts-break = En pausa. No contactar.
contacts-break-until = En pausa hasta el { $date }. No contactar.
contacts-last-spoke = Hablaron por última vez { $when }.
contacts-not-spoken = Todavía no han hablado.
contacts-how = ¿Qué pasó?
contacts-minutes = ¿Más o menos cuánto tiempo?
contacts-minutes-more = Más
contacts-minutes-longer = Si fue más, ¿cuántos minutos?
contacts-minutes-number = ¿Más o menos cuántos minutos?
contacts-topics = De qué se trató
contacts-words = En pocas palabras sencillas
contacts-words-hint = Escríbelo de modo que { $name } lo pueda leer.
contacts-extra = Algo más
contacts-shared = { $name } puede leer esto
contacts-supervision = Llevar a supervisión
contacts-talked = Ya se habló
contacts-talked-about = Se habló en supervisión
contacts-more = Otro día, o prever el próximo contacto
contacts-more-day = Fue otro día
contacts-day = Día
contacts-day-hint = Déjalo vacío si fue hoy.
contacts-time = Hora
contacts-follow-up = Próximo contacto
contacts-plan-set = Fijaste el { $date }.
contacts-plan-due = Habías fijado el { $date }. En cuanto anotes que hablaron, ese día queda hecho.
contacts-plan-asked = { $name } pidió otro día en vez del { $date }.
contacts-plan-keep = Mantener el { $date }
contacts-plan-leave = Dejarlo como está
contacts-plan-day = Otro día
contacts-plan-none = Por ahora ningún día
contacts-plan-which = ¿Qué otro día?
contacts-full = Anotar todo
contacts-full-rest = Anotar algo que pasó
contacts-save = Guardar la nota
contacts-sum-line = Guardas:
contacts-sum-plain = Guardas lo que está elegido arriba.
contacts-sum-unit = minutos
contacts-sees = Lo pueden leer tú, quien te supervisa y la coordinación. { $name } también, si no quitas esa marca.
contacts-sees-work = Lo pueden leer tú, quien te supervisa y la coordinación.
contacts-safety = ¿Te preocupa la seguridad de alguien ahora mismo?
contacts-other-work = Otro trabajo también cuenta
contacts-other-work-text = Preparar un grupo, hablar con el equipo, comprobar un teléfono: anótalo, para que se vea.
contacts-other-work-add = Anotar otro trabajo
contacts-record = Anotar en el registro
contacts-kind-intro = ¿Qué tipo de trabajo fue? Cada uno tiene un formulario corto.
contacts-kind-around = Preparar, papeleo, hablar con el equipo, supervisión, comprobar qué ayuda hay.
contacts-kind-people = Un grupo, o alguien que aquí queda sin nombre.
contacts-what-work = ¿Qué fue?
contacts-with = ¿Con quién fue?
contacts-others = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
contacts-others-count = Cuántas personas, si fue un grupo
contacts-outcome = ¿Cómo fue?
contacts-direction = ¿Quién buscó a quién?
contacts-planned = ¿Estaba previsto?
contacts-direct = Trabajo con personas
contacts-indirect = Trabajo alrededor
contacts-place = Dónde
contacts-not-said = Sin decir
contacts-timeline = Contactos
contacts-timeline-own = Lo que anotamos
contacts-timeline-own-intro = Cada vez que hablaste con alguien que te acompaña, y lo que escribió. Si algo no está bien, díselo a quien te acompaña o a la coordinación.
contacts-timeline-list = Uno por uno, primero lo más reciente
contacts-timeline-none = Todavía nada.
contacts-timeline-go = Todos los contactos
contacts-timeline-go-own = Todo lo que anotamos
contacts-not-shared = La persona todavía no puede leer esto.
contacts-no-note = Sin nota. El contacto cuenta igual.
contacts-no-note-own = No se anotó nada más.
contacts-next = Próximo contacto: { $date }
contacts-was-undone = Esta entrada se retiró.
contacts-undo = Retirarla
contacts-undo-over = Ya pasaron los diez minutos para retirarla. Escribe una nota nueva que lo aclare.
contacts-saved = Guardado.
contacts-saved-for = Anotado para { $name }: { $what }.
contacts-saved-before-for = Eso ya estaba anotado para { $name }: { $what }. Está una sola vez.
contacts-undone-for = Retirado para { $name }: { $what }.
contacts-saved-talked = Ya se habló. Sale de la lista.
contacts-saved-not-talked = Vuelve a estar en la lista.
contacts-saved-before = Eso ya estaba guardado. Está una sola vez.
contacts-undone = Retirada.
contacts-week = Tu semana
contacts-weeks = Semanas
contacts-week-before = La semana anterior
contacts-week-after = La semana siguiente
contacts-days = Día por día
contacts-cut = En esta semana hay más de lo que cabe aquí.
contacts-printed = { $name }, impreso el { $date }
contacts-pages-told = { $from } a { $to } de { $count }
contacts-day-none = Nada aquí. Está bien.
contacts-sum = Esta semana en total
contacts-sum-text =
    { $reached ->
        [0]
            { $tried ->
                [0] Todavía no hay nada anotado esta semana. Está bien.
                [one] Lo intentaste una vez.
               *[other] Lo intentaste { $tried } veces.
            }
       *[other]
            Hablaron o se vieron { $reached ->
                [one] una vez
               *[other] { $reached } veces
            }. { $tried ->
                [0] No hubo intentos sin respuesta.
                [one] Lo intentaste una vez más.
               *[other] Lo intentaste { $tried } veces más.
            }
    }
contacts-sum-direct = Con personas
contacts-sum-indirect = Trabajo alrededor
contacts-sum-work = Tipos de trabajo
contacts-sum-sees = Solo tú ves estas sumas. No se compara a nadie.
contacts-fault-how = Elige qué pasó.
contacts-fault-longer = Escribe más o menos cuántos minutos fueron, o elige otra duración.
contacts-fault-two-lengths = Hay dos duraciones. Elige «Más» para guardar los minutos que escribiste, o bórralos.
contacts-fault-next-both = Hay otro día escrito. Elige «Otro día» para fijarlo, o bórralo.
contacts-fault-next-day = Di qué día, o elige otra respuesta.
contacts-fault-minutes = Escribe los minutos con un número, como 20.
contacts-fault-when = Escribe el día como 2026-11-21 y la hora como 14:30, o deja los dos vacíos.
contacts-fault-no-such-hour = Esa hora no existió ese día: entonces se adelantó el reloj. Escribe la hora que decía tu reloj.
contacts-fault-day = Escribe el día como 2026-11-21, o déjalo vacío.
