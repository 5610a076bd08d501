form-faults-title = { $count ->
    [one] Una cosa por revisar
   *[other] { $count } cosas por revisar
}
form-faults-kept = No se perdió nada de lo que escribiste.
form-fault-mark = Por corregir:
form-skip-mark = (puedes saltarla)
