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
week-next-day-text = Eligieron este día para hablar. Siempre se puede cambiar.
week-next-day-go = Tú y { $name }
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
week-written = Lee lo que se escribió
week-near = Encuentra ayuda cerca
week-near-text = Comida, una cama, una reunión, alguien con quien hablar.
week-near-label = ¿Qué buscas?
week-near-go = Buscar

week-add-person = Agregar a alguien
week-waiting = Esperan a alguien que acompañe
week-waiting-none = Nadie espera. Cuando alguien pide compañía, aparece aquí.
week-waiting-since = Lo pidió { $when }.
week-waiting-go = Buscar quien acompañe
week-waiting-all = Todas las personas que esperan
week-asked = Ya se preguntó, sin respuesta
week-asked-none = Ahora no se ha preguntado a nadie.
week-asked-line = Con { $worker }
week-asked-go = Ver
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
week-bring-none = Nada marcado. Cuando alguien marca una entrada, aparece aquí.

week-going = Cómo va
week-going-more = Hubo más contacto que dos semanas antes
week-going-fewer = Hubo menos contacto que dos semanas antes
week-going-same = Hubo más o menos el mismo contacto que dos semanas antes
week-going-sentence = En { $weeks } semanas, hablaron o se vieron { $reached ->
    [one] una vez
   *[other] { $reached } veces
  }.
week-going-below = La tabla de abajo tiene todos los números.
week-going-picture = Veces que hubo contacto, semana por semana
week-going-reached = En contacto
week-going-tried = Se probó
week-going-people = Personas distintas
week-going-numbers = Ver los números
week-going-caption = Veces en contacto, por la semana que empieza el
week-going-week = Semana
week-going-few = menos de { $count }
week-going-small = Los números pequeños de personas no se muestran, para que nadie sea reconocible. La última semana sigue en curso.
