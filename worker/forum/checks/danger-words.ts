import { type Language, lines } from './crisis-words.ts'

/**
 * What is happening at this moment, or is over by tonight: an overdose that was taken, somebody with a weapon, somebody who does not wake.
 * Each is a cry and a plan at once: nobody waits for a second word.
 */
export const RIGHT_NOW: Record<Language, string[]> = {
  nl: lines(`
    {5+} {medicine} .. genomen/geslikt/ingenomen/gepakt/doorgeslikt/opgegeten/ingeslikt
    {5+} x/stuks/van/mijn {medicine} .. genomen/geslikt/ingenomen/gepakt/doorgeslikt/opgegeten/ingeslikt
    {5+} van mijn/zijn/haar/de/die {medicine} .. genomen/geslikt/ingenomen/gepakt/doorgeslikt/opgegeten
    {5+} {medicine} binnen/op/leeg |
    net/nu/heb/heeft {5+} {medicine} binnen/op
    {medicine} .. genomen/geslikt/ingenomen .. {5+} stuks
    nam/slikte/pakte/at .. {5+} {medicine}
    neem/slik/nemen/slikken .. {15+} {medicine}
    {15+} {medicine} .. nemen/slikken/innemen
    {5+} geslikt/ingenomen |
    er {8+} genomen/geslikt/ingenomen
    al/alle mijn/zijn/haar/de/die {medicine} .. genomen/geslikt/ingenomen/opgegeten/gepakt
    nam/slikte/pakte/slok .. al/alle mijn/haar/zijn/de/die {medicine}
    doos/doosje/strip/pot/potje/fles/flesje/plaquette {medicine} leeg/op/leeggegeten/opgegeten/binnen |
    doos/doosje/strip/pot/potje/fles/flesje/plaquette {medicine} .. genomen/geslikt/ingenomen/leeggegeten/opgegeten
    heel/hele doos/doosje/strip/pot/potje/fles {medicine} .. geslikt/genomen/ingenomen/binnen/op
    bleekwater/javel/javelwater/ontstopper/antivries/rattengif/rattenvergif/gif/vergif/pesticide/chloor .. gedronken/gedronke/ingenomen/geslikt/opgedronken
    dronk/drink .. bleekwater/javel/javelwater/ontstopper/antivries/rattengif/vergif
    heeft/hebben/met een mes/geweer/pistool/wapen/bijl/machete/revolver vast/bij/getrokken/genomen/gepakt |
    | hij/ze/man/vriend/partner/ex/papa/vader/stiefvader/broer heeft een mes/geweer/pistool/wapen/bijl/machete/revolver |
    mijn man/vriend/partner/ex/papa/vader/stiefvader/broer/moeder/mama/zoon heeft een mes/geweer/pistool/wapen/bijl/machete/revolver |
    staat hier/buiten/beneden/boven .. mes/geweer/pistool/wapen/bijl/machete/revolver
    staat met een mes/geweer/pistool/wapen/bijl/machete/revolver
    staat .. deur/gang/kamer/slaapkamer/trap/huis .. mes/geweer/pistool/wapen/bijl/machete/revolver
    komt/kwam/zwaait/zwaaide/loopt/liep/dreigt/dreigde/bedreigt/bedreigde .. met een mes/geweer/pistool/wapen/bijl/machete/hamer/revolver
    mes/geweer/pistool op/tegen mijn/haar/zijn keel/hoofd/hals/buik
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/stiefvader/stiefmoeder/zus/zusje/vriendin wordt/geraakt/raakt .. niet/nimeer wakker |
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/man/vrouw/vriendin/baby wordt/geraakt/raakt niet meer wakker
    krijg/krijgen .. mama/mam/moeder/papa/pa/vader/oma/opa/vriendin/man/vrouw/baby .. niet wakker
    krijg/krijgen hem/haar/ze niet meer wakker |
    krijg/krijgen hem/haar/ze niet wakker |
    | hij/ze wordt niet wakker |
    | hij/ze wordt niet meer wakker |
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/hij/ze/baby/kind*/zoon/dochter/zoontje/dochtertje/man/vrouw/vriendin ademt niet |
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/hij/ze/baby/kind*/zoon/dochter/zoontje/dochtertje/man/vrouw/vriendin ademt niet meer
    is gestopt met ademen
    stopt/stopte met ademen
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/hij/ze/baby/man/vrouw/vriendin beweegt niet |
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/hij/ze/baby/man/vrouw/vriendin/kind*/zoon/dochter beweegt niet meer |
    mama/mam/papa/oma/opa/bomma/bompa/baby/zoontje/dochtertje reageert niet meer |
    mama/mam/moeder/papa/pa/vader/oma/opa/bomma/bompa/vriendin ligt .. op de grond |
    op de grond .. beweegt/reageert/ademt niet
    ligt/is/lag bewusteloos
    lippen .. blauw
    baby/zoontje/dochtertje/kindje/hij/ze stikt |
    | vanavond/vannacht/straks/nu/vandaag doe ik het |
    | ik doe het vannacht |
    | ik ga het nu/vannacht doen |
    vanavond/vannacht/vandaag is het gedaan met me
    dit is mijn laatste nacht/avond |
    mijn/de laatste dag/nacht/avond van mijn leven
    meenemen/mee/meeneem de dood in
    in de dood meenemen/meeneem/meegenomen
    kinderen/baby/zoon/dochter .. mee in de dood
    ik loop/stap/ren/spring/ga/kruip .. voor/onder een/de trein/metro/tram/vrachtwagen/camion |
    ga/wil/zou/kan voor/onder een/de trein/metro/tram/vrachtwagen/camion lopen/stappen
    ik rijd/rij/knal .. tegen een/de boom/muur/pijler/brugpijler
    wil/ga/zou/kan/zal .. tegen een/de boom/muur/pijler/brugpijler rijden/knallen
    mezelf/me tegen een/de boom/muur/pijler rijden/rijd
  `),
  en: lines(`
    took/taken/swallowed/ate .. {5+} {medicine}
    took/taken/swallowed .. {5+} of my/his/her/the/mums/dads {medicine}
    took/taken/swallowed .. {5+} sleeping/pain/of {medicine}
    {5+} {medicine} taken/swallowed
    took/taken/swallowed .. whole/entire box/pack/packet/bottle/strip
    took/taken/swallowed/downed .. all my/his/her/their/mums/the {medicine}
    took/taken/swallowed all my mums/dads {medicine}
    going to/ill/will take {15+} {medicine}
    drank/drunk/drinking .. bleach/antifreeze/poison/pesticide/weedkiller
    he/husband/boyfriend/partner/ex/dad/father/stepdad/brother has/got a knife/gun/weapon/machete/axe |
    he/husband/boyfriend/partner/ex/dad/father/stepdad/brother has got a knife/gun/weapon/machete/axe |
    he/husband/boyfriend/partner/ex/dad/father/stepdad/brother has a knife/gun/machete/axe and is/wont/threatens/says
    at the door .. knife/gun/machete/axe
    is/standing here with a knife/gun/machete/axe
    came/comes/coming/threatens/threatened/threatening .. with a knife/gun/machete/axe
    knife/gun to my/her/his throat/head
    mum/mom/mother/dad/father/gran/nan/grandma/grandpa/sister/friend/wife/husband/she wont/not wake/waking up |
    mum/mom/mother/dad/father/gran/nan/grandma/grandpa/she isnt waking up |
    cant wake my mum/mom/mother/dad/father/gran/nan/grandma/baby/friend/him/her
    cant wake him/her/mum/mom/dad up |
    mum/mom/mother/dad/father/gran/nan/he/she/baby/son/daughter isnt/not breathing
    mum/mom/mother/dad/father/gran/nan/he/she/baby is not breathing
    stopped breathing
    mum/mom/mother/dad/father/gran/nan/he/she/baby isnt moving |
    mum/mom/mother/dad/father/gran/nan/he/she/baby is not moving |
    is/lying/lies unconscious
    mum/mom/mother/dad/father/gran/nan/he/she is/lies/lying on the floor |
    lips .. blue
    | tonight im doing it |
    | im doing it tonight |
    | im going to do it tonight |
    last night alive
    take the kids/children with me |
    drive into a tree/wall
    walk/step/jump in front of a/the train/truck/lorry/bus/car
  `),
}

