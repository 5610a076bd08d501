# Personas: nombres, rasgos y cómo contactar a alguien sin ponerle en riesgo.

## Lo que hace a un par: los rasgos

people-facet-languages = Idiomas
people-facet-age-band = Edad
people-facet-gender = Género
people-facet-pronouns = Pronombres
people-facet-orientation = A quién amas
people-facet-faith-or-culture = Fe o cultura
people-facet-veteran = Tiempo en las fuerzas armadas
people-facet-family-role = Familia
people-facet-lived-experience = Lo que has vivido

people-own-words = Con tus propias palabras
people-use-for-matching = Usar esto para buscarme un par
people-use-for-matching-help = Quien pida justo esto podría adivinarlo al ver a quién proponemos.
people-may-be-shown = Un par puede ver esto
people-may-be-shown-help = Si está apagado, un par nunca lo lee aquí.

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
people-family-role-raising-grandchildren = Crío a mis nietos
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
people-topic-parenting = Criar hijos en medio de todo
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
people-voicemail-say-where-from = Sí, digan de dónde llaman

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
people-reach-any-way = De cualquier modo está bien
people-reach-no-voicemail = Sin mensaje de voz
people-reach-may-be-shared = Otros pueden ver este teléfono
# $channel es la palabra del medio; $words es lo que escribió la persona.
people-reach-times = { $channel }: { $words }

people-why-not-not-agreed = Aún no ha dicho que sí a este medio. Pregúntale primero.
people-why-not-no-address = Aún no tenemos número ni dirección para este medio.
people-why-not-no-voicemail = No ha dicho que sí a un mensaje de voz. Cuelga y prueba en otro momento.

## Qué corregir. Cada frase va junto a su pregunta.

people-fault-name-empty = Escribe un nombre para llamarte. Cualquier nombre está bien.
people-fault-name-too-long = Este nombre es largo. Usa { $max } letras como máximo.
people-fault-name-control = Un signo de este nombre no se puede mostrar. Escribe el nombre otra vez.
people-fault-text-too-long = Esto tiene { $found } letras. El máximo es { $max }. No se pierde nada: acórtalo un poco.
people-fault-code-shape = No conocemos esta respuesta. Elige una de la lista.
people-fault-language-shape = No conocemos este idioma. Elige uno o usa tus palabras.
people-fault-not-an-answer = No conocemos esta respuesta. Elige una de la lista o usa tus palabras.
people-fault-too-many-answers = Elige { $max } o menos.
people-fault-answer-empty = Elige una respuesta, usa tus palabras o sáltate esta pregunta.
people-fault-too-many-topics = La lista tiene { $found } temas. El máximo es { $max }.
people-fault-phone-too-short = Escribe un número de teléfono, o déjalo en blanco.
people-fault-phone-too-long = Escribe aquí un solo número de teléfono.
people-fault-email-shape = Escribe un correo como ana@example.org, o déjalo en blanco.
people-fault-email-too-long = Escribe aquí un solo correo.
people-fault-address-kind = Esta dirección no sirve para este medio.
