# Listas que llegan de archivos.
imports-title = Traer una lista
imports-intro = Trae personas, contactos, horas, grupos, orientaciones o certificados de una hoja de cálculo que ya tienes. Ves lo que saldría antes de que se guarde nada.
imports-kind = ¿De qué es la lista?
imports-kind-people = Personas
imports-kind-contacts = Contactos
imports-kind-hours = Horas
imports-kind-groups = Grupos
imports-kind-groups-or = Grupos, o quién vino
imports-kind-attendance = Quién vino a los grupos
imports-kind-referrals = Orientaciones a otros lugares
imports-kind-certificates = Certificados
imports-file = El archivo
imports-file-hint = CSV o XLSX, como mucho { $count } MB. Vale cualquier nombre y orden de las columnas.
imports-file-sees = Solo quienes coordinan, tú también, pueden mirar el archivo. Se borra cuando la lista ha entrado, o a los dos días.
imports-send = Mirarlo
imports-earlier = Traídas antes
imports-earlier-none = Todavía no se ha traído nada.
imports-back = Todas las listas
imports-open = Traer una lista
imports-fault-kind = Elige de qué es la lista.
imports-fault-file = Elige un archivo.
imports-fault-unreadable = { $why }
imports-file-gone = El archivo ya no se guarda. Envíalo otra vez.

imports-look-intro = Todavía no ha entrado nada. Míralo primero.
imports-asks = Di esto primero
imports-ask-lacking = Ninguna columna dice una de estas cosas: { $columns }. Elige la columna abajo.
imports-ask-twice = «{ $column }» dice lo mismo que otra columna. Deja fuera una de las dos.
imports-ask-meanings = «{ $column }» puede ser varias cosas. Elige una.
imports-ask-order = Las fechas de «{ $column }» se pueden leer de dos maneras, como { $example }. Di qué va primero.
imports-counts = Lo que saldría
imports-tried-first = { $count ->
    [one] Contado en la primera fila. El resto se mira al entrar.
   *[other] Contado en las primeras { $count } filas. El resto se mira al entrar.
}
imports-count-will-add = Serían nuevas
imports-count-added = Nuevas
imports-count-here = Ya están aquí
imports-count-held = Esperan: puede que la persona ya esté aquí
imports-count-refused = No entran
imports-count-passed = Sumas y títulos, se saltan
imports-changes = Lo que cambia por el camino
imports-changed = Lo que cambió por el camino
imports-held = { $count ->
    [0] ¿Alguien que ya está aquí?
    [one] Una fila puede ser de alguien que ya está aquí
   *[other] { $count } filas pueden ser de alguien que ya está aquí
}
imports-held-text = Se quedan fuera si no las marcas.
imports-held-all = Traer todas estas de todos modos
imports-anyway-chosen = La línea { $line } entra de todos modos.
imports-refused = No entran
imports-refused-look = Las demás filas entran sin ellas. Después las recibes en un archivo, para arreglarlas y enviarlas otra vez.
imports-refused-more = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
}
imports-line = Línea { $line }: { $why }
imports-in-column = { $column }: { $why }
imports-first = Las primeras filas, como quedarían
imports-by = por { $name }
imports-columns = Qué dice cada columna
imports-columns-text = Lo que elijas se recuerda para la próxima lista.
imports-example = Por ejemplo
imports-choose = Elige
imports-column-out = Dejar fuera
imports-unit = Los números solos son
imports-unit-said = Lo que dice la columna
imports-unit-minutes = Minutos
imports-unit-hours = Horas
imports-out = { $count ->
    [one] Una columna se queda fuera
   *[other] { $count } columnas se quedan fuera
}
imports-out-text = Aquí no hay sitio para esto. No se guarda.
imports-sheet = Hoja
imports-order = En fechas como 3/4/2024, ¿qué va primero?
imports-order-day-first = El día
imports-order-month-first = El mes
imports-for-all = Donde una fila no lo dice
imports-for-all-role = Están aquí como
imports-role-participant = Participantes
imports-role-peer-worker = Acompañantes
imports-for-all-worker = Lo hizo
imports-for-all-group = El grupo era
imports-for-all-strangers = Nombres completos que nadie tiene aquí
imports-strangers-refuse = Dejar fuera esas filas
imports-strangers-count = Contarlas, sin guardar el nombre
imports-for-all-mode = Se vieron por
imports-for-all-outcome = Fue así
imports-for-all-work = El trabajo fue
imports-for-all-nothing = Nada: dejar fuera esas filas
imports-source-more = Listas de varios programas
imports-source = Nombre de esta lista
imports-source-hint = Solo si traes listas cuyos números pueden ser los mismos para personas distintas.
imports-look-again = Mirar otra vez
imports-sees-people = Pueden leerlo quienes coordinan, tú también, y quien llegue a acompañar a la persona. Nadie recibe una cuenta ni un mensaje. Una forma de contacto se usa solo si el archivo dice que la persona aceptó.
imports-sees-contacts = Pueden leerlo quienes coordinan, tú también, quien hizo el trabajo y quien supervisa a esa persona. Un contacto con una nota no se muestra a la persona de quien habla, porque nadie escribió esa nota para ella.
imports-sees-hours = Pueden leerlo quienes coordinan, tú también, quien hizo el trabajo y quien supervisa a esa persona.
imports-sees-groups = Lo que se dice de un grupo lo puede leer todo el mundo aquí; también quien busca ayuda, si puede venir alguien nuevo.
imports-sees-attendance = Quién vino lo ve quien lleva el grupo, tú y las demás personas de la coordinación. Cada persona ve cuándo vino ella. Un nombre de pila que nadie usa aquí se cuenta y no se guarda.
imports-sees-referrals = Pueden leerlo la persona, quien la acompaña y quienes coordinan, tú también.
imports-sees-certificates = Pueden leerlo quien tiene el certificado, quien le supervisa y quienes coordinan, tú también.
imports-bring = { $count ->
    [one] Traer una fila
   *[other] Traer { $count } filas
}
imports-bring-ticked = Traer las filas marcadas
imports-nothing-good = Nada nuevo puede entrar tal como está. Cambia abajo lo que significa una columna, o corrige el archivo y envíalo otra vez.
imports-nothing-new = No hay nada nuevo.
imports-discard = Tirarlo

