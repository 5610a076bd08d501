# Personas: nombres, rasgos y cómo contactar a alguien sin ponerle en riesgo.

## Lo que acerca a dos personas: los rasgos

people-facet-languages = Idiomas
people-facet-age-band = Edad
people-facet-gender = Género
people-facet-pronouns = Pronombres
people-facet-orientation = A quién amas
people-facet-faith-or-culture = Fe o cultura
people-facet-veteran = Tiempo en las fuerzas armadas
people-facet-family-role = Familia
people-facet-lived-experience = Lo que has vivido
people-shown-experience = Ha vivido esto
people-shown-orientation = Orientación

people-own-words = Con tus propias palabras
people-use-for-matching = Usar esto para buscar quien me acompañe
people-use-for-matching-help = Quien pida justo esto podría adivinarlo al ver a quién proponemos.
people-may-be-shown = Quien me acompañe puede ver esto
people-may-be-shown-help = Si está apagado, quien te acompañe nunca lo lee aquí.

## Respuestas

people-age-band-under-18 = Menos de 18
people-age-band-18-25 = De 18 a 25
people-age-band-26-35 = De 26 a 35
people-age-band-36-50 = De 36 a 50
people-age-band-51-65 = De 51 a 65
people-age-band-66-plus = 66 o más

people-gender-woman = Mujer
people-gender-man = Hombre
people-gender-non-binary = No binario
people-gender-genderfluid = Género fluido
people-gender-agender = Agénero
people-gender-two-spirit = Dos Espíritus
people-gender-trans = Trans
people-gender-questioning = Aún no lo sé

people-pronouns-she = ella
people-pronouns-he = él
people-pronouns-they = elle
people-pronouns-any = Cualquiera está bien
people-pronouns-name-only = Solo mi nombre

people-orientation-straight = Heterosexual
people-orientation-gay = Gay
people-orientation-lesbian = Lesbiana
people-orientation-bisexual = Bisexual
people-orientation-pansexual = Pansexual
people-orientation-asexual = Asexual
people-orientation-queer = Queer
people-orientation-questioning = Aún no lo sé

people-faith-or-culture-african = Africana
people-faith-or-culture-asian = Asiática
people-faith-or-culture-black = Negra
people-faith-or-culture-caribbean = Caribeña
people-faith-or-culture-deaf = Cultura sorda
people-faith-or-culture-european = Europea
people-faith-or-culture-indigenous = Indígena
people-faith-or-culture-latino = Latina
people-faith-or-culture-middle-eastern = De Oriente Medio
people-faith-or-culture-pacific-islander = De las islas del Pacífico
people-faith-or-culture-roma-or-traveller = Gitana o nómada
people-faith-or-culture-buddhist = Budista
people-faith-or-culture-christian = Cristiana
people-faith-or-culture-hindu = Hindú
people-faith-or-culture-jewish = Judía
people-faith-or-culture-muslim = Musulmana
people-faith-or-culture-sikh = Sij
people-faith-or-culture-spiritual = Espiritual a mi manera
people-faith-or-culture-no-faith = Sin fe

people-veteran-served = Serví en las fuerzas armadas
people-veteran-serving = Sirvo ahora
people-veteran-guard-or-reserve = Guardia o Reserva
people-veteran-military-family = Mi familia es militar

people-family-role-parent = Madre o padre
people-family-role-guardian = Tutora o tutor
people-family-role-foster-carer = Familia de acogida
people-family-role-raising-grandchildren = Crío a mis nietas o nietos
people-family-role-carer = Cuido a alguien
people-family-role-young-carer = Soy joven y cuido a alguien
people-family-role-family-substance-use = Alguien de mi familia usa alcohol o drogas, o los usaba
people-family-role-family-mental-health = Alguien de mi familia vive momentos difíciles de salud mental
people-family-role-family-in-prison = Alguien de mi familia está en prisión
people-family-role-family-loss = Alguien de mi familia murió

## Lo que la gente ha vivido. Un programa puede cambiar esta lista.

