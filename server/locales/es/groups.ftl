# Grupos: los que hay en el programa, cuándo se reunió cada uno, quién vino.
groups-go = Los grupos de aquí
groups-title = Grupos
groups-intro = Puedes venir a estos grupos. No tienes que decir tu nombre.
groups-come = Puedes venir sin avisar. No tienes que decir tu nombre.
groups-intro-staff = Los grupos de aquí. Quien busca ayuda encuentra los que admiten a alguien nuevo.
groups-none = Todavía no hay ningún grupo.
groups-none-other = Ahora no hay ningún grupo que admita a alguien nuevo. Pregúntanos: puede cambiar.
groups-new = Añadir un grupo
groups-no-day = Otros días
groups-over = { $count ->
    [one] Un grupo que terminó
   *[other] { $count } grupos que terminaron
}
groups-own-go = Los grupos a los que viniste
groups-with = Con { $name }
groups-online = En línea
groups-tag-open = Puede venir alguien nuevo
groups-tag-closed = Completo o cerrado
groups-tag-over = Terminó
groups-back = Todos los grupos
groups-when = Cuándo
groups-where = Dónde
groups-link = Enlace en línea
groups-link-go = Abrir el enlace
groups-languages = Idiomas
groups-languages-which = Idiomas que se hablan allí
groups-run-by = Quién lo lleva
groups-run-by-hint = Este nombre lo ve quien encuentra el grupo. Quien lo lleva anota sus reuniones.
groups-ran-by = Quién lo llevó ese día
groups-nobody = Todavía nadie
groups-room = Sitio para
groups-room-for = { $count ->
    [one] una persona
   *[other] { $count } personas
}
groups-began = Primera reunión
groups-ended = Última reunión
groups-record = Anotar una reunión
groups-record-change = Cambiar esta reunión
groups-change = Cambiar
groups-change-title = Cambiar este grupo
groups-meetings = Reuniones
groups-meetings-none = Todavía no hay ninguna reunión anotada.
groups-summary = { $count ->
    [one] En la última reunión: { $least }.
   *[other] En las últimas { $count } reuniones vinieron de { $least } a { $most } personas.
}
groups-summary-same = { $count ->
    [one] Hay una reunión anotada.
   *[other] A cada una de las últimas { $count } reuniones vino el mismo número de personas: { $most }.
}
groups-came = { $count ->
    [0] No vino nadie
    [one] Vino una persona
   *[other] Vinieron { $count } personas
}
groups-came-length = { $came }, { $length }
groups-who = Quién vino
groups-who-hint = Solo quien quiere que se anote su nombre. A los demás los puedes contar abajo.
groups-others = { $count ->
    [one] Vino una persona que no dio su nombre.
   *[other] Vinieron { $count } personas que no dieron su nombre.
}
groups-others-hidden = Puedes ver cuántas personas vinieron, pero no quiénes.
groups-others-closed = { $count ->
    [one] Vino una persona más.
   *[other] Vinieron { $count } personas más.
}
groups-was-undone = Esta reunión se anuló. No se cuenta.
groups-bring-back = Recuperarla
groups-take-back = Anularla
groups-history = Qué se cambió
groups-history-line = { $when }, { $who }: { $what }
groups-history-undone = anulada
groups-history-list = una lista de un archivo
groups-name = Nombre del grupo
groups-about = De qué trata
groups-about-hint = Unas palabras sencillas, para que cada quien sepa si es para sí.
groups-days = Días
groups-starts = Empieza a las
groups-minutes = Cuántos minutos
groups-often = Cada cuánto
groups-often-unsaid = Sin decir
groups-often-weekly = cada semana
groups-often-two-weeks = cada dos semanas
groups-often-monthly = cada mes
groups-open = ¿Puede venir alguien nuevo?
groups-open-hint = Si puede, quien busca ayuda lo encuentra aquí.
groups-open-yes = Sí
groups-open-no = No
groups-save = Guardar
groups-cancel = Dejarlo como está
groups-met-on = Día
groups-names = Alguien más, por su nombre
groups-names-hint = Un nombre en cada línea. Tiene que ser el nombre que usa aquí.
groups-others-field = ¿Cuántas personas más vinieron, sin nombre?
groups-others-hint = 0 si arriba están los nombres de todas.
groups-note = Nota
groups-note-hint = Sobre el lugar o el tema. No escribas nada sobre una persona.
groups-sees-group = Esto lo puede leer todo el mundo aquí; también quien busca ayuda, si puede venir alguien nuevo.
groups-sees-meetings = Cuántas personas vinieron lo ve quien lleva el grupo, la supervisión y la coordinación.
groups-sees-meeting = Quién vino lo ve quien lleva el grupo y la coordinación. Cada persona ve cuándo vino ella. Nadie más.
groups-behind = Alguien cambió esto mientras lo tenías abierto. Tus palabras están abajo. Guárdalas si están bien.
groups-behind-now = Ahora dice:
groups-came-to = Grupos a los que vino
groups-came-to-own = Grupos a los que viniste
groups-came-to-own-text = Aquí solo están los días en que diste tu nombre. Las demás personas no pueden ver esto.
groups-came-to-none = No hay ninguna reunión de grupo anotada con su nombre.
groups-came-to-none-own = No hay ninguna reunión de grupo anotada con tu nombre. Puedes buscar un grupo al que ir.
groups-saved = Guardado.
groups-meeting-saved = La reunión está anotada.
groups-meeting-changed = La reunión está cambiada.
groups-meeting-undone = La reunión se anuló.
groups-meeting-back = La reunión está de vuelta.
groups-back-taken = Ahora hay otra reunión de este grupo anotada para ese día. Cambia esa.
groups-too-many = Son más personas de las que se pueden contar en una reunión.
groups-fault-time = Esto no es una hora. Escríbela así: 18:30.
groups-fault-number = Escribe un número entero.
groups-fault-date = Elige un día.
groups-fault-nobody = Nadie a quien puedas ver aquí se llama «{ $name }». Inclúyelo en la cuenta de las demás personas.
groups-fault-names = Escribe como mucho { $max } nombres. Cuenta al resto con las demás personas.
groups-fault-several = Varias personas se llaman «{ $name }». Inclúyelo en la cuenta de las demás personas.
groups-fault-twice = Ya hay una reunión de este grupo anotada para ese día. Ábrela y cámbiala allí.
groups-fault-group-unnamed = Ponle un nombre al grupo.
groups-fault-group-text-too-long = Es demasiado largo. Caben { $max } caracteres.
groups-fault-group-link = Esto no es una dirección web.
groups-fault-group-ends-before = Es antes de su primer día.
groups-fault-group-year = Mira el año.
groups-fault-group-room = Como mucho { $max }.
groups-fault-meeting-too-long = Es más que un día.
groups-fault-meeting-ahead = Ese día todavía no ha llegado.
groups-fault-meeting-too-old = Es antes de { $year }.
groups-fault-meeting-too-many = Como mucho { $max }.
groups-fault-meeting-uncounted = Di cuántas personas vinieron. Si no vino nadie, escribe 0.