imports-state-looking = Se está mirando
imports-state-waiting = Empieza en un momento.
imports-state-running = Está entrando.
imports-state-stopping = Para después de las filas en curso.
imports-state-stopped = Parado. Lo que entró se queda.
imports-state-done = { $added ->
    [one] Entró una fila
   *[other] Entraron { $added } filas
}{ $refused ->
    [0] .
    [one] , una no entró.
   *[other] , { $refused } no entraron.
}
imports-state-failed = El archivo no se pudo leer hasta el final. Lo que entró se queda.
imports-state-undoing = Se está quitando.
imports-state-undone = { $stayed ->
    [0] Quitado. No queda nada.
    [one] Quitado. Una cosa se cambió o se usó después, y se queda.
   *[other] Quitado. { $stayed } se cambiaron o se usaron después, y se quedan.
}
imports-progress = { $done } de { $total } filas
imports-moving = Esta página mira otra vez sola. Puedes salir y volver.
imports-stop = Parar
imports-go-on = Seguir
imports-came = Lo que salió
imports-made-people = Ver las personas
imports-made-groups = Ver los grupos
imports-left-out = Columnas que se quedan fuera: { $columns }
imports-refused-text = Arregla estas filas en el archivo y envíalo otra vez. Solo ellas serán nuevas.
imports-refused-get = Recibirlas en un archivo
imports-stayed = Esto se queda
imports-stayed-text = Alguien lo cambió o lo usó después.
imports-undo-title = Quitarla
imports-undo-text = Hasta el { $until } puedes quitar la lista entera. Lo que alguien cambió o usó después se queda.
imports-undo = Quitar la lista entera
imports-undo-over = Esta lista ya no se puede quitar entera.
imports-saved-looked = Mirado otra vez.
imports-saved-stopping = Para después de las filas en curso.
imports-saved-discarded = Tirado. No se guardó nada.
imports-saved-undoing = Se está quitando.

