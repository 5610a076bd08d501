# El registro de cambios, para la administración.
audit-menu = Registro
audit-title = Quién cambió qué
audit-intro = Cada cambio, el más nuevo primero. Nombra registros, nunca lo que alguien escribió.
audit-none = Todavía no se ha cambiado nada.
audit-when = Cuándo
audit-who = Quién
audit-what = Qué
audit-record = Registro
audit-program = el programa
