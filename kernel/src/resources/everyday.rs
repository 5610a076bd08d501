//! Common words of English and Spanish that are never taken for a slip of another word.
//!
//! When somebody writes a word that stands in no entry, a word spelt like it may be meant. Not when
//! what they wrote is a word itself: who writes `husband` does not mean `husky`. Chosen by hand: words
//! of five letters or more about people, home, feelings, body, time and trouble, as people write them
//! when they say what is the matter. Shorter words are never replaced at all, and the words of the
//! vocabulary ([`super::topics`]) and of distress ([`super::distress`]) need not stand here.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::distress::is_distress_word;

const ENGLISH: &str = "\
    about above abuse accident across action afraid after afternoon again against agency alive almost \
    alone along already always angry animal another answer anymore anyone anything apart application \
    appointment argue around arrest arrested asleep attack aunt awake awful baby back barely beach \
    because become before began begin behind being believe belong below beside better between beyond \
    birth birthday blame blanket bleed bleeding blood board body boots boring borrow bother bottle \
    bottom boyfriend brave bread break breakup breath breathe bring broke broken brother bruise \
    building burned business cancer cannot card careful carry cases caught cause center chance change \
    changes chase cheap cheat check choice choose church cigarette city classes clean clear close \
    closed coffee college comfort coming community company complain confused control cooking corner \
    couch could country couple course cousin crazy cried crying cutting daily danger dangerous dark \
    daughter death decide depend desperate different difficult dirty disabled discharge divorced \
    doing dollar drive driving dropped during dying early earth easy eaten eight either elderly else \
    empty ending enough escape evening every everybody everyone everything evil example excuse \
    expensive explain extra failed failure fallen false fault feeding feel feeling feelings feels \
    felt female fever fight fighting filing final finally fired first float floor follow forced \
    foreign forever forget forgive forgot forms found fourth freedom freezing fresh friday friend \
    friends fridge friendly front funeral funny future gambling games garden girlfriend given giving \
    glad goodbye grandma grandmother grandpa grandson great green ground growing guilty habit hands \
    handle happen happened happy hates hating hearing heart heavy hello herself himself history \
    hitting holding holiday homes honest hopeless horrible hours houses human hundred hurting hurts \
    husband hurry ideas illness important inside instead insulin itself jail january jealous joint \
    judge keeping killed killing kindly kitchen knife knows labor ladies large later laugh leave \
    leaving letter level license lifeless light listen little lived living locked longer looked \
    losing lost lower lucky lying maker making manage march marriage married matter maybe meant \
    memory mental message middle might minute miserable missed missing mistake moment monday money \
    month months morning mouth moved moving music myself naked named nasty native nearest neighbor \
    nephew nervous never newborn niece night nights nobody noise normal nothing nowhere number \
    numbers numb ocean offer office often online open order other others ourselves outside owner \
    package paid pain painful paper parents park parole partner party passed patient paying peace \
    people perhaps period person phone photo piece place places plain plan plane please police \
    police poor power prayer present pretty prison private probation problem problems program proud \
    public puppy quick quiet quietly quite raised random reach ready reason recent recovery refuse \
    relationship relative released remember repair report rescue respect response right river \
    roommate rooms rough sadly safely safety saved saying scared scary school scream second secret \
    seeing selling senior sense separate serious service services seven shaking shame share sharp \
    shock shoes shooting short should shout sight simple since single sister sitting sixteen skin \
    sleepy slowly small smart smell smoke smoking sober social soldier someday somehow sometimes \
    soon sorry sound south space speak special spend spouse spring staff stairs stand start started \
    state station staying steal stealing step stepdad stepmom still stolen stomach stopped store \
    story stranger street strong stuck student stuff stupid suddenly summer sunday support surgery \
    swear table taken taking teach teacher teenager tells terrible their them themselves thank \
    thanks their theirs then therapy thing thinking third thirty thought threat threaten threatened \
    three throat through thursday tired today together toilet tomorrow tonight total touch touched \
    tough toward towel tower town trade train training transgender trash travel treat tried trouble \
    truck trust truth trying tuesday turning twelve twenty twice under unemployed unhappy unsafe \
    until upset urgent useless using veteran veterans victim village visit voice waiting wake walk \
    walking wallet warm warning watch water wearing weather wednesday week weekend weeks weird \
    welcome wheelchair while white whole whose widow winter within without woman women words worker \
    working world worried worry worse worst worth worthless would write writing wrong yelling years \
    yesterday young younger yourself youth";

