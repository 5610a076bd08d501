# El marco de todas las páginas.
shell-skip = Ir a la parte principal
shell-nav = Principal
shell-nav-new = { $count ->
    [one] nuevo
   *[other] nuevos
}
shell-leave = Salir rápido
shell-account = Tu cuenta:
shell-undo = Deshacer
shell-now = Ayuda ahora mismo
shell-guide = Ayuda con este sitio
shell-who-sees = Quién puede ver qué
shell-draft-back = Guardamos lo que escribiste aquí. Puedes seguir.
shell-typed = Lo que escribiste
shell-practice = Práctica.
shell-practice-label = Práctica
shell-practice-nobody = Nadie aquí es real.
shell-practice-as = Mirar como otra persona
shell-practice-reset = Empezar de nuevo
shell-help-title = ¿Necesitas hablar antes?
shell-help-more = Más formas de recibir ayuda ahora mismo
shell-call = Llamar al { $number }
shell-text = Mensaje al { $number }
shell-pages = Páginas
shell-pages-before = Anteriores
shell-pages-after = Más
