# Primeras páginas.
week-menu-week = Tu semana
week-menu-today = Hoy
week-menu-team = Mi equipo
week-menu-going = Cómo va

week-morning = Buenos días, { $name }
week-afternoon = Buenas tardes, { $name }
week-evening = Buenas noches, { $name }
week-own-intro = Tu semana, en un solo lugar. Aquí nada es un examen.
week-next = Lo que sigue
week-next-offer = { $name } te puede acompañar
week-next-offer-text = Ya dijo que sí. Ahora te toca a ti. Puedes decir que no, sin dar razones.
week-next-offer-go = Conoce a { $name }
week-next-day = { $name } y tú, { $day }
week-next-day-text = { $name } fijó este día para hablar. Si no te va bien, pide otro.
week-next-day-move = Pedir otro día
week-next-day-go = Tú y { $name }
week-next-moved = { $name } y tú, { $day }
week-next-moved-text = Pediste otro día. { $name } lo ve arriba en su lista.
week-next-moved-go = Tú y { $name }
week-next-moved-undo = Mejor dejo este día
week-next-break = Tú y { $name } están en pausa
week-next-break-text = Mientras dura, nadie escribe ni llama. Puedes volver cualquier día.
week-next-break-go = Tú y { $name }
week-next-peer = { $name } te acompaña
week-next-peer-text = Ahora no hay nada fijado. Está bien.
week-next-peer-go = Tú y { $name }
week-next-waiting = Estamos buscando quien te acompañe
week-next-waiting-text = Lo pediste { $when }. Te avisamos aquí en cuanto alguien diga que sí.
week-next-waiting-go = Mira lo que pediste
week-next-ask = ¿Quieres que alguien te acompañe?
week-next-ask-text = Es alguien que también pasó por algo así. Tú eliges quién. Puedes parar cuando quieras.
week-next-ask-go = Di lo que esperas
week-this = Esta semana
week-today = Hoy
week-day-none = Nada planeado. Está bien.
week-day-talk = Hablar con { $name }
week-peers = Personas que conoces aquí
week-peer-spoke = Hablaron por última vez { $when }.
week-peer-new = Todavía no han hablado.
week-peer-paused = Estás en pausa.
week-peer-paused-until = Estás en pausa hasta el { $date }.
week-written = Lee lo que se escribió
week-near = Encuentra ayuda cerca
week-near-text = Comida, una cama, una reunión, alguien con quien hablar.
week-near-label = ¿Qué buscas?
week-near-go = Buscar

week-add-person = Agregar a alguien
week-waiting = Esperan a alguien que acompañe
week-waiting-none = Nadie espera. Cuando alguien pide compañía, aparece aquí.
week-waiting-asked = Todas las personas que esperan tienen primero una respuesta pendiente.
week-waiting-since = Lo pidió { $when }.
week-waiting-go = Buscar quien acompañe
week-waiting-all = Todas las personas que esperan
week-asked = Esperan una respuesta
week-asked-none = Ahora no se ha preguntado a nadie.
week-asked-go = Ver
week-asked-all = Quién tiene acompañante y a quién se preguntó
week-left = Necesita otra persona acompañante
week-left-text = La función de su acompañante ha terminado. Pregunta qué les gustaría ahora.
week-left-since = La pareja se cerró { $when }.
week-left-go = Mirar

week-team-workers = Acompañantes que apoyas
week-team-none = Todavía nadie. La coordinación dice quién apoya a quién.
week-room = { $count ->
    [one] Acompaña a { $count } persona.
   *[other] Acompaña a { $count } personas.
} { $free ->
    [0] Ahora no tiene lugar.
   *[other] Tiene lugar para { $free }.
}
week-bring = Llevar a supervisión
week-bring-nobody = Trabajo sin una persona con nombre
week-bring-no-words = No se escribió nada.
week-bring-none = Nada marcado. Cuando alguien marca una entrada, aparece aquí.

week-going = Cómo va
week-going-more = En las últimas dos semanas hubo más contacto que en las dos anteriores
week-going-fewer = En las últimas dos semanas hubo menos contacto que en las dos anteriores
week-going-same = En las últimas dos semanas hubo más o menos el mismo contacto que en las dos anteriores
week-going-none = En estas semanas todavía no hubo contacto
week-going-too-few = Todavía son muy pocas personas para comparar semanas
week-going-sentence = En { $weeks } semanas, hablaron o se vieron { $reached ->
    [one] una vez
   *[other] { $reached } veces
  }.
week-going-sentence-none = No hay nada apuntado en estas { $weeks } semanas.
week-going-sentence-few = En estas { $weeks } semanas hubo contacto con muy pocas personas para mostrar cuántas veces.
week-going-hidden = no se muestra
week-going-below = La tabla de abajo tiene los mismos números.
week-going-picture = Veces que hubo contacto, semana por semana
week-going-reached = En contacto
week-going-tried = Se probó
week-going-people = Personas distintas
week-going-numbers = Ver los números
week-going-caption = Veces en contacto, por la semana que empieza el
week-going-week = Semana
week-going-small = Lo que viene de menos de 5 personas distintas no se muestra, para que nadie sea reconocible. Donde se podría calcular con el resto, se omite una semana más. La última semana sigue en curso.

week-settings = Ajustes del programa y números de ayuda
week-first = Primeros pasos
week-first-done = Hecho
week-first-colleague = Agrega a una persona de tu equipo, para no llevar esto a solas.
week-first-colleague-go = Agregar a alguien del equipo
week-first-lines = Revisa los números de ayuda: llama a una línea que no sea de emergencias y di que la probaste.
week-first-lines-go = Ver los números
week-first-person = Agrega a la primera persona a la que le gustaría tener quien la acompañe. Quien cuida el servidor también puede traer una lista de servicios.
week-first-person-go = Agregar a una persona
