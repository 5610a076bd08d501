# Una persona, un registro: registros que pueden ser de una persona, juntarlos y volver a separarlos.

duplicates-title = Quién puede estar dos veces
duplicates-intro = Estos registros se parecen. Solo tú puedes decir si dos de ellos son de una persona. Nada se junta por sí solo.
duplicates-due = { $count ->
    [one] Un registro cambió hace un momento y todavía lo estamos mirando.
   *[other] { $count } registros cambiaron hace un momento y todavía los estamos mirando.
}
duplicates-none = Nadie parece estar dos veces.
duplicates-none-later = No hay nada para después.
duplicates-show-later = Lo que quedó para después
duplicates-show-open = Lo que está por ver
duplicates-family = También pueden ser dos personas de una familia.
duplicates-one = Es la misma
duplicates-two = Son dos personas
duplicates-later = Después
duplicates-answered = Guardado. Por ahora no volvemos a preguntar por estos dos registros.
duplicates-sealed = El registro propio de una persona colega está sellado. Nunca se muestra aquí ni se junta con otro.
duplicates-recent = Juntados hace poco

## Lado a lado

duplicates-merge-title = ¿Es una sola persona?
duplicates-merge-intro = Si lo es, todo queda bajo un nombre, para que cuente su historia una vez.
duplicates-since = Está aquí desde el { $when }
duplicates-alike = En qué se parecen
duplicates-changed = Alguien cambió uno de los dos hace un momento. Mira otra vez.
duplicates-not-now = Todavía no
duplicates-not-one-record = Ya es un solo registro.
duplicates-not-colleague = Uno de los dos es de una persona colega. Su registro propio está sellado y no se puede juntar con otro.
duplicates-not-peers = Estas dos personas se acompañan, o pueden llegar a hacerlo. Nadie se acompaña a sí mismo: aquí son dos.
duplicates-not-both-wait = Los dos registros esperan a alguien que acompañe. Retira antes una de las dos peticiones, en la página de la persona. Luego júntalos.
duplicates-not-same-peer = A los dos los acompaña la misma persona, o se la proponen a los dos. Cierra antes una de las dos. Luego júntalos.
duplicates-name = ¿Con qué nombre se presenta?
duplicates-name-hint = El otro nombre se guarda oculto, solo para encontrar su registro.
duplicates-rules = ¿Cómo contactar sin riesgo?
duplicates-rules-hint = Los dos dicen algo. Si no es seguro, pregunta antes a la persona.
duplicates-answers = ¿Qué respuestas valen donde no dicen lo mismo?
duplicates-answers-hint = De todo lo demás se guarda lo que diga cualquiera de los dos.
duplicates-as = Lo que dijo { $name }, desde el { $since }
duplicates-account = ¿Qué manera de entrar se queda?
duplicates-account-hint = La otra deja de servir y cierra la sesión. Asegúrate de que sea una sola persona: quien entra lo lee todo.
duplicates-account-of = La de { $name }, desde el { $since }
duplicates-fault-name = Elige uno de los dos nombres
duplicates-fault-rules = Elige cómo contactar a la persona
duplicates-fault-account = Elige qué manera de entrar se queda
duplicates-what = Qué pasa
duplicates-what-moves = Charlas, notas, peticiones, acompañantes, grupos, lugares de los que se le habló y funciones de los dos quedan en una página. No se pierde nada.
duplicates-what-reads = Quien acompaña ve a una persona. La persona ve lo suyo de los dos.
duplicates-what-undo = { $count ->
    [one] Puedes volver a separarlos durante un día.
   *[other] Puedes volver a separarlos durante { $count } días.
}
duplicates-merge = Es la misma: juntar
duplicates-leave = Dejarlo como está
duplicates-merged = Ya están juntos. Puedes volver a separarlos en esta página.
duplicates-moved = El registro que abriste se juntó con este.

## Elegir el otro registro

duplicates-choose-title = Juntar con otro registro
duplicates-choose-intro = ¿Qué otro registro es también de { $name }?
duplicates-choose-likely = Puede ser la misma persona
duplicates-choose-beside = Poner lado a lado
duplicates-choose-find = Otro nombre
duplicates-choose-look = Buscar
duplicates-choose-none = Entre quienes puedes ver, nadie se llama así.
duplicates-not-here = Este registro no está aquí, o es de una persona colega y está sellado.

## Separar

duplicates-undo-title = Dos registros juntados
duplicates-undo-was = Hasta entonces eran dos registros: { $one } y { $other }.
duplicates-undo-by = Los juntó { $name }, { $when }
duplicates-somebody = alguien que ya no está aquí
duplicates-undo-heading = ¿Eran dos personas?
duplicates-undo-until = Puedes separarlos hasta el { $when }.
duplicates-undo-text = Los dos registros vuelven a estar como estaban. Lo que alguien cambió después se queda como está ahora.
duplicates-undo-since = Se escribió después. Se queda con { $name }:
duplicates-undo-contacts = { $count ->
    [one] Una entrada del registro de actividad
   *[other] { $count } entradas del registro de actividad
}
duplicates-undo-asks = { $count ->
    [one] Una petición de acompañante
   *[other] { $count } peticiones de acompañante
}
duplicates-undo-peers = { $count ->
    [one] Una persona que acompaña
   *[other] { $count } personas que acompañan
}
duplicates-undo = Volver a separar
duplicates-undo-first = Abrir lo que vino después
duplicates-back = Volver a la lista
duplicates-undone = Separados. Este es el otro registro, como estaba.
duplicates-undone-but = Separados. Algo no pudo volver: el correo con el que entraba esta persona ya es de otra cuenta. Invítala de nuevo.
duplicates-stays-already-undone = Estos dos ya se separaron.
duplicates-stays-too-late = Ya pasó el tiempo para separarlos.
duplicates-stays-later-first = Este registro se juntó después con otro. Separa antes ese.