people-topic-alcohol = Alcohol
people-topic-drugs = Drogas
people-topic-opioids = Opioides, como heroína o pastillas para el dolor
people-topic-gambling = Juegos de azar
people-topic-anxiety = Ansiedad y pánico
people-topic-low-mood = Ánimo bajo
people-topic-hearing-voices = Oír voces
people-topic-highs-and-lows = Grandes altos y bajos
people-topic-trauma = Algo malo que no se va
people-topic-grief = Perder a alguien
people-topic-self-harm = Hacerse daño
people-topic-eating = La comida
people-topic-hospital-stay = Un tiempo en el hospital
people-topic-no-home = Vivir sin casa
people-topic-prison-or-jail = Prisión o cárcel
people-topic-parenting = La crianza en medio de todo
people-topic-military-service = Las fuerzas armadas
people-topic-loneliness = Estar mucho a solas
people-topic-migration = Llegar a otro país
people-topic-pain-or-illness = Dolor o una enfermedad larga
people-topic-work-loss = Perder el trabajo
people-topic-coming-out = Salir del clóset

## Idiomas, cada uno con su propio nombre, para que la gente encuentre el suyo

people-language-en = English (inglés)
people-language-es = Español
people-language-am = አማርኛ (amárico)
people-language-ar = العربية (árabe)
people-language-ase = Lengua de señas americana
people-language-bn = বাংলা (bengalí)
people-language-de = Deutsch (alemán)
people-language-fa = فارسی (persa)
people-language-fil = Filipino
people-language-fr = Français (francés)
people-language-gu = ગુજરાતી (guyaratí)
people-language-hi = हिन्दी (hindi)
people-language-hmn = Hmoob (hmong)
people-language-ht = Kreyòl ayisyen (criollo haitiano)
people-language-it = Italiano
people-language-ja = 日本語 (japonés)
people-language-ko = 한국어 (coreano)
people-language-my = မြန်မာ (birmano)
people-language-ne = नेपाली (nepalí)
people-language-pa = ਪੰਜਾਬੀ (panyabí)
people-language-pl = Polski (polaco)
people-language-ps = پښتو (pastún)
people-language-pt = Português (portugués)
people-language-ru = Русский (ruso)
people-language-so = Soomaali (somalí)
people-language-sw = Kiswahili (suajili)
people-language-ti = ትግርኛ (tigriña)
people-language-uk = Українська (ucraniano)
people-language-ur = اردو (urdu)
people-language-vi = Tiếng Việt (vietnamita)
people-language-yue = 廣東話 (cantonés)
people-language-zh = 中文 (chino)

## Cómo podemos contactarte

people-channel-text = Mensaje de texto
people-channel-call = Llamada
people-channel-email = Correo electrónico
people-channel-post = Carta
people-channel-in-site = Solo dentro de este sitio

people-voicemail-no = Sin mensaje de voz
people-voicemail-first-name-only = Sí, solo el nombre de pila
people-voicemail-say-where-from = Sí, pueden decir de dónde llaman

people-shared-device-yes = Sí
people-shared-device-no = No
people-shared-device-unsaid = Prefiero no decirlo

# Etiquetas cortas junto al nombre.
people-reach-no-way = No contactar
people-reach-only-text = Solo texto
people-reach-only-call = Solo llamadas
people-reach-only-email = Solo correo
people-reach-only-post = Solo cartas
people-reach-only-in-site = Solo dentro de este sitio
people-reach-not-asked = Cómo contactar: sin preguntar aún
people-reach-any-way = De cualquier modo está bien
people-reach-no-calls = Sin llamadas
people-reach-no-texts = Sin mensajes de texto
people-reach-no-voicemail = Sin mensaje de voz
people-reach-may-be-shared = Teléfono quizá compartido
people-reach-mailbox-may-be-shared = Buzón quizá compartido
# $channel es la palabra del medio; $words es lo que escribió la persona.
people-reach-times = { $channel }: { $words }

# Las mismas horas para todos los medios. $words es lo que escribió la persona.
people-reach-times-all = Contacto: { $words }