imports-layout-casa-volunteers = CASA: voluntariado
imports-layout-casa-supervisors = CASA: supervisión
imports-layout-casa-cases = CASA: jóvenes
imports-layout-casa-contacts = CASA: contactos
imports-layout-hmis-client = HMIS: personas

imports-told-encoding = El archivo está escrito en { $encoding }.
imports-told-lines-above = { $count ->
    [one] Se saltó una línea por encima de los títulos.
   *[other] Se saltaron { $count } líneas por encima de los títulos.
}
imports-told-head-unsure = Ninguna línea parece la de los títulos. Se tomó la primera.
imports-told-sheet-chosen = Se leyó la hoja «{ $sheet }».
imports-told-sheet-others = Se leyó la hoja «{ $sheet }». También hay: { $others }.
imports-told-sheets-hidden = No se leyeron las hojas ocultas: { $sheets }.
imports-told-merged = { $count ->
    [one] Una celda unida vale por todas sus partes.
   *[other] { $count } celdas unidas valen por todas sus partes.
}
imports-told-given-back = Filas que antes no entraron, enviadas otra vez.

imports-file-not-found = El archivo «{ $name }» no está.
imports-file-unreadable = El archivo «{ $name }» no se puede leer.
imports-file-empty = El archivo «{ $name }» está vacío.
imports-file-too-large = El archivo «{ $name }» ocupa más de { $limit } MB.
imports-file-not-text = El archivo «{ $name }» no es una tabla de texto ni XLSX.
imports-file-locked = El archivo «{ $name }» tiene contraseña. Guárdalo sin ella.
imports-file-other-format = El archivo «{ $name }» es de otro programa. Guárdalo como XLSX o CSV.
imports-file-broken = El archivo «{ $name }» está dañado o termina antes de tiempo.
imports-file-unpacks-too-large = Al abrirlo, el archivo «{ $name }» ocupa más de { $limit } MB.
imports-file-no-such-sheet = No hay ninguna hoja «{ $sheet }» en «{ $name }».
imports-file-no-rows = No hay ninguna fila en las hojas de «{ $name }».
imports-file-no-head = No hay línea { $limit } en «{ $name }».
imports-file-too-many-columns = El archivo «{ $name }» tiene más de { $limit } columnas.
imports-file-odd-quotes = En «{ $name }» hay demasiadas comillas sin cerrar, la última en la línea { $limit }.
imports-file-too-many-merged = El archivo «{ $name }» tiene más de { $limit } celdas unidas.