const SPANISH: &str = "\
    abajo abandono abierto abril abuela abuelo acaba acabo accidente adentro adonde afuera agosto \
    ahora alcanza alegre alguien alguno alguna algunos alla alma amable amarga amenaza amigo amiga \
    amigos amigas andar angustia animo antes apenas aprender aquel aquella aqui arriba arrestado \
    asustado asustada atencion atras aunque ayer ayudar barato barrio bastante bien blanco boca \
    bonito brazo buena bueno buenas buenos buscar cabeza cabello cada cambio cambiar camino cansado \
    cansada cantar carcel carro carta casado casada causa cerca cerrado chica chico ciego cielo \
    ciudad claro cocina coche colegio comprar condado confianza conmigo conocer contar contigo \
    corazon correr cosas costo creer cruz cuadra cualquier cuando cuanto cuarto cuatro cuenta cuerpo \
    cuidado cuidar culpa cumpleanos dame debajo deber debil decir dejar dejo delante dentro derecho \
    derechos desde desesperado desesperada despedido despues despierto detras dias dice diciembre \
    diente diferente dificil dinero direccion discapacitado doler dolor domingo donde dormir durante \
    duele edad edificio ejemplo ellas ellos embarazo empezar empresa encima encontrar enero enfermedad \
    enojado enojada enojo enseguida entender entonces entrar entre equipo escapar escribir escuchar \
    escuela espalda espanol esperanza esperar esposa esposo esquina estado estan estar estaba estos \
    estas estudiar estudiante exito explicar extrano fabrica facil falta faltan familia febrero feliz \
    fiebre fiesta firma foto frente frio fuera fuerte fuerza fumar futuro ganar ganas gastos gente \
    golpe golpes grande gratis grave gritar gritos guerra gusta gustaria haber hablar hacer hacia \
    hambre hasta hecho herida herido hermana hermano hermanos hijos hogar hombre hombres horario \
    horas hospital hotel hoy huesos humano idioma iglesia igual invierno izquierda jefe joven jovenes \
    jueves julio junio juntos juzgado labios ladron lagrimas largo lavar lejos lengua letra levantar \
    libre libro licencia limpio llamada llamar llave llegar llena llevar llorar llorando lluvia local \
    luego lugar lugares lunes madre maestra maestro maldito malo manana manejar manera mano manos \
    marido martes marzo matar mayor mayores media medio mejor menor menos mente mentira mesa meses \
    miedo miedos mientras miercoles minuto misma mismo mitad mochila molesta momento morir mucha \
    muchas mucho muchos mueble muerte muerto muerta mujer mujeres mundo musica nacer nacido nada \
    nadie necesidad necesitan necesitar negocio nervios nervioso nerviosa nieta nieto ningun ninguno \
    ninguna noche noches nombre norte noticias novia novio noviembre nuestra nuestro nueva nuevo \
    nueve numero nunca obra ocho octubre ocupado odio oficina oido olvidar orden oscuro otono otra \
    otras otro otros padrastro madrastra padre pagar pagos pais palabra panza papel parada parar \
    parece pareja pariente parque parte partido pasado pasar pecho pedir pelea peleas peligro \
    peligroso pelo pena pensar pensando peor pequeno perder perdi perdido perdida perdon permiso \
    perro persona personas pierna piso pistola pobre poco pocos poder policia porque posible \
    preguntar preocupado preocupada preso prima primera primero primo prision problema problemas \
    programa pronto propio prueba pueblo puedes puerta pues quedar quedarme quejas querer quien \
    quienes quieren quiero quieto quince quitar quiza quizas rapido razon recibir recordar recuerdo \
    regresar reglas reir renuncia respeto respirar respuesta rezar robado robar robo ropa rota roto \
    ruido sabado saber sabes sacar salida salir sangre seguir segun segundo segura seguro semana \
    semanas sentir sentirme septiembre seria serio servicio servicios siempre siento siete silla \
    sistema situacion sobre sobrina sobrino sobrevivir solamente soldado solos soltera soltero sonar \
    sueldo suelo suerte sufrir sufriendo suena susto tampoco tanto tarde tardes tarjeta telefono \
    tembloroso temor temprano tener tengo terminar termino terreno tiempo tienda tiene tienen tierra \
    tocar todas todavia todo todos tomar tonto trabajar traer trago tranquilo tratar treinta trece \
    triste ultimo unico usted ustedes vacio valor vamos varios vecina vecino veinte vejez venir \
    ventana verano verdad verguenza vestido veterano viaje vida vidas viejo vieja viejos \
    viene viento viernes visita vivir vivo volver vomito vuelta zapato";

static ALL: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| ENGLISH.split_whitespace().chain(SPANISH.split_whitespace()).collect());

/// Whether a folded word is a common word of one of our languages.
pub fn is_everyday(word: &str) -> bool {
    is_listed(word) || is_distress_word(word)
}

/// Whether it stands in the lists of this file.
pub(super) fn is_listed(word: &str) -> bool {
    ALL.contains(word)
}