/** The same cries as in the first lists, in other orders and in words that were missed there. Each is a cry by itself. */
export const MORE_CRIES: Record<Language, string[]> = {
  nl: lines(`
    polsen .. open/opengesneden/doorgesneden gesneden/snijden
    polsen opengesneden
    armen/benen/polsen/huid open snijd/snijden/gesneden/krab/krabben/gekrabd
    krab/krabt/krabde mijn/haar/zijn armen/arm/benen/polsen/huid .. open
    me/ons/haar/mama/kinderen/zusje/broertje .. gaat/zal/wil/komt vermoorden/doden/doodmaken/doodslaan/doodsteken/doodschieten/neersteken/afmaken
    me/ons/haar/mama .. vermoorden/doden/doodmaken/doodslaan/doodsteken/doodschieten/neersteken/afmaken gaat/zal/wil
    ik ga/zal/wil mijn ex/man/vrouw/partner/vriend/vader/stiefvader vermoorden/doodmaken/doden/neersteken/doodsteken
    me/ons/haar bij de/mijn/haar keel gegrepen/gepakt/genomen/vastgenomen
    hij/man/vriend/partner/ex/vader/papa/stiefvader/broer/ze greep/grijpt/pakte/pakt/nam/neemt me/mama/haar/mijn .. keel
    bij de keel gegrepen
    hij/man/vriend/partner/ex/schoonmoeder/schoonvader laat me/ons .. niet buiten/weg/vertrekken |
    hij/man/vriend/partner/ex/schoonmoeder/schoonvader laat me/ons het huis niet uit
    mag van hem/man/vriend/partner het huis niet uit
    ik/we word/worden/werd/werden .. geslagen/mishandeld/geschopt/gestampt
    kind*/zoon/dochter/zus/zusje/broer/broertje/mama/moeder wordt/worden/werd .. geslagen/mishandeld/geschopt |
    stalkt/stalkte/stalken me/mij/ons/haar
    word/werd/wordt gestalkt
    stiefvader/papa/vader/plusvader/nonkel/oom/opa/broer/stiefbroer/coach/trainer/buurman/neef/hij komt/kwam/kruipt/kroop/sluipt .. nachts/snachts .. kamer/bed
    stiefvader/plusvader/nonkel/oom/stiefbroer/coach/trainer/buurman komt/kwam/sluipt .. in/naar mijn kamer/bed
    doet/deed/doen dingen/iets met/bij/aan me .. ik niet wil
    dingen met me die ik niet wil
    er een eind aan gaat/gaan/zou/wou/kan maken
    hoop/hoopte/wens/wenste dat ik .. niet/nooit .. wakker word/worden |
    hoop/hoopte/wens/wenste .. niet/nooit meer wakker te worden |
    leven beu/zat
    beu van het/te leven
    afscheid genomen van iedereen/allen
    neem/nam .. afscheid van iedereen |
    mijn afscheid is geschreven/klaar
    mijn brief is geschreven/klaar |
    mijn brieven zijn geschreven/klaar |
    niemand gaat/zal me vinden
    wil/wou ik was nooit geboren
    was ik maar nooit geboren
    iedereen is beter zonder me
  `),
  en: lines(`
    he/husband/boyfriend/partner/ex wont/doesnt/never let/lets me leave/out |
    stalking/stalks me/her/us
    being stalked
    my stepdad/uncle/grandad/coach/brother/dad/father comes/came/sneaks .. room/bed at night
    does/did things to me .. dont want
    threw/throws/pushed/pushes me down the stairs
    grabbed/grabs me/her by the/my throat/neck
    i get/got/am being hit/beaten at home
    hope/wish i dont/never wake up
    hope i do not wake up
    going to kill/stab my ex/husband/wife/dad/father/stepdad/boyfriend/partner
    says/said he is/will kill me/us
    said goodbye to everyone
    saying goodbye to everyone |
    my letter/note is written
    nobody/noone will ever find me
    mum/mom/mother/dad/father/sister/brother/friend wants to end it/her/his/their
    sick/done of living/life |
    done with life |
  `),
}
