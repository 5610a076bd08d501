# Adónde se orientó a las personas, y de dónde llegaron.
referrals-title = Ayuda en otros lugares
referrals-intro = Lugares de los que se le habló a { $name } o a los que se le ayudó a llegar, y quién le envió con nosotros.
referrals-intro-own = Lugares de los que te hablamos o a los que te ayudamos a llegar. Puedes decir en qué quedó.
referrals-none = Todavía no hay nada anotado aquí.
referrals-none-own = Todavía no hay nada anotado aquí. Puedes buscar un lugar que te ayude.
referrals-add = Anotar un lugar
referrals-add-intro = Nada sobre { $name } se envía a nadie.
referrals-find = Buscar ayuda
referrals-open = Abrir
referrals-listed = Cómo llegar
referrals-for = Para:
referrals-not-said = Sin decir
referrals-towards = ¿En qué sentido?
referrals-towards-service = Le orientamos hacia un lugar
referrals-came-to-us = Llegó a nosotros desde aquí
referrals-towards-us = Llegó a nosotros desde un lugar
referrals-place = El lugar
referrals-place-hint = Su nombre, como lo dice la gente.
referrals-day = Día
referrals-need = Tipo de ayuda
referrals-need-words = Para qué, en pocas palabras
referrals-help = Cómo ayudamos
referrals-help-hint = Déjalo abierto si llegó a nosotros.
referrals-help-told = Se habló del lugar
referrals-help-together = Llamamos juntos
referrals-help-went-along = Fuimos juntos
referrals-worker = Quién ayudó
referrals-came-of = ¿En qué quedó?
referrals-came-of-hint = Puedes cambiarlo después.
referrals-came-of-not-known = Aún no se sabe
referrals-came-of-got-there = { $who ->
    [own] Llegué
   *[other] Llegó
}
referrals-came-of-did-not-work-out = No funcionó
referrals-came-of-did-not-want = { $who ->
    [own] No lo quise
   *[other] No lo quiso
}
referrals-settle-go = Decir en qué quedó
referrals-settle-change = Cambiar esto
referrals-save = Guardar
referrals-undo = Deshacer
referrals-undo-text = ¿Fue un error? Deshazlo y desaparece de esta página.
referrals-sees = { $who ->
    [own] Tú, tu acompañante y la coordinación pueden leer esto.
   *[other] { $name }, su acompañante y la coordinación pueden leer esto.
}
referrals-pick = ¿A quién le hablaste de esto?
referrals-pick-text = Elige a la persona. No se le envía nada.
referrals-pick-none = Todavía no tienes personas para anotar esto.
referrals-go-resource = Le hablé de esto a alguien
referrals-saved = Anotado.
referrals-saved-before = Esto ya estaba anotado. No se añadió nada.
referrals-settled = Guardado.
referrals-back = Vuelve a estar.
referrals-undone = Deshecho.
referrals-fault-place-unsaid = Escribe qué lugar es.
referrals-fault-place-too-long = Acorta el nombre del lugar: { $count } letras como máximo.
referrals-fault-need-too-long = Dilo más corto: { $count } letras como máximo.
referrals-fault-day-unread = Elige el día.
referrals-fault-day-ahead = Ese día aún no llega. Elige hoy o un día anterior.
referrals-fault-day-too-long-ago = Ese día es de hace demasiado tiempo. Mira el año.
referrals-fault-came-of = Elige una de las cuatro.