imports-column-source-id = Número en el otro programa
imports-column-called-name = Cómo quiere que le llamen
imports-column-whole-name = Nombre y apellidos
imports-column-first-name = Nombre
imports-column-middle-name = Segundo nombre
imports-column-last-name = Apellidos
imports-column-phone = Teléfono
imports-column-text-phone = Teléfono para mensajes
imports-column-email = Correo electrónico
imports-column-post = Dirección postal
imports-column-may-call = ¿Podemos llamar?
imports-column-may-text = ¿Podemos enviar mensajes?
imports-column-may-email = ¿Podemos escribir por correo electrónico?
imports-column-may-post = ¿Podemos enviar cartas?
imports-column-voicemail = ¿Podemos dejar un mensaje?
imports-column-shared-device = ¿El teléfono es compartido?
imports-column-good-times = Buenas horas
imports-column-languages = Idiomas
imports-column-role = Está aquí como
imports-column-person = Con quién fue
imports-column-referred-to = Lugar al que se orientó
imports-column-came-from = Lugar del que llegó
imports-column-referred-on = Día
imports-column-need = Para qué
imports-column-help = Cómo se ayudó
imports-column-came-of = En qué quedó
imports-column-holder = De quién es
imports-column-certificate = Nombre del certificado
imports-column-given-by = Quién lo dio
imports-column-certificate-number = Número del certificado
imports-column-given-on = Fecha en que se dio
imports-column-valid-until-on = Válido hasta
imports-column-renew-by-on = Renovar antes de
imports-column-renewal = Qué pide la renovación
imports-column-person-id = Número de la persona
imports-column-worker = Quién lo hizo
imports-column-started-on = Fecha
imports-column-started-at = Hora en que empezó
imports-column-ended-at = Hora en que terminó
imports-column-minutes = Cuánto duró
imports-column-mode = Cómo se vieron
imports-column-place = Lugar
imports-column-planned = ¿Previsto?
imports-column-direction = Quién buscó a quién
imports-column-outcome = Cómo fue
imports-column-work = Tipo de trabajo
imports-column-topics = Temas
imports-column-follow-up-on = Próxima charla
imports-column-others-count = Cuántas personas más
imports-column-for-supervision = ¿Para supervisión?
imports-column-note = Nota
imports-column-group-name = Nombre del grupo
imports-column-about = De qué trata
imports-column-meets-on = Días
imports-column-meets-at = Hora
imports-column-often = Cada cuánto
imports-column-group-place = Dónde
imports-column-link = Enlace en línea
imports-column-run-by = Quién lo lleva
imports-column-room = Sitio para cuántas personas
imports-column-open = ¿Puede venir alguien nuevo?
imports-column-began-on = Primer día
imports-column-ended-on = Último día
imports-column-group = Grupo
imports-column-met-on = Día de la reunión
imports-column-came = Quién vino
imports-column-everybody = Todas las personas que vinieron, en una celda
imports-column-came-count = Cuántas vinieron en total

imports-change-order-from-column = Fechas leídas en el orden de su columna: { $count }
imports-change-century-added = Años de dos cifras completados: { $count }
imports-change-date-from-number = Números leídos como fechas: { $count }
imports-change-time-left-out = Horas junto a una fecha que se quedan fuera: { $count }
imports-change-made-whole-minutes = Duraciones hechas minutos enteros: { $count }
imports-change-says-nothing = Celdas como «n/a» tomadas por vacías: { $count }
imports-change-not-known-code = 8, 9 y 99 tomados por no dichos: { $count }
imports-change-phone-words-left-out = Palabras junto a un teléfono que se quedan fuera: { $count }
imports-change-email-name-left-out = Nombres junto a un correo que se quedan fuera: { $count }
imports-change-name-turned = Nombres vueltos, de «Apellido, Nombre»: { $count }
imports-change-other-name-left-out = Otros nombres que se quedan fuera, queda el que la persona quiere: { $count }
imports-change-least-message = Un sí a los mensajes tomado solo por el nombre de pila: { $count }
imports-change-topic-left-out = Temas que no están en la lista y se quedan fuera: { $count }
imports-change-name-from-number = Filas con un número en lugar del nombre: { $count }
imports-change-minutes-from-times = Duraciones sacadas de las horas: { $count }
imports-change-time-unsaid = Filas sin hora, guardadas a mediodía: { $count }
imports-change-settled-for-all = Filas en las que valió lo que elegiste abajo: { $count }
imports-change-need-as-words = Para qué era, guardado con sus palabras: { $count }
imports-change-work-into-note = Palabras propias para el trabajo, guardadas en la nota: { $count }
imports-change-often-into-about = Palabras propias sobre cada cuánto, guardadas en de qué trata: { $count }
imports-change-counted-unnamed = Filas cuyas personas se cuentan y cuyos nombres no se guardan: { $count }
imports-change-group-made = Grupos que aún no estaban, hechos solo con su nombre: { $count }

