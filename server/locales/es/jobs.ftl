# Trabajo de fondo, para la administración.
jobs-menu = Tareas
jobs-title = Trabajo de fondo
jobs-waiting = { $count ->
    [one] Hay { $count } trabajo que espera su turno.
   *[other] Hay { $count } trabajos que esperan su turno.
}
jobs-none = Nada está parado. Cuando un trabajo sale mal una y otra vez, aparece aquí.
jobs-dead = { $count ->
    [one] Se probó una vez y se dejó.
   *[other] Se probó { $count } veces y se dejó.
}
jobs-later = Salió mal. Se prueba otra vez el { $when }.
jobs-again = Probar otra vez
jobs-again-saved = Se prueba otra vez ahora mismo.
