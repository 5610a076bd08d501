error-home = Ir al inicio
error-again = Intentar de nuevo
error-reference = Si nos cuenta de esto, diga el número { $reference }.
error-sign-in-title = Por favor, entre de nuevo
error-sign-in-text = Entre de nuevo para enviar. No se pierde nada: lo que escribió sigue en esta pestaña.
error-sign-in-go = Entrar
error-not-found-title = No encontramos esa página
error-not-found-text = Tal vez cambió de lugar o no se comparte contigo. Revisa la dirección o ve al inicio.
error-refused-title = Esto solo lo puede hacer { $who }
error-conflict-title = Alguien cambió esto mientras tanto
error-conflict-text = No borramos sus palabras. Vuelva para ver las dos versiones y guarde otra vez.
error-unprocessable-title = No pudimos hacer eso
error-too-many-title = Fueron muchas cosas a la vez
error-too-many-text = { $count ->
    [one] Espere un minuto y vuelva a intentar.
   *[other] Espere { $count } minutos y vuelva a intentar.
}
error-too-large-title = Era demasiado largo
error-too-large-text = Vuelva y envíe un texto más corto o un archivo más pequeño. Sus palabras siguen ahí.
error-cross-site-title = Lo detuvimos para cuidarle
error-cross-site-text = El formulario vino de otro sitio. Abra la página aquí y envíelo otra vez.
error-bad-request-title = No pudimos leer eso
error-method = Esta página no recibe lo que se envió. Vuelva e intente desde la página misma.
error-unreadable = Una parte de lo enviado se perdió en el camino. Vuelva e intente otra vez.
error-too-many-fields = El formulario tenía más respuestas de las que podemos recibir a la vez. Envíe menos cada vez.
error-unavailable-title = Ahora no podemos llegar a eso
error-unavailable-text = Sus palabras están a salvo. Intente de nuevo en un minuto.
error-broken-title = Algo salió mal de nuestro lado
error-broken-text = No es culpa suya. Lo que ya estaba guardado está a salvo. Intente de nuevo.
error-who-coordinator = la coordinación
error-who-supervisor = la supervisión
error-who-administrator = la administración
error-who-worker = la persona de apoyo
error-who-person = la propia persona
error-refused-about = Pregunta, o vuelve a tus páginas.