people-ways-not-asked = Todavía nadie ha preguntado cómo contactar con seguridad.
people-ways-none = Solo dentro de este sitio, o cuando viene.
people-ways-no-way = No eligió ningún medio. Espera a que venga.
people-ways-text = Mensaje al { $address }
people-ways-call = Llamar al { $address }
people-ways-email = Escribir a { $address }
people-ways-post = Carta: { $address }
# $channel es la palabra para el medio.
people-ways-no-address = { $channel }: aún sin número ni dirección
people-ways-voicemail-no = Sin mensaje de voz
people-ways-voicemail-name = Mensaje de voz: solo el nombre de pila
people-ways-voicemail-where = Mensaje de voz sí, di de dónde llamas

people-why-not-not-agreed = Aún no ha dicho que sí a este medio. Pregúntale primero.
people-why-not-no-address = Aún no tenemos número ni dirección para este medio.
people-why-not-no-voicemail = No ha dicho que sí a un mensaje de voz. Cuelga y prueba en otro momento.

## Qué corregir. Cada frase va junto a su pregunta.

people-fault-role = Elige con qué función viene. Puedes cambiarla después.
people-fault-name-empty = Escribe un nombre para llamarte. Cualquier nombre está bien.
people-fault-name-too-long = Este nombre es largo. Usa { $max } letras como máximo.
people-fault-name-control = Un signo de este nombre no se puede mostrar. Escribe el nombre otra vez.
people-fault-text-too-long = Esto tiene { $found } letras. El máximo es { $max }. No se pierde nada: acórtalo un poco.
people-fault-code-shape = No conocemos esta respuesta. Elige una de la lista.
people-fault-language-shape = No conocemos este idioma. Elige uno o usa tus palabras.
people-fault-not-an-answer = No conocemos esta respuesta. Elige una de la lista o usa tus palabras.
people-fault-too-many-answers = Elige { $max } o menos.
people-fault-answer-empty = Elige una respuesta, usa tus palabras o sáltate esta pregunta.
people-fault-topic-off = «{ $what }» ya no está en la lista. Lo demás sigue aquí: guárdalo, o usa tus propias palabras.
people-fault-too-many-topics = La lista tiene { $found } temas. El máximo es { $max }.
people-fault-phone-too-short = Escribe un número de teléfono, o déjalo en blanco.
people-fault-phone-not-alone = Escribe aquí un solo número de teléfono, y nada más.
people-fault-phone-too-long = Escribe aquí un solo número de teléfono.
people-fault-email-shape = Escribe un correo como ana@example.org, o déjalo en blanco.
people-fault-email-too-long = Escribe aquí un solo correo.
people-fault-only-in-site = «Solo dentro de este sitio» va sin otros medios. Quita esa marca, o quita las demás.
people-fault-address-kind = Esta dirección no sirve para este medio.

## Listas

people-menu = Personas
people-menu-access = Acceso
people-menu-you = Tú
people-list-title = Personas
people-list-intro = Las palabras junto al nombre dicen cómo contactar a la persona sin ponerla en peligro.
people-list-intro-names = Aquí no se muestra cómo contactar a nadie. Eso lo ven su acompañante y la persona coordinadora.
people-list-empty = Todavía no hay nadie. Agrega a la primera persona. Solo hace falta un nombre.
people-list-empty-other = Todavía no hay nadie. Aquí verás a las personas que acompañas, o a las que acompaña alguien a quien supervisas.
people-list-start = Volver al principio de la lista
people-colleagues-title = Colegas
people-colleagues-intro = Nombre, funciones y lo que cada persona acordó para su trabajo. Si alguien del equipo también recibe apoyo aquí, eso queda sellado.
people-access-title = Personas y acceso
people-access-intro = Solo nombres y funciones. Aquí no se ve lo que la gente dice de sí misma ni cómo contactarla.
people-find = Buscar
people-find-label = Busca a alguien por el nombre que usa
people-find-none = Nadie aquí se llama «{ $words }». Prueba con el principio del nombre o con menos letras.
people-find-all = Ver a todas las personas
people-add = Agregar a alguien
people-role-none = sin función por ahora

## Agregar a alguien

