# Lo que un programa dice de sí en cada página, y a quién llamar cuando no puede esperar.
settings-menu = Programa
settings-title = Ajustes del programa
settings-intro = Lo que cambias aquí cambia enseguida en todas las páginas.
settings-saved = Guardado.
settings-save = Guardar
settings-cancel = Dejarlo como está
settings-sees = Lo puede leer todo el mundo, también sin entrar con una cuenta.
settings-meanwhile = Alguien cambió esto mientras estabas aquí. Ahora dice:
settings-meanwhile-text = Lo que escribiste sigue en el formulario. Guarda otra vez para poner lo tuyo en su lugar.

settings-lines = Ayuda ahora mismo
settings-lines-text = A quién se puede llamar cuando no puede esperar. Cada participante lo ve al final de cada página. La llamada debe llegar a una persona: prueba tú cada línea. No llames a un número de emergencias ni a una línea de crisis solo para probar.
settings-lines-none = Todavía no hay ninguna línea. Se dice a la gente que llame al número de emergencias de donde está.
settings-lines-look = Verlo como lo ven los demás
settings-tag-texts = Recibe mensajes de texto
settings-tag-danger = Para peligro de muerte
settings-tried = La última vez que alguien de aquí llamó para probarla fue el { $day }.
settings-tried-not = Nadie de aquí ha dicho que la probó.
settings-tried-never = A este número nadie llama para probar.
settings-line-missing = Todavía no tiene texto en { $language }.
settings-line-change-go = Cambiar
settings-line-try = La probé hoy
settings-line-up = Subir
settings-line-down = Bajar
settings-line-remove = Quitar
settings-line-saved = La línea está guardada.
settings-line-moved = Cambió de lugar.
settings-line-off = La línea ya no está en las páginas.
settings-line-back = La línea está de vuelta.
settings-line-tried = Gracias. La página de ayuda dice que se probó hoy.
settings-line-untried = Retirado.
settings-no-room = No hay lugar para más líneas. Quita una primero.
settings-last-line = Esta es la única línea de ayuda que queda. Añade otra primero y después quita esta.

settings-line-new = Agregar una línea
settings-line-change = Cambiar esta línea
settings-line-intro = Escríbela para que alguien que la necesita la lea rápido.
settings-line-number = Número
settings-line-number-hint = Un solo número, como lo marcarías. Lo que hay que pulsar después va en el horario.
settings-line-texts = También responden si se manda un mensaje de texto a este número
settings-line-danger = Es el número de emergencias, para peligro de muerte
settings-line-label = Quién responde, en { $language }
settings-line-label-hint = Donde falta un idioma, la gente lee el otro. Un número de emergencias no necesita texto: decimos «Emergencias» en cada idioma.
settings-line-any-time = Responden a cualquier hora, de día y de noche
settings-line-hours = Cuándo responden, en { $language }

settings-programme-title = El programa
settings-name = Nombre de la organización
settings-name-hint = Está arriba en cada página.
settings-programme = Nombre del programa
settings-programme-hint = Lo que ofreces, por ejemplo Uno a uno.
settings-zone = Zona horaria
settings-zone-hint = Por su ciudad, como America/New_York o Europe/Madrid. Los días y las horas de cada página la siguen.
settings-language = Idioma
settings-language-hint = Para las páginas de quien no eligió ninguno y cuyo navegador no pide uno que hablemos.
settings-leave = Adónde lleva Salir rápido
settings-leave-hint = Una página pública que no dice nada de nadie. Empieza con https. Si queda vacío, es { $address }

settings-fault-name = Escribe un nombre
settings-fault-long = { $count ->
    [one] Escribe hasta { $count } letra
   *[other] Escribe hasta { $count } letras
}
settings-fault-label = Escribe quién responde
settings-fault-hours = Escribe cuándo contesta alguien, o marca que es a cualquier hora.
settings-fault-number = Escribe un solo número que se pueda marcar, como 555 555 0114
settings-fault-many = { $count ->
    [one] Hay lugar para { $count } línea. Quita una primero
   *[other] Hay lugar para { $count } líneas. Quita una primero
}
settings-fault-emergency = A un número de emergencias nadie llama para probar.
settings-fault-zone = Escribe una zona horaria por su ciudad, como America/New_York
settings-fault-zone-near = No conocemos esa zona horaria. ¿Querías decir { $zone }?
settings-fault-language = Elige un idioma
settings-fault-address = Escribe la dirección de una página que empiece con https, como https://www.example.org/
settings-fault-leave-here = Elige una página de otro sitio. Quien sale rápido no debería llegar aquí

settings-topics = Temas
settings-topics-text = Lo que la gente puede decir que ha vivido, y de qué quiere hablar con alguien que lo conoce.
settings-topics-go = Elegir los temas
settings-topics-intro = Cada persona elige de esta lista cuando dice lo que ha vivido, y cuando dice qué debería conocer por su propia vida quien la acompañe.
settings-topics-off = Un tema sin marca ya no se ofrece. Quien lo eligió lo conserva, y puedes ponerlo otra vez.
settings-topics-built-in = Temas de inicio
settings-topics-own = Temas propios
settings-topics-reword = Cambiar las palabras de uno
settings-topics-see = Quien entra aquí con su cuenta puede leer esta lista.
settings-topic-new = Añadir un tema
settings-topic-new-hint = Pocas palabras sencillas, como lo dice la gente de aquí. Donde falta un idioma, se lee el otro.
settings-topic-word = En { $language }
settings-topic-intro = Mejora las palabras, pero que digan lo mismo. Quien eligió este tema se leerá con las palabras nuevas. Si quieres decir otra cosa, añade un tema.
settings-topic-missing = Donde falta un idioma, se lee el otro.
settings-fault-topic = Escribe el tema en al menos un idioma
settings-fault-topic-taken = «{ $text }» ya es un tema. Si no tiene marca, márcalo
settings-fault-topics-many = { $count ->
    [one] Hay lugar para { $count } tema propio. Quita uno primero
   *[other] Hay lugar para { $count } temas propios. Quita uno primero
}
