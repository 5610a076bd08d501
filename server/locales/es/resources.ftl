### El directorio: lo que dice una importación. Lo lee el personal.

## Qué se cambió en una fila. $field es la columna; $was y $now son los valores.

resources-mended-number-to-text = { $field } era un número. Se guarda como el texto «{ $now }».
resources-mended-text-to-number = { $field } era texto. Se lee como el número { $now }.
resources-mended-text-to-list = { $field } era un solo texto, «{ $was }». Se lee como lista: { $now }.
resources-mended-list-to-text = { $field } era una lista. Sus partes se guardan como líneas.
resources-mended-null-as-empty = { $field } era nulo. Cuenta como vacío.
resources-mended-blank-as-empty = { $field } tenía solo espacios. Cuenta como vacío.
resources-mended-shape-dropped = No se pudo leer { $field }: «{ $was }». Se dejó fuera.
resources-mended-controls-removed = { $field } tenía signos que no se pueden mostrar. Se quitaron.
resources-mended-markup-to-text = { $field } tenía código de página web. Ahora es texto simple.
resources-mended-list-member-dropped = { $field } tenía «{ $was }» en una lista de palabras. Se dejó fuera.
resources-mended-phone-kept-as-written = «{ $was }» no es un teléfono que se pueda marcar. Se guarda como está.
resources-mended-phone-letters = «{ $was }» tiene letras. Se marca { $now }.
resources-mended-phone-split = «{ $was }» tenía más de un teléfono: { $now }.
resources-mended-phone-says-none = { $field } dice que no hay teléfono.
resources-mended-address-split = La dirección «{ $was }» se lee como: { $now }.
resources-mended-address-kept-whole = La dirección «{ $was }» no se pudo separar. Se guarda en una línea.
resources-mended-hours-kept-as-written = El horario «{ $was }» no se pudo leer. Se muestra como está y nunca cuenta como abierto.
resources-mended-time-dropped = «{ $was }» en { $field } no es una hora. Se dejó fuera.
resources-mended-midnight-next-day = «{ $was }» en { $field } es el final del día. Se lee como las { $now } del día siguiente.
resources-mended-end-dropped = «{ $was }» en { $field } es más de 12 horas después del comienzo. Se dejó fuera.
resources-mended-zone-dropped = «{ $was }» en { $field } no es una zona horaria que conozcamos. Se dejó fuera y se guardó la hora.
resources-mended-day-dropped = «{ $was }» en { $field } no es un día de la semana. Se dejó fuera.
resources-mended-day-from-number = El día «{ $was }» se lee como { $now }.
resources-mended-url-scheme-added = La dirección web «{ $was }» se lee como { $now }.
resources-mended-url-dropped = «{ $was }» en { $field } no es una dirección web. Se dejó fuera.
resources-mended-email-dropped = «{ $was }» en { $field } no es un correo electrónico. Se dejó fuera.
resources-mended-coordinates-dropped = { $was } no es un punto en el mapa. Se dejó fuera.
resources-mended-date-from-words = La fecha «{ $was }» se lee como { $now }.
resources-mended-date-dropped = «{ $was }» en { $field } no es una fecha. Se dejó fuera.
resources-mended-yes-no-dropped = «{ $was }» en { $field } no es ni sí ni no. Se dejó fuera.
resources-mended-status-unknown = El estado «{ $was }» no se conoce. Cuenta como disponible.
resources-mended-language-unknown = No tenemos código para el idioma «{ $was }». Se guarda el nombre.
resources-mended-type-unknown = El tipo de reunión «{ $was }» no está en la lista de Meeting Guide. Se guarda.
resources-mended-type-case = El tipo de reunión «{ $was }» se lee como { $now }.
resources-mended-type-to-attendance = El tipo «{ $was }» dice cómo se reúne la gente; se guarda ahí.
resources-mended-attendance-unknown = «{ $was }» no es una forma de asistir conocida. Se dejó fuera.
resources-mended-slug-long = El nombre corto «{ $was }» es más largo de lo que permite el formato. Se guarda.
resources-mended-id-made = La fila no tenía identificador. Recibió { $now }, hecho de su contenido.
resources-mended-name-from-other = No había nombre; se usa «{ $now }».
resources-mended-provider-unknown = Nombra la organización { $was }, que no está en estos archivos. La fila se guarda.
resources-mended-place-unknown = Nombra el lugar { $was }, que no está en estos archivos. La fila se guarda.
resources-mended-owner-unknown = También nombra { $field } { $was }, que no está en estos archivos.
resources-mended-term-unknown = Nombra la necesidad { $was }, que no está en estos archivos.
resources-mended-said-twice = La misma fila está dos veces en el archivo.
resources-mended-two-answers = { $field } es «{ $now }» en una parte del archivo y «{ $was }» en otra. Se guarda lo primero.
resources-mended-short-row = La fila tiene menos celdas que la primera línea. El resto cuenta como vacío.
resources-mended-person-left-out = { $field } es de una persona privada. Se dejó fuera.
resources-mended-not-for-public = El archivo pide no mostrar { $field }. Se dejó fuera.