imports-why-not-a-date = esto no es una fecha.
imports-why-no-such-day = ese día no existe.
imports-why-date-order-open = se puede leer de dos maneras. Di si va primero el día o el mes.
imports-why-date-order-torn = la columna tiene fechas de los dos órdenes, y esta puede ser cualquiera. Escribe el mes con letras.
imports-why-zone-unknown = varias zonas horarias tienen estas letras.
imports-why-not-a-time = esto no es una hora.
imports-why-not-minutes = esto no es una duración.
imports-why-unit-unknown = di si son horas o minutos.
imports-why-minutes-outside = es más de un día, o menos que nada.
imports-why-not-yes-no = esto no es ni sí ni no.
imports-why-phone-several = hay varios teléfonos. Deja uno.
imports-why-number-shortened = la hoja de cálculo acortó este número. Escríbelo entero otra vez.
imports-why-language-unknown = ningún idioma se llama así.
imports-why-word-unknown = esta palabra no se conoce aquí.
imports-why-two-meanings = esta palabra puede ser dos cosas.
imports-why-not-a-count = esto no es un número entero.
imports-why-cell-text-too-long = este texto es demasiado largo.
imports-why-text-too-long = este texto es demasiado largo.
imports-why-role-by-hand = esta función deja ver más. Añade a la persona a mano, en Personas.
imports-why-two-places = nombra un lugar al que se orientó y otro del que llegó. Haz dos filas.
imports-why-place-unsaid = no hay lugar.
imports-why-place-too-long = el nombre del lugar es demasiado largo.
imports-why-need-too-long = para qué era es demasiado largo.
imports-why-day-ahead = ese día aún no llega.
imports-why-day-too-long-ago = el año es anterior a 1930.
imports-why-same-record = la línea { $line } cuenta lo mismo, y dice otra cosa.
imports-why-referral-before = ya se trajo antes, y ahora dice otra cosa. Di en qué quedó en la página de la persona.
imports-why-certificate-before = ya se trajo antes, y ahora dice otra cosa. Cámbialo o renuévalo en la página de la persona.
imports-why-certificate-name-unsaid = no hay nombre de certificado.
imports-why-certificate-too-long = el texto es demasiado largo.
imports-why-given-ahead = el día en que se dio aún no llega.
imports-why-ends-before-given = termina antes de darse.
imports-why-year-outside = ese año no puede ser.
imports-why-name-empty = no hay nombre.
imports-why-name-too-long = el nombre es demasiado largo.
imports-why-name-control = el nombre tiene signos que no se pueden mostrar.
imports-why-code-shape = no es una de las respuestas.
imports-why-language-shape = ningún idioma se llama así.
imports-why-not-an-answer = no es una de las respuestas.
imports-why-too-many-answers = hay demasiadas respuestas.
imports-why-answer-empty = no hay respuesta.
imports-why-too-many-topics = hay demasiados temas.
imports-why-phone-too-short = al teléfono le faltan cifras.
imports-why-phone-not-alone = junto al teléfono hay algo más.
imports-why-phone-too-long = es demasiado largo para un teléfono.
imports-why-email-shape = esto no es una dirección de correo.
imports-why-email-too-long = la dirección de correo es demasiado larga.
imports-why-address-kind = esta dirección no va aquí.
imports-why-too-many-cells = la fila tiene más celdas que los títulos. Puede haber una coma en una celda sin comillas.
imports-why-cell-too-long = una celda es demasiado larga.
imports-why-row-too-long = la fila es demasiado larga.
imports-why-quote-never-closes = hay unas comillas que se abren y no se cierran.
imports-why-error-value = la hoja de cálculo muestra un error aquí.
imports-why-formula-without-value = aquí hay una fórmula sin su resultado. Guarda el archivo en el programa de hojas de cálculo.
imports-why-same-row = es igual que la línea { $line }.
imports-why-same-id = tiene el mismo número que la línea { $line }, y lo demás es distinto.
imports-why-id-before = una fila con este número ya entró y dice otra cosa. Si es otra lista, dale un nombre.
imports-why-nobody-of-that-name = aquí nadie se llama «{ $said }». Trae primero a las personas.
imports-why-several-of-that-name = varias personas se llaman «{ $said }». Añade una columna con su número.
imports-why-nobody-of-that-number = nadie entró con el número «{ $said }». Trae primero a las personas.
imports-why-number-of-another = el número «{ $said }» es de alguien con otro nombre.
imports-why-no-worker = no dice quién lo hizo.
imports-why-no-worker-of-that-name = nadie del equipo se llama «{ $said }».
imports-why-several-workers-of-that-name = varias personas del equipo se llaman «{ $said }».
imports-why-may-be = puede ser { $name }, que ya está aquí.
imports-why-may-be-worker = puede ser { $name }, del equipo.
imports-why-may-be-line = puede ser la misma persona que la línea { $line }.
imports-why-deleted-there = se borró en el otro programa.
imports-why-work-unknown = este tipo de trabajo no se conoce aquí. Elige uno para esas filas, y las palabras van a la nota.
imports-why-nobody-said = no dice de quién se trata.
imports-why-date-missing = no hay fecha.
imports-why-in-the-future = todavía no ha pasado.
imports-why-too-old = el año es anterior a 1930.
imports-why-too-long = es más de un día.
imports-why-no-work = no dice qué tipo de trabajo fue. Elige uno para esas filas.
imports-why-direct-with-nobody = este trabajo es con alguien, y la fila no dice con quién.
imports-why-outcome-with-nobody = dice cómo fue, y no con quién.
imports-why-no-outcome = no dice cómo fue. Elige uno para esas filas.
imports-why-no-mode = no dice cómo se vieron. Elige uno para esas filas.
imports-why-several-is-empty = no nombra ni cuenta a nadie.
imports-why-message-not-allowed = no había acuerdo para dejar mensajes.
imports-why-call-not-agreed = no había acuerdo para llamadas, y no dice por qué hubo una.
imports-why-message-to-nobody = se dejó un mensaje, y no dice a quién.
imports-why-not-a-topic = el tema no está en la lista.
imports-why-follow-up-before = la próxima charla es anterior a esta.
imports-why-follow-up-far = la próxima charla es dentro de más de un año.
imports-why-note-too-long = la nota es demasiado larga.
imports-why-not-the-author = es de otra persona.
imports-why-undo-over = fue hace demasiado tiempo.
imports-why-no-group = no dice qué grupo. Elige uno para esas filas.
imports-why-several-groups = varios grupos se llaman «{ $said }», y el día no dice cuál.
imports-why-group-here = ya hay aquí un grupo llamado «{ $said }». Cámbialo en su página.
imports-why-same-group = el mismo grupo que en la línea { $line }.
imports-why-meeting-here = este grupo ya tiene una reunión ese día. Cámbiala en su página.
imports-why-same-meeting = cuántas personas vinieron ese día ya está en la línea { $line }.
imports-why-came-twice = esta persona ya está anotada para ese día en la línea { $line }.
imports-why-group-unnamed = el grupo no tiene nombre.
imports-why-group-text-too-long = este texto es demasiado largo.
imports-why-group-link = esto no es una dirección web.
imports-why-group-ends-before = el último día es antes del primero.
imports-why-group-year = ese año no puede ser.
imports-why-group-room = es más sitio del que tiene un grupo.
imports-why-meeting-too-long = es más que un día.
imports-why-meeting-ahead = todavía no ha ocurrido.
imports-why-meeting-too-old = el año es anterior a 1930.
imports-why-meeting-too-many = son más personas de las que se pueden contar en una reunión.
imports-why-meeting-uncounted = no dice cuántas personas vinieron.