people-add-title = Agregar a alguien
people-add-intro = Solo hace falta un nombre. Lo demás puede esperar, o quedar fuera.
people-add-role = ¿Qué hará aquí?
people-add-role-hint = Puedes cambiarlo después.
people-add-save = Agregar a esta persona
people-add-sees = Tú y las demás personas que coordinan pueden ver a alguien nuevo. Quien podría acompañarle lo ve cuando se les propone conocerse.
people-called = El nombre para llamarle
people-called-you = El nombre para llamarte
people-called-hint = Cualquier nombre está bien. No tiene que ser el de los papeles.
people-called-own = ¿Cómo quieres que te llamemos?
people-called-other = ¿Cómo quiere que le llamen?
people-added = Ya está en la lista.
people-kept = Guardado.
people-reach-kept-bare = Guardado. Uno de los medios aún no tiene número ni dirección, así que no lo podemos usar.
people-add-here = ¿Ya está aquí?
people-add-here-text = Estas dos cosas nos ayudan a buscar. Solo buscamos con ellas y no las guardamos: cómo contactar a alguien sin riesgo se pregunta en su página.
people-add-also = Otro nombre con el que pueda estar aquí
people-add-reach = Un teléfono o un correo
people-alike-title = { $count ->
    [one] Alguien de aquí puede ser la misma persona
   *[other] { $count } personas de aquí pueden ser la misma
}
people-alike = Mira antes de agregar. Quien tiene dos registros tiene que contar su historia dos veces.
people-alike-typed = Lo que escribiste
people-alike-open = Es la misma persona: abrir su página
people-alike-add = Es otra persona: guardar
people-alike-leave = No agregar a nadie
people-likely-line = { $about }: { $how }
people-likely-same-name = Nombre: igual
people-likely-family = También pueden ser dos personas de una familia.
people-likely-about-given-name = Nombre de pila
people-likely-about-family-name = Apellido
people-likely-about-earlier-name = Un nombre anterior
people-likely-about-birth = Fecha de nacimiento
people-likely-about-phone = Teléfono
people-likely-about-email = Correo
people-likely-about-postcode = Código postal
people-likely-about-place = Ciudad
people-likely-about-address = Dirección
people-likely-about-external-id = Número en otro sistema
people-likely-how-agrees = igual
people-likely-how-near = casi igual
people-likely-how-differs = distinto
people-likely-note-nickname = una forma corta del mismo
people-likely-note-slip = cambia una letra o un número
people-likely-note-sound = suena igual
people-likely-note-initial = la misma inicial
people-likely-note-swapped = en el lugar del otro
people-likely-note-other-script = igual en otro alfabeto
people-likely-note-year-only = el mismo año
people-likely-note-year-and-month = el mismo año y mes
people-likely-note-day-and-month-turned = el día y el mes al revés
people-earlier-keep = Guardar oculto el nombre de hasta ahora, para encontrar este registro si aparece con ese nombre
people-earlier-keep-text = A nadie se le muestra. Se puede dejar fuera.
people-earlier-kept = Guardamos oculto un nombre anterior tuyo. Solo sirve para encontrar tu registro.
people-earlier-forget = Olvidarlo

## La página de una persona

