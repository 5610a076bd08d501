//! What somebody in distress may write, in English and Spanish.
//!
//! How it was chosen: by hand, from how crisis, domestic violence, sexual assault and poison lines say
//! what callers tell them, from other ways to say the same, and from what new users typed. It is no
//! test of how anybody is, and nobody is told. It is wide on purpose: a phrase too many costs a calm
//! block with numbers above an ordinary list; a phrase too few answers somebody who is hit with a
//! spelling guess. A judgement, to be read by people who have been there; say so when a phrase is
//! missing.
//!
//! How a phrase is written: folded words (small letters, no accents, no apostrophes) in their order,
//! with at most two other words between two of them. `a/b` is either; `kill*` begins so; `@partner` is
//! any word of that group; `=` before the first word means that the question is nothing else; `?` that
//! it may be harmless, so that the help lines stand above the ordinary list; what stands after `!` makes
//! it harmless. Slips of the pen are forgiven, see [`super::hearing`].

use super::distress::Distress;

/// Groups of words that stand for each other in phrases.
pub(super) const GROUPS: &[(&str, &str)] = &[
    (
        "@close",
        "husband husbands wife partner boyfriend girlfriend bf gf ex spouse fiance fiancee dad father \
         mom mum mother stepdad stepfather stepmom stepmother brother sister son daughter uncle aunt \
         grandpa grandfather he she they man roommate someone somebody family parents",
    ),
    (
        "@hurts",
        "hit hits hitting beat beats beating beaten hurt hurts hurting punch punches punched punching \
         kick kicks kicked kicking slap slaps slapped slapping choke chokes choked choking strangle \
         strangles strangled shove shoves shoved abuse abuses abused abusing threaten threatens \
         threatened threatening attack attacks attacked stalk stalks stalked stalking bites bit \
         burned burns",
    ),
    (
        "@other",
        "friend friends brother sister mom mum mother dad father son daughter wife husband boyfriend \
         girlfriend partner ex roommate neighbor neighbour coworker cousin uncle aunt niece nephew he \
         she they someone somebody person participant teen teenager kid child grandma grandpa",
    ),
    (
        "@child",
        "child children kid kids baby babies son daughter toddler infant grandchild grandson \
                granddaughter niece nephew",
    ),
    (
        "@cercano",
        "esposo esposa marido mujer novio novia pareja ex papa padre mama madre padrastro madrastra \
         hermano hermana hijo hija tio tia abuelo el ella alguien familia suegra suegro cunado",
    ),
    (
        "@otro",
        "amigo amiga hermano hermana mama madre papa padre hijo hija esposo esposa marido novio novia \
         pareja vecino vecina primo prima sobrino sobrina alguien el ella companero companera \
         participante",
    ),
    (
        "@hair",
        "hair haircut haircuts bangs nails grass lawn paper coupons wood pelo cabello cabellos barba \
         bigote unas pasto cesped flequillo puntas copete luz agua",
    ),
    (
        "@colour",
        "hair color colour colors shirt shirts tshirt tshirts tie fabric cloth clothes wool eggs easter \
         shoes jeans pelo beard curtains",
    ),
    (
        "@menor",
        "nino nina ninos ninas hijo hija hijos hijas bebe bebes nieto nieta menor sobrino \
                sobrina",
    ),
];