## Por qué no se puede usar una fila.

resources-refused-not-an-object = Esto no es un registro. Debe ser un objeto JSON.
resources-refused-empty = Todas las celdas están vacías.
resources-refused-no-name = No hay nombre.
resources-refused-no-content = La fila no dice nada aparte de sus identificadores.
resources-refused-says-none = La fila solo dice que no hay.
resources-refused-names-no-owner = La fila no dice a qué organización, lugar o servicio pertenece.
resources-refused-owner-not-found = Aquello a lo que pertenece esta fila no está en los archivos.
resources-refused-link-incomplete = La fila debe unir un servicio y un lugar, pero falta uno.
resources-refused-duplicate-id = El mismo identificador está antes en el archivo con otro contenido.
resources-refused-too-many-cells = La fila tiene más celdas que la primera línea, así que no se sabe cuál es cuál.
resources-refused-cell-too-long = Una celda es demasiado larga. Quizá faltan unas comillas.
resources-refused-not-readable = No se pudo leer la fila del archivo.
resources-refused-shape-unknown = El registro no es una organización, un lugar ni un servicio conocido.
resources-refused-table-unknown = La fila no dice a qué tabla pertenece.

## Por qué no se puede leer un archivo.

resources-file-not-found = No hay archivo ni carpeta con el nombre «{ $name }».
resources-file-unreadable = No se pudo abrir «{ $name }»: { $reason }.
resources-file-empty = «{ $name }» está vacío.
resources-file-too-large = «{ $name }» pesa más de { $limit } MiB.
resources-file-json = «{ $name }» no es un archivo JSON completo. Línea { $line }, columna { $column }: { $reason }
resources-file-not-text = «{ $name }» no es un archivo de texto.
resources-file-nothing-recognised = La carpeta «{ $name }» no tiene ninguno de los archivos de un directorio. Tiene: { $found }.
resources-file-only-below = Los archivos de un directorio no están en «{ $name }» misma. Importa una de estas: { $found }.
resources-file-no-directory = No hay organizaciones, lugares ni servicios en «{ $name }».
resources-file-looks-like-meetings = «{ $name }» parece una lista de reuniones. Impórtala como reuniones.
resources-file-looks-like-directory = «{ $name }» parece un directorio. Impórtalo como directorio.
resources-file-folder-of-meetings = “{ $name }” es una carpeta. Una lista de reuniones es un archivo: nombra uno de los que tiene.
resources-file-no-list = No hay una lista de reuniones en «{ $name }».

## Qué está mal dentro de un archivo JSON.

resources-json-ends-early = El archivo termina antes de tiempo.
resources-json-more-after-end = Hay más texto después del final.
resources-json-too-deep = Hay demasiadas listas unas dentro de otras.
resources-json-not-well-formed = Ahí hay un error.

## Tablas, para contar filas.

resources-table-vocabularies = listas de necesidades
resources-table-terms = necesidades
resources-table-providers = organizaciones
resources-table-programs = programas
resources-table-places = lugares
resources-table-services = servicios
resources-table-links = servicios en lugares
resources-table-contacts = contactos
resources-table-phones = teléfonos
resources-table-addresses = direcciones
resources-table-postal-addresses = direcciones postales
resources-table-schedules = horarios
resources-table-holidays = días festivos
resources-table-languages = idiomas
resources-table-access = accesibilidad
resources-table-areas = zonas atendidas
resources-table-costs = costos
resources-table-payments = formas de pago
resources-table-documents = documentos que llevar
resources-table-eligibility = quién puede usarlo
resources-table-needs = necesidades atendidas
resources-table-attributes = etiquetas
resources-table-meetings = reuniones

## Tipos de archivo.

resources-format-hsds-1-1 = tablas HSDS 1.1
resources-format-hsds-3-0 = tablas HSDS 3.0
resources-format-hsds-json = JSON HSDS 3.0
resources-format-ohana = tablas Ohana
resources-format-illinois = exportación de Illinois
resources-format-meeting-guide = Meeting Guide