people-own-intro = Esta es tu página. Puedes cambiarla cualquier día y dejar fuera lo que quieras.
people-change = Cambiar
people-back = Volver
people-save = Guardar
people-save-on = Guardar y seguir
people-skip = Saltar esta
people-quoted = «{ $words }»
people-said = Lo que dijo { $name }
people-said-own = Lo que dijiste de ti
people-said-nothing = Todavía nada. Está bien. Cada pregunta se puede saltar.
people-said-begin = Ver las preguntas
people-shown-nothing = Todavía no muestra nada a quien podría acompañarle. Es decisión suya.
people-shown-nothing-own = Todavía no muestras nada a quien podría acompañarte. Es decisión tuya.
people-not-said = Nada por ahora. Está bien.
people-switch-matching = Se usa para buscar acompañante
people-switch-no-matching = No se usa para buscar acompañante
people-switch-shown = Lo puede ver quien acompaña
people-switch-not-shown = No lo ve quien acompaña
people-go = Más páginas
people-go-ask = { $who ->
    [own] Pedir acompañante
   *[other] Pedir acompañante
}
people-go-ask-text = { $who ->
    [own] Di qué esperas. Puedes parar cuando quieras.
   *[other] Escribe lo que espera, con sus palabras.
}
people-go-contacts = { $who ->
    [own] El tiempo que compartimos
   *[other] El tiempo que comparten
}
people-go-contacts-text = { $who ->
    [own] Notas que quien te acompaña escribió para que las leas.
   *[other] Lo que se anotó, y una nota nueva.
}
people-go-groups = { $who ->
    [own] Grupos a los que viniste
   *[other] Grupos a los que vino
}
people-go-groups-text = { $who ->
    [own] Los días en que diste tu nombre.
   *[other] Los días en que dio su nombre.
}
people-go-referrals = { $who ->
    [own] Ayuda en otros lugares
   *[other] Ayuda en otros lugares
}
people-go-referrals-text = { $who ->
    [own] Lugares de los que te hablamos, y en qué quedó.
   *[other] Lugares de los que se le habló, y en qué quedó.
}
people-go-certificates = Certificados
people-go-certificates-text = Qué certificados tienes, y hasta cuándo.
people-certificates-open = Abrir
people-certificates-text = Qué certificados tiene, y hasta cuándo.
people-pair-title = Acompañamiento
people-pair-supports = A quién acompaña
people-pair-since = Desde { $when }
people-pair-last = Último contacto: { $when }
people-pair-next = Próximo: { $when }
people-go-contacts-rest = Lo que se anotó.
people-go-reach = { $who ->
    [own] Cómo podemos contactarte
   *[other] Cómo contactar sin peligro
}
people-go-reach-text = { $who ->
    [own] Elige los medios que son seguros para ti.
   *[other] Medios, números, mensajes de voz, buenas horas.
}
people-go-facets = { $who ->
    [own] Preguntas sobre ti
   *[other] Preguntas, una por una
}
people-go-facets-text = { $who ->
    [own] Cambia tu nombre aquí, y lo que buscas en quien te acompañe.
   *[other] Respóndelas con la persona. Cada una se puede saltar.
}
people-go-profile = { $who ->
    [own] Lo que ve de ti quien te acompaña
   *[other] Lo que muestra a quien acompaña
}
people-go-profile-text = { $who ->
    [own] Mira tu página con los ojos de quien te acompaña.
   *[other] Solo lo que decidió mostrar.
}
people-go-worker = { $who ->
    [own] Tu trabajo como acompañante
   *[other] Como acompañante
}
people-go-worker-text = { $who ->
    [own] Cuántas personas, cuándo, y tus propias palabras.
   *[other] A cuántas personas, cuándo, y sus propias palabras.
}
people-find-close = Nadie de aquí se llama exactamente así. Estas personas se parecen, o se les contacta ahí.
people-list-twice = ¿Dos veces?
people-go-merge = { $who ->
   *[other] ¿Está dos veces?
}
people-go-merge-text = { $who ->
   *[other] Juntar este registro con otro de la misma persona
}
people-go-roles = { $who ->
    [own] Tus funciones
   *[other] Funciones
}
people-go-roles-text = { $who ->
    [own] Lo que haces aquí.
   *[other] Lo que hace aquí, y su enlace para entrar.
}
people-go-who-text = Una lista clara de quién puede leer qué sobre ti.
people-go-account = Tu cuenta
people-go-account-text = Idioma, aparatos y salir.
# $readers es la lista de quienes pueden leerlo.
people-sees-readers = Pueden leer esto: { $readers }.
people-sees-shown = Con el permiso de mostrar encendido, también: { $readers }.
people-sees-reach = Cómo contactarte, también: { $readers }.
people-sees-introduction = Palabras propias, horas y formas de verse, también: { $readers }.
people-sees-page = { $name } puede leer esta página y cambiarla.

## Preguntas, una por página