/// Every phrase with what it tells of.
pub(super) const PHRASES: &[(Distress, &str)] = &[
    (
        Distress::SelfHarm,
        "suicid*
         kill/killing/hurt/hurting/harm/harming/hang/hanging/shoot/drown/burn myself
         cut/cutting myself !@hair
         want/wanna/gonna/going off myself
         ?=cutting
         ?=hurting
         self harm*/injur*/hurt*
         selfharm*
         want/wanna/wanting/ready/rather/trying/going/gonna/wish/wishing/better/should die/dead/dying
         wish never born/woken/woke
         better off without me
         end/ending/ended/take/taking my life
         end/ending it all
         dont/not/no/never want/wanna live/living/exist/alive/wake
         do not want live/exist
         dont/not want/wanna be here/alive
         no reason live/living
         nothing live for
         cant/cannot go on
         cant/cannot live anymore/anymore/longer
         cant/cannot do/take this anymore
         tired of living/life
         tired being alive
         life not worth
         not worth living
         give/giving/gave up on life
         slit*/cut* wrist*
         jump off bridge/roof/building
         unaliv*
         kms
         kys
         =die
         =dying
         =hopeless
         =want die
         matarme/ahorcarme/colgarme/cortarme/lastimarme/herirme/dispararme/envenenarme
         yo me/voy mato/matar
         me quiero/voy/quisiera/gustaria matar/morir
         me quiero/voy/quisiera/gustaria/vuelvo/volvi cortar !@hair
         me corto/corte/cortar/cortando/cortado brazo/brazos/venas/pierna/piernas/muneca/munecas/piel
         =me corto
         ?me corto/cortando/cortaba !@hair
         ?me muero !hambre/sed/frio/risa/ganas/calor/sueno
         quiero/quisiera/prefiero/ganas/deseo/mejor/gustaria morir*/muerto/muerta
         estar/estuviera muerto/muerta
         no/ya quiero/quisiera vivir/viviendo/existir/despertar
         no quiero/quisiera seguir viva/vivo/viviendo/aqui/mas
         no quiero/quisiera estar viva/vivo/aqui
         quitarme vida
         acabar/terminar vida/todo
         no/sin ganas/razon vivir
         no vale vivir
         cansado/cansada vivir/vida
         no puedo/aguanto/soporto mas
         ya no puedo/aguanto/soporto
         autolesion*
         hacerme dano
         =morir
         =morirme
         =muerte",
    ),
    (
        Distress::HurtAtHome,
        "@close @hurts me/us
         @close is/keeps/kept/was/been @hurts me/us
         hits/beats/beating/hitting/punches/punched/chokes/choked/choking/slaps/slapped/strangled me/us
         hit/beaten/hurt/abused/choked/threatened by @close
         being/been/got/getting beaten/abused/hit/stalked/strangled
         domestic violence/abuse/violent
         @close violent/abusive/violence
         abusive/violent home/relationship/marriage/husband/wife/partner/boyfriend/girlfriend/family
         afraid/scared/terrified @close
         afraid/scared/terrified go/going home
         not/isnt/unsafe safe/at home
         home not/isnt safe
         unsafe home
         @close kill/killing me/us
         @close try/tried/trying kill me
         threat* kill me/us
         leave/leaving/escape/escaping/flee/fleeing abus*/violen*
         wont/doesnt/not let me leave/out
         @close locks/locked me
         battered
         me/nos pega/pegan/pego/golpea/golpean/golpeo/maltrata/maltratan/lastima/lastiman/agrede/agreden
         me/nos amenaza/amenazan/amenazo/ahorca/ahorco/empuja/patea/cachetea/insulta/controla/encierra
         me/nos esta/estan/ha/han/sigue/vuelve pegando/golpeando/maltratando/pegado/golpeado/amenazando/pegar
         me va/van/quiere/quieren/puede/intento/amenaza matar
         violencia domestica/familiar/intrafamiliar/genero/hogar/pareja/casa
         maltrat*
         miedo @cercano
         miedo casa
         no segura/seguro casa
         @cercano violento/violenta/agresivo/agresiva/abusivo/abusiva
         abusa/abusan/abuso de mi
         huir/escapar/salir @cercano/violencia/maltrato",
    ),
    (
        Distress::SexualViolence,
        "rape
         raped/rapes/raping/rapist
         sexual/sexually assault*/abus*/violen*/harass*/attack*
         molest*
         forced/forces/forcing/made/makes me/into sex
         touched/touches/touching/groped/gropes me
         sex without consent
         without my consent
         incest
         trafficked/trafficking
         violacion/violaciones/violada/violado/violaron/violarme/violan
         me violo/viola/violaron/quiere/quieren violar
         me/la/lo violo/viola
         abuso/abusos/agresion/acoso/violencia/ataque/explotacion sexual*
         abusa*/abuso sexual*
         me toca/toco/tocan/tocaron/manosea/manoseo
         me obliga/obligo/obligan/obligaron sexo/relaciones
         trata personas
         incesto",
    ),
    (
        Distress::Overdose,
        "overdos*
         od
         oded
         took/take/taken/taking/swallowed/ate too many/much
         too/to many/much pills/meds/medicine/tablets/drugs/medication
         took/swallowed all pills/meds/tablets
         took/swallowed/drank/drunk/ate bleach/poison
         poison* !ivy/oak
         not/isnt/stopped breathing
         cant/cannot breathe
         wont/doesnt/not/cant wake up
         turning/turned blue
         passed out
         unconscious
         unresponsive
         sobredosis
         intoxica*
         envenena*
         demasiadas/muchas pastillas
         tome/tomo/tomaron/trague demasiad*/veneno/cloro
         tome/tomo todas pastillas
         no respira/respiro/despierta/reacciona/responde
         no puedo/puede respirar
         inconsciente
         se esta poniendo/puso azul/morado",
    ),
    (
        Distress::OtherInDanger,
        "@other want/wants/wanted/trying/tried/going/threatening/threatens/threatened/says/said/thinking die/suicide/suicidal
         @other want/wants/wanted/trying/tried/going/threatening/threatens/threatened kill/hurt/harm/end
         @other suicidal/suicide
         kill/killing/hurt/hurting/harm/harming/cut/cutting/hang himself/herself/themselves/themself
         @other cutting/cuts self
         want/going/gonna/wanna kill/hurt/shoot/stab him/her/them/someone/somebody/people/@other
         @other in danger
         @other being/getting/is/gets @hurts
         @other overdos*
         matarse/suicidarse/lastimarse/cortarse/ahorcarse
         se quiere/va/quiso matar/morir/suicidar/lastimar
         quitarse vida
         @otro quiere/quieren/piensa/dice morir*/matar*
         @otro peligro
         lo/la/los/las van/quieren matar
         quiero/voy matarlo/matarla/lastimarlo/lastimarla
         le/les pega/pegan/golpea/golpean",
    ),
    (
        Distress::ChildInDanger,
        "@child being/getting/is/are/was/been @hurts/neglected/molested/touched
         child/children/kid abuse/neglect/molest*/abused
         @hurts/neglects/neglect/molest*/touching/touched/shook/shaking my/the/a/his/her/our @child
         @hurts @child
         @child danger/unsafe/neglected/abused
         afraid/scared for my @child/kids/baby
         took/taking my kids
         abuso/maltrato/abandono infantil
         abuso/maltrato/abusa/abusan menor/menores/ninos/nino/nina
         pega/pegan/golpea/golpean/maltrata/maltratan/lastima/abusa/toca @menor
         @menor peligro/maltratado/maltratada/golpeado/golpeada/abusado/abusada",
    ),
];

