# Qué certificados tiene quien trabaja aquí, quién los dio y hasta cuándo.
certificates-title = Certificados
certificates-intro = Qué certificados tiene { $name }, y hasta cuándo.
certificates-intro-own = Qué certificados tienes, y hasta cuándo.
certificates-none = Todavía no hay nada anotado aquí.
certificates-add = Añadir un certificado
certificates-change = Cambiar o renovar
certificates-change-title = Cambiar o renovar
certificates-change-intro = ¿Lo renovaste? Escribe aquí las nuevas fechas.
certificates-name = Nombre del certificado
certificates-name-hint = Como lo escribe tu programa.
certificates-given-by = Quién lo dio
certificates-number = Número
certificates-given-on = Fecha en que se dio
certificates-valid-until = Válido hasta
certificates-renew-by-on = Renovar antes de
certificates-renewal = Qué pide la renovación
certificates-renewal-hint = Con tus palabras. No conocemos las reglas de ningún estado: pregunta a quien lo dio.
certificates-save = Guardar
certificates-remove = Quitarlo
certificates-remove-text = ¿No se dio nunca, o está dos veces? Quítalo y desaparece de esta página.
certificates-given = dado el { $date }
certificates-until = Válido hasta el { $date }
certificates-ran-out = Terminó el { $date }
certificates-no-end = Sin fecha de fin
certificates-renew-by = Renovar antes del { $date }
certificates-sees = { $who ->
    [own] Tú, quien te supervisa y la coordinación pueden leer esto.
   *[other] { $name }, quien le supervisa y la coordinación pueden leer esto.
}
certificates-soon-title = Certificados por terminar
certificates-soon-intro = { $count ->
    [one] Certificados de quienes trabajan aquí que terminan, o hay que renovar, de aquí a mañana.
   *[other] Certificados de quienes trabajan aquí que terminan, o hay que renovar, en los próximos { $count } días.
}
certificates-soon-none = Ninguno termina pronto.
certificates-soon-next = Próximos
certificates-soon-out = Ya terminados
certificates-go = Certificados por terminar
certificates-saved = Guardado.
certificates-saved-before = Esto ya estaba guardado. No se añadió nada.
certificates-back = Vuelve a estar.
certificates-removed = Quitado.
certificates-fault-name = Escribe el nombre del certificado.
certificates-fault-too-long = Dilo más corto: { $count } letras como máximo.
certificates-fault-day = Elige el día, o déjalo abierto.
certificates-fault-ahead = Ese día aún no llega. Elige el día en que se dio.
certificates-fault-ends-before = Termina antes de darse. Mira las dos fechas.
certificates-fault-year = Mira el año.
certificates-fault-changed = Alguien cambió esto justo ahora. Tus palabras siguen aquí: míralas y guarda otra vez para conservarlas.
