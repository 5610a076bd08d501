error-home = Ir al inicio
error-again = Intentar de nuevo
error-reference = Si nos cuentas esto, di el número { $reference }.
error-sign-in-title = Entra de nuevo, por favor
error-sign-in-text = Entra de nuevo para enviar. No se pierde nada: lo que escribiste sigue en esta pestaña.
error-sign-in-go = Entrar
error-not-found-title = No encontramos esa página
error-not-found-text = Tal vez cambió de lugar o no se comparte contigo. Revisa la dirección o ve al inicio.
error-refused-title = Esto solo lo puede hacer { $who }
error-conflict-title = Alguien cambió esto mientras no estabas
error-conflict-text = No borramos lo que escribió esa persona. Vuelve para ver las dos versiones y guarda otra vez.
error-unprocessable-title = No pudimos hacer eso
error-too-many-title = Fueron muchas cosas a la vez
error-too-many-text = { $count ->
    [one] Espera un minuto y prueba de nuevo.
   *[other] Espera { $count } minutos y prueba de nuevo.
}
error-too-large-title = Era demasiado largo
error-too-large-text = Vuelve y envía un texto más corto o un archivo más pequeño. Tus palabras siguen ahí.
error-cross-site-title = Lo detuvimos para cuidarte
error-cross-site-text = El formulario vino de otro sitio. Abre la página aquí y envíalo otra vez.
error-bad-request-title = No pudimos leer eso
error-method = Esta página no recibe lo que se envió. Vuelve y prueba desde la página misma.
error-unreadable = Una parte de lo enviado se perdió en el camino. Vuelve y prueba otra vez.
error-other-name = Este programa no se conoce con la dirección que escribiste. Quien lo cuida puede decirte la correcta.
error-too-many-fields = El formulario tenía más respuestas de las que podemos recibir a la vez. Envía menos cada vez.
error-unavailable-title = Ahora no podemos llegar a eso
error-unavailable-text = Tus palabras están a salvo. Prueba de nuevo en un minuto.
error-broken-title = Algo salió mal de nuestro lado
error-broken-text = No es culpa tuya. Lo que ya estaba guardado está a salvo. Prueba de nuevo.
error-who-coordinator = la coordinación
error-who-supervisor = la supervisión
error-who-administrator = la administración
error-who-worker = quien acompaña
error-who-person = la propia persona
error-refused-about = Puedes preguntarle, o volver a tus páginas.