people-questions = Preguntas
people-questions-intro = Responde lo que quieras. Salta lo demás. Puedes volver cualquier día.
people-questions-walk = Ir una por una
people-step = Pregunta { $place } de { $count }. Puedes saltar cualquiera y volver.
people-switches-title = Para qué sirven los dos permisos
people-switches-off = Los dos están apagados hasta que se encienden.
people-rather-not = Prefiero no decirlo
people-pick-one = Elige una
people-pick-any = Elige las que quieras
people-language-first = El idioma en que te sientes más en casa
people-language-more = Otros idiomas
people-own-words-hint = Vale tanto como la lista. Nunca lo cambiamos.
people-why-languages = Para que tú y quien te acompañe hablen con facilidad.
people-why-age-band = Hay quien prefiere a alguien de su edad.
people-why-gender = A veces da más seguridad hablar con alguien de cierto género.
people-why-pronouns = Para hablar de ti como quieres.
people-why-orientation = Hay quien prefiere a alguien que entienda esto sin explicaciones.
people-why-faith-or-culture = Hay quien prefiere a alguien que comparta esto, y quien prefiere a alguien que no.
people-why-veteran = Quien estuvo en las fuerzas armadas suele preferir a alguien que también estuvo.
people-why-family-role = Criar o cuidar a alguien es una gran parte de la vida de muchas personas.
people-why-lived-experience = Quien acompaña también pasó por ahí. Di solo lo que quieras decir.

## Cómo contactar a alguien

people-reach-title = ¿Cómo podemos contactarte sin peligro?
people-reach-title-short = Cómo contactar
people-reach-title-other = ¿Cómo podemos contactar a { $name } sin peligro?
people-reach-intro = Solo usamos los medios que elijas. Puedes cambiarlo cualquier día.
people-reach-ways = Elige los que son seguros para ti
people-reach-ways-hint = «Solo dentro de este sitio» va sin otros medios: así no usamos ninguno más.
people-reach-phone = Número de teléfono
people-reach-email = Correo electrónico
people-reach-post = Adónde va una carta
people-reach-voicemail = Si no contestas, ¿podemos dejar un mensaje de voz?
people-reach-by-phone = Mensajes de texto y llamadas
people-reach-by-email = Mensajes por correo
people-reach-shared = ¿Alguien más usa este teléfono?
people-reach-shared-email = ¿Alguien más ve este buzón?
people-reach-shared-hint = Si es así, no ponemos nuestro nombre.
people-reach-when = Buenas horas, u horas que evitar
people-reach-when-hint = Por ejemplo: después de las 5, no los domingos.
people-reach-when-own = Otras horas para llamadas, textos o correo
people-reach-when-call = Buenas horas para llamadas
people-reach-when-text = Buenas horas para mensajes de texto
people-reach-when-email = Buenas horas para el correo
people-preview-title = Cómo se verá un mensaje nuestro
people-preview-none = Sin mensajes de texto. Así está puesto.
people-preview-plain = Hola, soy Alex. ¿Sigue bien el jueves a las 2? Responde 1 para sí, 2 para cambiarlo.
people-preview-plain-note = No dice nada de apoyo, de recuperación ni de nuestro nombre. Así está puesto.
people-preview-named = Hola, soy Alex de { $programme }. ¿Sigue bien el jueves a las 2? Responde 1 para sí, 2 para cambiarlo.
people-preview-named-note = Dice quiénes somos, porque nadie más usa este teléfono.

## Lo que ve quien acompaña, y su propia página