## Codificaciones.

resources-encoding-utf-8 = UTF-8
resources-encoding-windows-1252 = Windows-1252
resources-encoding-utf-16-le = UTF-16
resources-encoding-utf-16-be = UTF-16

## Lo que se dejó aparte.

resources-left-column-not-kept = { $table }, columna «{ $column }»: { $count } valores no se usan aquí.
resources-left-table-not-kept = «{ $name }»: { $count } filas no se usan aquí.
resources-left-file-not-read = «{ $name }» no se leyó.
resources-left-odd-quotes = En «{ $name }» faltan o sobran comillas. Puede que algunas filas se hayan juntado.
resources-left-encoding = «{ $name }» se leyó como { $encoding }.

### Buscar ayuda: la lista y una ficha. Lo leen las personas participantes.

resources-menu-find = Buscar ayuda
resources-menu-directory = Directorio
resources-title = Buscar ayuda
resources-intro = Comida, un lugar donde dormir, alguien con quien hablar, una reunión. Dilo con tus palabras.
resources-ask-words = ¿Qué buscas?
resources-ask-words-for-example = comida, médico, reunión
resources-ask-place = ¿Dónde? Un pueblo, una calle o un código postal
resources-ask-need = Tipo de ayuda
resources-ask-open = Abierto ahora
resources-ask-more = Más opciones
resources-ask-chosen = { $count ->
    [one] 1 elegida
   *[other] { $count } elegidas
}
resources-ask-language = Idioma
resources-ask-day = Día
resources-ask-kind = Qué mostrar
resources-ask-go = Buscar
resources-ask-anew = Empezar de nuevo
resources-any-need = Cualquier ayuda
resources-any-language = Cualquier idioma
resources-any-day = Cualquier día
resources-any-kind = Todo
resources-kinds-service = Servicios
resources-kinds-meeting = Reuniones
resources-kinds-provider = Lugares y grupos
resources-kind-service = Servicio
resources-kind-meeting = Reunión
resources-kind-provider = Lugar
resources-need-food = Comida
resources-need-housing = Un lugar donde vivir
resources-need-health = Atención médica y dental
resources-need-mental-health = Consejería
resources-need-substance-use = Alcohol y drogas
resources-need-groups = Reuniones y grupos
resources-need-safety = Estar a salvo
resources-need-legal = Leyes y papeles
resources-need-money = Dinero y beneficios
resources-need-work = Trabajo
resources-need-learning = Clases
resources-need-transport = Transporte
resources-need-family = Infancia y familia
resources-need-things = Ropa, duchas, muebles
resources-found = { $count ->
    [one] Encontramos uno.
   *[other] Encontramos { $count }.
}
resources-found-all = Todo, por nombre
resources-found-none = No encontramos nada.
resources-found-some = { $count ->
    [one] Nada tiene todas tus palabras. Una ficha tiene algunas.
   *[other] Nada tiene todas tus palabras. { $count } fichas tienen algunas.
}
resources-found-rest = Aquí están algunas de tus palabras
resources-found-pages = { $count ->
    [one] Solo hay una página.
   *[other] Solo hay { $count } páginas.
}
resources-last-page = Ir a la última página
resources-found-cut = Hay más. Agrega una palabra para encontrar lo que te sirve.
resources-stood-in = «{ $word }» no está en la lista. Buscamos: { $instead }.
resources-broader = Nada en la lista nombra «{ $word }». Esto puede ayudar.
resources-unknown = «{ $word }» no está en la lista.
resources-distress-title = No tienes que pasar por esto en soledad
resources-distress-self-harm = Si quieres morir o hacerte daño, puedes decírselo a alguien que escucha. Unas pocas palabras bastan.
resources-distress-hurt-at-home = Si alguien te hace daño o te da miedo, no es culpa tuya. Puedes hablarlo, y decides qué contar.
resources-distress-sexual-violence = Lo que alguien te hizo no es culpa tuya. Puedes hablar con alguien, y decides qué contar.
resources-distress-overdose = Si alguien no puede respirar o no despierta, llama ahora mismo al número de emergencias de donde estás. Quédate a su lado.
resources-distress-other-in-danger = Si temes por otra persona, no tienes que llevarlo en soledad. También puedes llamar por alguien más.
resources-distress-child-in-danger = Si alguien hace daño a un niño o una niña, o si te pasa a ti, hay quien puede ayudar hoy. Puedes llamar y preguntar qué hacer.
resources-distress-maybe = Si quieres morir, hacerte daño o no te sientes a salvo, puedes decírselo a alguien que escucha. Lo que buscaste está abajo.
resources-distress-private = Nadie se entera de lo que buscaste, y no lo guardamos. Este teléfono o esta computadora puede recordar la página.
resources-distress-places = Lugares que pueden ayudar
resources-when-on = Esto es lo que hay el { $day }.
resources-when-today = Esto es lo que hay hoy, { $day }.
resources-when-tomorrow = Esto es lo que hay mañana, { $day }.
resources-when-now = Esto es lo que está abierto ahora.
resources-when-none = No sabemos de nada que encaje a esa hora. Esto es lo que hay en otros momentos.
resources-none-asked = Nada en la lista cumple todo eso.
resources-none-spelt = ¿Querías decir una de estas?
resources-none-less = Prueba con menos:
resources-none-yet = La lista está vacía. Tu programa todavía no ha agregado ayuda.
resources-drop-open = También si está cerrado ahora
resources-drop-day = En cualquier día
resources-drop-language = En cualquier idioma
resources-drop-kind = Servicios y reuniones
resources-drop-need = Cualquier ayuda
resources-drop-place = En cualquier lugar
resources-drop-words = Sin las palabras
resources-open-until = { $hour ->
    [1] Abierto ahora, hasta la { $time }
   *[other] Abierto ahora, hasta las { $time }
}
resources-open-all-day = Abierto todo el día
resources-closed-today = Cerrado hoy
resources-closed-now = Cerrado ahora
resources-opens-today = { $hour ->
    [1] Abre hoy a la { $time }
   *[other] Abre hoy a las { $time }
}
resources-opens-on = { $hour ->
    [1] Abre el { $day } a la { $time }
   *[other] Abre el { $day } a las { $time }
}
resources-hours-unknown = No sabemos el horario. Llama antes.
resources-by-arrangement = Pregunta cuándo se reúnen
resources-all-day = todo el día
resources-from-until = { $from } a { $until }
resources-when-in-zone = { $when } (hora de { $place })
resources-zone-note = Estas horas son las de { $place } ({ $zone }).
resources-closed = cerrado
resources-closed-on = { $day }: cerrado
resources-checked-on = Comprobado el { $day }
resources-checked-long-ago = Comprobado por última vez el { $day }. Llama antes de ir.
resources-not-checked = Todavía no lo hemos comprobado
resources-came-from = De { $source }, leído el { $day }.
resources-came-from-list = De una lista leída el { $day }.
resources-call = Llamar
resources-extension = ext. { $number }
resources-phone-toll-free = llamada gratis
resources-phone-hotline = a cualquier hora
resources-phone-text = para mensajes
resources-phone-tty = teléfono de texto
resources-phone-fax = fax
resources-attendance-online = En línea
resources-attendance-hybrid = En persona y en línea
resources-attendance-inactive = Ahora no se reúnen
resources-back = Volver a la lista
resources-not-listed = En este momento no está abierto.
resources-alert = Hoy conviene saber:
resources-reach = Cómo contactar
resources-online = Entrar en línea:
resources-online-phone = Entrar por teléfono:
resources-email = Correo:
resources-website = Sitio web:
resources-know = Conviene saber
resources-helps = Ayuda con
resources-meeting-kind = Qué tipo de reunión
resources-where = Dónde
resources-approximate = Es la zona, no la puerta. Pregunta adónde ir.
resources-when = Cuándo
resources-days-off = Días cerrados
resources-fact-who = Quién puede venir
resources-fact-cost = Cuánto cuesta
resources-fact-start = Cómo empezar
resources-fact-bring = Qué llevar
resources-fact-wait = Cuánto tarda
resources-fact-interpretation = Si hablas otro idioma
resources-fact-areas = Dónde puedes vivir
resources-fact-transport = Cómo llegar
resources-fact-access = Cómo entrar
resources-fact-place = Sobre el lugar
resources-fact-group = Sobre el grupo
resources-ages-between = De { $from } a { $until } años.
resources-ages-from = Desde los { $from } años.
resources-ages-until = Hasta los { $until } años.
resources-check-what = ¿Llamaste o fuiste, y todo esto está bien?
resources-check = Lo comprobé hoy
resources-checked-saved = Gracias. Ahora dice hoy.
resources-check-undone = Retirado.
resources-check-too-late = Fue hace más de diez minutos, así que se queda.
resources-print = Imprimir esta página