/// Forms of the words that stand in phrases by their beginning only, for slips of them.
pub(super) const FORMS: &str = "\
    suicide suicides suicidal suicidio suicida suicidas suicidar suicidarme suicidarse overdose overdosed \
    overdosing poisoned poisoning selfharm selfharming unalive unaliving molested molesting maltrato \
    maltratos maltratada maltratado autolesion autolesionarme envenenado envenenada envenenarme \
    intoxicado intoxicada assault assaulted violent violence abused abuse wrist wrists sexual";

/// Words that nearly say it alone: beside one, a slip in a short word is sure.
pub(super) const STRONG: &str = "\
    die dying dead kill killing myself suicide suicidal overdose raped violence abuse abused morir morirme \
    matar matarme matarse vivir vida violencia";

/// Slips that are too short to be told by their letters, with what is meant.
pub(super) const COMMON_SLIPS: &[(&str, &str)] = &[
    ("al", "all"),
    ("liv", "live"),
    ("acerme", "hacerme"),
    ("aserme", "hacerme"),
    ("dei", "die"),
    ("dieing", "dying"),
    ("dyin", "dying"),
    ("diying", "dying"),
    ("slef", "self"),
    ("lief", "life"),
    ("wana", "wanna"),
    ("moris", "morir"),
    ("bida", "vida"),
    ("q", "que"),
    ("hitts", "hits"),
];