people-profile-own = Esto es lo que ve de ti quien te acompaña. Nada más.
people-profile-change = Cambiarlo
people-profile-introduction = Con sus propias palabras
people-worker-title = Tu trabajo como acompañante
people-worker-title-short = Como acompañante
people-worker-title-other = { $name } como acompañante
people-worker-intro = { $who ->
    [own] Esto nos ayuda a no pedirte demasiado. Puedes cambiarlo cualquier día.
   *[other] Esto nos ayuda a no pedir demasiado a { $name }. Escribe solo lo que te dijo.
}
people-worker-places = { $who ->
    [own] ¿A cuántas personas puedes acompañar a la vez?
   *[other] ¿A cuántas personas puede acompañar a la vez?
}
people-worker-hours = { $who ->
    [own] Horas por semana
   *[other] Horas por semana
}
people-worker-taking-label = Con lugar para alguien nuevo ahora
people-worker-taking = Con lugar para alguien nuevo.
people-worker-not-taking = Sin lugar para alguien nuevo por ahora.
people-worker-places-told = { $count ->
    [0] Todavía no ha dicho a cuántas personas.
    [one] Puede acompañar a { $count } persona a la vez.
   *[other] Puede acompañar a { $count } personas a la vez.
}
people-worker-hours-told = { $count ->
    [0] Todavía no ha dicho cuántas horas.
    [one] { $count } hora por semana.
   *[other] { $count } horas por semana.
}
people-worker-modes = Formas de verse
people-worker-times = Buenas horas
people-worker-introduction = { $who ->
    [own] Con tus propias palabras
   *[other] Con sus propias palabras
}
people-worker-introduction-hint = { $who ->
    [own] ¿Qué te gustaría que alguien supiera antes de elegirte?
   *[other] ¿Qué le gustaría que alguien supiera antes de elegir?
}
people-worker-themself = Los idiomas de { $name } y lo que ha vivido están en su propia página, que ningún colega puede abrir. Lo llena en persona, en «Tú». ¿No tiene computadora? Siéntense juntos y que entre con su propio enlace.
people-worker-link = Hacer un enlace para entrar
people-worker-unsaid = Todavía no dijo nada.
people-colleague-sealed = Esta página es solo del trabajo. Lo que alguien del equipo sea o diga como participante está sellado.
people-supervisor-title = Quién supervisa
people-supervisor-of = ¿Quién supervisa a { $name }?
people-supervisor-intro = Quien supervisa ve los nombres de las personas que apoyan sus acompañantes, y las notas de ese tiempo.
people-supervisor-nobody = Nadie por ahora
people-supervisor-none = Nadie por ahora.
people-supervisor-kept = Guardado. Vale desde ahora.
people-supervisor-unknown = Elige a alguien de la lista, o a nadie.
people-supervisor-sees = Las dos personas y la persona coordinadora pueden ver esto.

## Funciones y el enlace para entrar

people-roles-title = Funciones
people-roles-text = Da una función, termina una o crea un enlace para entrar.
people-roles-of = Funciones de { $name }
people-roles-intro = Alguien puede tener más de una función, y usa una cada vez.
people-roles-none = Sin función por ahora. Sin función nadie puede entrar.
people-role-since = Desde el { $when }
people-role-end = Terminar ahora
people-role-closed = Solo la persona administradora puede terminar esta.
people-role-give-title = Dar una función
people-role-give-text = Vale desde hoy. Una función del equipo sella lo que la persona dijo como participante: desde entonces sus colegas no pueden abrirlo.
people-role-given = Ahora tiene esta función.
people-role-ended = La función terminó. Vale desde ya.
people-role-ends = Si la terminas, con ella termina esto:
people-role-more-open = Con esta función termina más de lo que mostraba tu página. Abre la página otra vez y míralo antes. No ha cambiado nada.
people-role-pick = Elige primero una función.
people-role-held-already = Ya tiene esta función.
people-role-not-held = Ya no tiene esta función.
people-role-last-one = Es la última persona que puede dar acceso a otras. Da primero la función a alguien más.
people-role-administrator-only = Las funciones y los enlaces que abren más que tu propia página los decide la persona administradora. No ha cambiado nada.
people-roles-sees = La persona coordinadora y la administradora pueden ver esto. Cada cambio queda en el registro.
people-invite-title = Invitar a entrar
people-invite-text = Crea un enlace. Con él la persona elige su contraseña. Un enlace anterior deja de servir.
people-invite = Crear un enlace
people-invitation-title = Un enlace para entrar
people-invitation-for = Un enlace para { $name }
people-invitation-once = Solo ves este enlace ahora. Cópialo o imprime esta página.
people-invitation-link = El enlace
people-invitation-copy = Toca el cuadro, selecciona todo y copia.
people-invitation-whole = Mantén pulsado o haz clic derecho aquí para copiar el enlace entero
people-invitation-days = { $count ->
    [one] Sirve { $count } día, y una sola vez.
   *[other] Sirve { $count } días, y una sola vez.
}
people-invitation-care = Quien tenga este enlace puede entrar como esta persona. No se lo des a nadie más, y mira antes cómo contactarla sin peligro.
people-invitation-done = Listo

