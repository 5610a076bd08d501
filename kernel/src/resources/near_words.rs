//! Common words that are spelt nearly like one of distress and mean something else.
//!
//! They were found by looking up the commonest words of English and Spanish among the slips that
//! [`super::hearing`] forgives. A word that is missing here may set the help lines above an ordinary
//! list; add it.

pub(super) const NEAR_WORDS: &str = "\
    abandon abandonado abandonar abandoned abuelos aburrido acaban acaso acercarse acusa acusado \
    aggression aggressive agree agreed agreement aguantar ahorro aint alice alike assessed assuming \
    ataques attached attracted avanzada avanzado babe barn barriers batteries beam bean beans bear \
    bearing bears beast beef beer bees beings belt ben bent best beta bets betting bikes billetes bite \
    bits bitter blessing blues boat boats bore bothered bravo breach breaking breeding bride bridges \
    brothers buen buildings bullying buried burnt bury butter caja cana canada cannon canta cantando \
    canto capa cara carretera carrying cart casas case casi caso cast catching cats causado caza \
    checking chile chill choosing choque chose clicking committee companeros compania concepto concepts \
    concerns concerts consciente consenso constant contaba contado contando contarle contarte content \
    contenta contento contents conto controlar controles controlled controller controls convento core \
    coro corre correcto corriendo corrupto corta cortado cortan cortar cortaron cortas corto cortos cosa \
    costado coste coughing counting cousins cracking cubs cunning cunt cups curing cute dado dancer \
    dando dangers danos dato daughters deaf deal dean dear demasiada demasiado descenso desea deseos \
    desierto dicen dices dick dije dile dime dire disparar disparate dive doce dona done down drapes \
    drawn drums ello ende enjoying escaped estara estare esten esto estudie estuvieron exista existe \
    existia existing exists exit explicacion exploracion exploration explosion exportacion facilitar \
    familiares farther finance finances fled fleet flew flooding focusing force formed forming france \
    free fried gafas game gana ganan gane gate genera generado generos generous gives goin grapes \
    guerrero guessing guitarra hacerle hacerse hacerte hair hairdo hand handling hara hard hare harmony \
    hart hats heir heres hermanas hermandad hero heroe hers hilo hints hire hizo hoja hojas hole homer \
    hong hooded hope hoteles hung hunt hunting hurling incense infancia infantiles infantry info \
    innocent insect insecto insectos insects insert insist insisto insult insultos intenso intent \
    intenta intentado intentan intentar intention intentos invest investor jumps keep kent kills kinds \
    kirk kiss knitting knocking lacks leading leaning learning leaves lifes lift liking lime line lining \
    liver lives lock locker locos looks love loving major make makers mala male males mami mans mapa \
    mario marriages mary masa mata matan mate mateo mates math matt maya mayo meditation mejora mejores \
    memories mens mentor mess michelle mide minor mito mode mori morris mostrado moto muchacha muchacho \
    muchachos muera muere muertos muro neighbors neighbours nena neta newer nice niega nieve nine ninja \
    noting nova obligacion obligado obligados obligation openness overcome overcoming overdue overlook \
    overlooked overlooking oversized owed paga pagado pagamos pagan pagando pago paja papi parejas \
    parientes participa participado participan participando participantes participants participar \
    participate participated partners pasa paso passes pata patients payments pecado pedo peggy \
    peligrosa peoples personaje personajes personal personales personally personnel persons pesa pesado \
    pesar peso peterson pidiendo piensan piensas piense pienso pierda pies pile pissed polls posicion \
    prefiere prefieren premiere prensa prime prisa prisoner pude pudiendo pudo pueda pueden pulls \
    punished puro puse push puto quedarse queso quiera quieran quieres quilt quise quito race races \
    racing racist rage raging ramon rapid rapping rare rate rated rates rating raving reaccion \
    reacciones reaching reaction reactions read reads reasons redaccion relacion relations relationships \
    religiones respetar respond responded responden responder respondio responses ripping room root rope \
    sabe sacred safer sail sake sale sali salia salio same sand save scare scattered scored searched \
    seco segui seguia seguira seguros sell seno sexto sexuales sexuality sexy sharing shipping shocking \
    shoots shopping shore shot shoulder shouldnt shouldve showed siguen sigues sisters slam slip slipped \
    soap someones soportar soporte stack stan standing star stark starring starting stat stay stays \
    stepped stepping sticking stopping strange strangers striking strongly struggle struggled struggles \
    subsidies subsidio subsidios subsidy supports swap tables tablet takes tale tape teaching teenage \
    teenagers teens temo ten termina terminado terminal terminan terminaron terminos terrific terrifying \
    theaters thee theme theyd thin thus tied time tire tires toda todays todd toma toman tomas tomb \
    tomen tone tono tool toro tracking trailing trama tratan trate trato tren tries tuned turner urging \
    valen valencia valle value valve veas vecinos vegas velas ven ventas veras vibraciones vidal \
    vigencia villa vino violation violations violentos violeta violets violin viuda vivas vive vivia \
    vivos vocacion volar volviendo volvio votacion vuelo vuelto vuelva vuelven wade wage waist wait \
    waited walt wang wash washing wasnt wasted wasting watching wave went wide wifes wine wire wise wore \
    worrying worthy";
