import { type Language, lines } from './crisis-words.ts'

/**
 * The same cries in the words of every day, written so that one line stands for many (`phrasesIn`): the order of a subordinate clause, other
 * tenses, what somebody says of a child or a partner, what has just happened.
 */
export const EVERYDAY: Record<Language, string[]> = {
  nl: lines(`
    | ik wil niet/nooit meer |
    | ik kan niet meer |
    | ik kan niet langer |
    | kan niet meer |
    kan het niet meer/langer aan
    kan dit niet meer/langer aan
    kan het leven niet meer/langer aan
    kan het niet meer/langer volhouden
    hou het/dit niet langer vol
    hou dit niet meer vol
    wil niet meer/langer verder
    wil sterven
    sterven wil
    wil graag sterven
    wildood
    ikwildood
    wil doodgaan
    ga zelf dood
    niet meer/langer wil/kan/zou/hoef/hoeft leven
    niet langer leven
    leven is niks/niet meer/langer waard
    leven is niks/niet waard
    leven .. niet meer zinvol
    leven moe
    levensmoe
    haat mijn leven
    rust voor altijd
    voor altijd slapen
    wil voor altijd weg
    wil weg van/uit deze/de wereld
    wil verdwijnen |
    dit is/wordt mijn afscheid |
    vaarwel allemaal/iedereen/wereld/lieve
    dat ik er niet meer ben/was
    morgen ben ik er niet meer
    hier niet meer zijn |
    waarom ben/leef ik .. dood
    waarom ben ik niet dood
    waarom leef ik nog
    als ik er niet meer ben hebben/hoeven
    er niet meer willen/wil/zou zijn
    zou/was/waren .. beter dat ik er niet was
    merken/missen/merkt/mist .. ik er niet meer ben
    liever niet meer wakker worden
    niet/nooit meer wakker word/werd |
    is/zijn/was beter zonder me
    niks .. om voor te leven
    nix .. om voor te leven
    geen andere uitweg
    geen uitweg
    hoeft voor me niet meer |
    voor me hoeft het .. niet meer |
    kap ermee met leven
    stop met leven
    afscheidsbrief*
    ik sta op de/een brug/dak
    ik sta/zit aan/op/naast het spoor
    ik sta aan de sporen
    is/zijn/was beter af zonder me
    maak/maakt/maken/maakte mezelf/zichzelf/me/zich van kant
    doe/doet er een eind aan
    wil er een eind aan |
    er een eind aanmaken
    er een eind aan moet/wil/ga/zal maken
    stap/stapt/stapte uit het leven
    ben klaar met het leven |
    klaar met leven |
    | ik ga springen |
    spring/springt/sprong van een/de/het brug/dak/balkon/flat/gebouw/toren
    van een/de/het brug/dak/balkon/flat/gebouw/toren springen/spring
    wil/ga/gaat/zou .. van .. brug/dak/balkon/flat springen
    spring/springt/springen/sprong onder/voor een/de/het trein/tram/metro/auto/bus/vrachtwagen/camion
    onder/voor een/de/het trein/tram/metro/auto/bus/vrachtwagen/camion springen/spring/gesprongen/gooien/gooi/gooit
    ga/wil/lig/ligt onder een/de trein
    gooi/gooide/gooit/gooien/smijt me/mezelf/zich/zichzelf onder/voor/van
    me/mezelf/zich/zichzelf onder/voor een/de trein
    heb/heeft/had pillen genomen/geslikt/gepakt/ingenomen
    net/zonet/juist .. pillen genomen/geslikt/ingenomen
    alle/veel/hele/heel/doos/doosje/strip/strips/pot/potje/handvol/hoop/tien/twintig/dertig/veertig .. pillen/tabletten/medicatie/medicijnen/slaappillen/paracetamol/dafalgan/ibuprofen .. genomen/geslikt/ingenomen/gepakt
    alle/veel/hele/heel/doos/strip/pot/handvol/hoop .. pillen/tabletten/medicatie/slaappillen/dafalgan/paracetamol nemen/slikken/innemen
    heb/heeft alles geslikt/ingenomen
    strip/strips .. genomen/geslikt/ingenomen
    te veel medicatie/medicijnen/slaappillen/paracetamol/dafalgan/tabletten
    overdosis*
    zelfmoordneiging*
    zelfmoordplan*
    suïcidepoging*
    suïcidegedachte*
    zm gedachten
    zm poging*
    heb zm
    aan zm
    | zm |
    ik denk aan de dood
    ik .. denk .. aan de dood
    verlang naar de dood
    wil euthanasie
    hang/hing me/mezelf/zich/zichzelf op
    me/mezelf/zich/zichzelf .. ophangen/opgehangen/verhangen
    verhang/verhangt me/mezelf/zich/zichzelf
    verdrink me/mezelf/zichzelf
    mezelf/zichzelf verdrinken
    automutil*
    snijd me/mezelf/zich/zichzelf
    zich/zichzelf/mezelf .. snijd/snijden/gesneden
    me .. gesneden
    in mijn/haar/zijn/hun/de arm/armen/pols/polsen/been/benen/dij/dijen/buik snijd/snijden/gesneden/kras/krassen/gekrast
    snijd/kras/krast/kraste in mijn/haar/zijn/hun arm/armen/pols/polsen/been/benen/dij/dijen/buik/huid
    kerf/kerft/kerven .. arm/armen/been/benen/huid
    polsen over/door snijd/snijden/gesneden
    polsen doorsnijden/doorgesneden/overgesneden/oversnijden
    krab/krabt/sla/bijt mezelf
    brand/verbrand mezelf
    doe mezelf pijn
    pijn doen/doe/doet mezelf/zichzelf
    me/mezelf/zich/zichzelf .. iets/wat aandoen/aandoe/aandoet/aangedaan
    doe/doet/deed me/mezelf/zich/zichzelf iets aan
    ga/wil me iets/wat aandoen
    mijn/de/haar/zijn/ons baby/kind*/dochter/zoon/gezin/zichzelf iets/wat aandoen/aandoe/aandoet
    wil/ga/wou mijn kind/kinderen/zoon/dochter/baby slaan
    sla/slaag/sloeg mijn kind*/zoon*/dochter*/baby
    mijn/de baby .. geschud
    slaat/slaagt/slagen/sloeg/sloegen/slaan me
    sloeg/sloegen/slaan ons
    me/ons .. geslagen/geschopt/gestampt/gewurgd/mishandeld
    geslagen door mijn/zijn/haar
    kinderen/dochter/zoon/zoontje/dochtertje/kindje/baby geslagen
    man/vriend/partner/ex/vader/papa/mama/moeder .. heeft haar/hem/ze geslagen
    zoon/zoontje/dochter/dochtertje/kind/kindje/baby een klap/slag/mep/tik gegeven
    bang van mezelf
    wordt/werd/is gewelddadig
    niet veilig bij mijn/hem/haar
    voel me niet veilig thuis
    bang dat hij/ze me/ons .. aandoet/slaat/vermoord/vindt
    schopt/schopte/stampt/stampte me
    duwt/duwde me van/tegen de/een trap/muur
    mijn/zijn/haar keel dicht
    trekt/trok me aan mijn haar/haren
    man/vriend/partner/ex/vader/papa/pa/stiefvader/plusvader .. slaat/slaagt/sloeg mama/moeder/haar/hem/kinderen/zus/zusje/broer/broertje/zoon/dochter
    slaat/slaagt/sloeg/slaan mijn moeder/mama/vader/papa/zus/zusje/broer/broertje
    hij/ze/vader/papa/stiefvader/oom/nonkel/opa/broer .. doet/deed/doen dingen/iets die/dat ik niet wil
    vader/papa/stiefvader/plusvader/oom/nonkel/opa/broer/stiefbroer/coach/trainer/leraar/buurman komt/kwam/kroop/kruipt .. in mijn bed
    dwingt/dwong/verplicht .. tot seks/sex
    seks/sex tegen mijn
    gedwongen .. seks/sex
    me .. aangeraakt
    raakt/raakte/raken me overal aan
    verkracht*
    me dood te doen
    me dood doen
    ga/gaat/wil/zal/kom/komt me doodmaken/doden/doodslaan/doodsteken/doodschieten/neersteken/afmaken/wurgen
    dreigt/dreigde .. me .. vermoorden/doden/doodmaken/doodslaan
    maakt/maak me dood
    me vermoord/vermoorden
    ons vermoord/vermoorden
    ga/zal hem/haar/ze/hen vermoorden/doodmaken/doden/neersteken/doodsteken
    ik ga iemand doodmaken/neersteken/doodsteken
    dreigt/dreigde zichzelf/zelfmoord
    dreigt/dreigde .. iets aandoen/aan
    doet/doen .. alsof .. dood wil
  `),
  en: lines(`
    want to/too die/dye
    wish/hope i die/died/dies
    rather be dead/die
    feel like dying
    should just die/be
    i should die
    dont want to wake up
    wish i could disappear
    want to disappear
    better of if i was/were gone/dead
    if i was/were gone/dead
    better of dead
    not/dont/didnt want to live
    not/dont/didnt want to be alive
    not/dont/didnt want to be here |
    not/dont/didnt want to exist
    tired of living/life |
    kill/kills/killing/killed myself/himself/herself/themselves/themself
    want/going to kill me/myself/himself/herself
    want to/too end it |
    going to/too end it |
    end/ending my life/live
    ending it all
    cant do this anymore |
    cant do this any more |
    cant take this/it anymore |
    cut/cuts/cutting/slit my/her/his arm/arms/wrist/wrists/leg/legs/thigh/thighs
    cuts/cutting herself/himself
    ive/have/has/i been cutting |
    hurts/hurting/harms/harming/harmed/harm myself/herself/himself/themselves
    took/taken/take/swallowed all my/the/his/her/their pills/tablets/meds
    took/taken/take/swallowed too many pills/tablets/meds
    took a lot of pills
    took .. pills .. at once
    took/swallowed/taken a whole packet/box/bottle/pack
    not/isnt safe with him/her/them
    not feel/feeling safe at home
    dont feel safe at home
    going to jump |
    want to jump |
    jump of/from a/the/my roof/bridge/building/balcony
    suicidal*
    wish i was/were never born
    wish i had never been born
    wish id never been born
    nothing to live for
    no reason to be alive
    life is not worth
    life isnt worth
    not worth living
    goodbye everyone/world/everybody |
    disappear forever
    hate my life
    he/she/they/dad/father/mum/mom/mother/husband/wife/boyfriend/girlfriend/partner/ex/stepdad/stepfather/brother/uncle hit/hits/beat/beats/beaten/slapped/slaps/punched/punches/kicked/kicks/choked/chokes/hurts me
    beat/beats/beating me up
    hitting/beating/choking/punching me
    rape*
    he/uncle/dad/father/stepdad/stepfather/brother/grandad/coach/teacher touched/touches me
    made me touch
    being abused
    abusing me/her/him
    abused by
    scared/afraid/terrified of my dad/father/husband/mum/mom/stepdad/boyfriend/partner/ex/uncle/brother
    threatened/threatens/threatening to kill
    going to kill him/her/them/someone
    wants to kill me
    hurt my baby/kid
    hit/shook my child/son/daughter/baby/kid
  `),
}