## Dos cambios a la vez

people-conflict-title = Esto cambió mientras no estabas
people-conflict-intro = No se pierde nada. Mira las dos versiones y elige una.
people-conflict-now = Lo que hay ahora
people-conflict-mine = Lo que escribiste
people-conflict-keep-now = Dejar lo que hay ahora
people-conflict-keep-mine = Dejar lo que escribí

## Quién puede ver qué

people-who-intro = Esta lista sale de las reglas que sigue el programa. Nadie las puede saltar por descuido.
people-who-sealed = Tú también trabajas aquí. Lo que dices como participante está sellado para tus colegas.
people-who-table = Verlo como tabla
people-who-thing = Qué
people-who-yes = Sí
people-who-no = No
people-who-name = Tu nombre también está junto a lo que escribes aquí, y donde se dice a alguien quién supervisa a su acompañante.
people-who-former = Quien te acompañó antes conserva la página de ese acompañamiento y las notas que escribió. Quien le supervisa ve lo mismo.
people-who-stop = Puedes retirar una respuesta, apagar un permiso o parar cuando quieras. No hace falta una razón.
# $name es como se llama la persona; [other] va en páginas sobre otra persona.
people-reader-you = { $who ->
    [own] Tú
   *[other] { $name }
}
people-reader-peer = { $who ->
    [own] Quien te acompaña
   *[other] quien le acompaña
}
people-reader-offered = { $who ->
    [own] Alguien que se te propone como acompañante
   *[other] alguien que se le propone como acompañante
}
people-reader-former-peer = { $who ->
    [own] Alguien que te acompañó antes
   *[other] alguien que le acompañó antes
}
people-reader-their-supervisor = { $who ->
    [own] Quien supervisa a tu acompañante
   *[other] quien supervisa a su acompañante
}
people-reader-other-supervisor = { $who ->
    [own] Quien supervisa a alguien que se te propone o que te acompañó antes
   *[other] quien supervisa a alguien que se le propone o que le acompañó antes
}
people-reader-group-runner = { $who ->
    [own] Quien lleva un grupo al que viniste
   *[other] quien lleva un grupo al que vino
}
people-reader-supported = { $who ->
    [own] Alguien a quien acompañas
   *[other] alguien a quien acompaña
}
people-reader-offered-to = { $who ->
    [own] Alguien a quien se te propone
   *[other] alguien a quien se le propone
}
people-reader-own-supervisor = { $who ->
    [own] Quien te supervisa
   *[other] quien le supervisa
}
people-reader-coordinator = { $who ->
    [own] La persona coordinadora
   *[other] la persona coordinadora
}
people-reader-administrator = { $who ->
    [own] La persona administradora
   *[other] la persona administradora
}
people-reader-evaluator = { $who ->
    [own] La persona evaluadora
   *[other] la persona evaluadora
}
people-thing-name = Tu nombre
people-thing-roles = Tus funciones
people-thing-reach = Cómo contactarte
people-thing-said = Todo lo que dijiste de ti
people-thing-shown = Las respuestas que dejas ver a quien te acompañe
people-thing-ask-shown = Lo que esperas, si dejas que lo lea quien te acompañe
people-thing-ask-kept = Lo que esperas, si no dejas que lo lea quien te acompañe
people-thing-pair = Cómo están tú y cada acompañante
people-thing-shared-note = Notas del tiempo contigo que puedes leer
people-thing-note = Otras notas del tiempo contigo
people-thing-referral = Lugares de los que te hablamos, y en qué quedó
people-thing-attendance = Grupos a los que viniste
people-thing-work = Lo que acordaste para tu trabajo
people-thing-certificate = Tus certificados
people-thing-introduction = Tus palabras como acompañante, tus horas y formas de verse

people-fault-number = Escribe un número de 0 a { $max }, o déjalo en blanco.
