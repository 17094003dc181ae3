import type { WatchedWord } from './signals.ts'

// What a new installation starts from; the coordinator adds and removes. Words of crisis are what people say themselves, or
// about somebody near: wanting to die, hurting oneself, telling of abuse, being in danger. Words of a plan count only together
// with those: a time, a goodbye, something at hand. No list catches everybody, and a post that is caught is read by a
// person. Names of help lines (Zelfmoordlijn, zelfmoordpreventie) are left out by matching whole words.

type Language = 'nl' | 'en'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const CRISIS: Record<Language, string[]> = {
  nl: lines(`
    wil dood
    dood wil
    dood zijn
    dood gaan
    doodgaan
    was ik maar dood
    beter dood
    niet meer leven
    niet verder leven
    niet meer willen leven
    wil niet meer leven
    geen zin meer in het leven
    leven heeft geen zin
    leven geen zin meer
    uit het leven stappen
    een einde maken aan
    einde aan mijn leven
    einde aan haar leven
    einde aan zijn leven
    er een einde aan maken
    er een eind aan maken
    er niet meer zijn
    er niet meer wil zijn
    er niet meer te zijn
    niet meer wakker worden
    nooit meer wakker worden
    van kant maken
    van het leven beroven
    zelfmoord
    zelfmoordgedachten
    zelfmoordpoging*
    zelfdoding
    zelfdodingsgedachten
    suïcide
    suïcidaal
    suïcidale
    mezelf doden
    zichzelf doden
    zelfverminking
    zelfbeschadiging
    snijd mezelf
    snij mezelf
    mezelf snijden
    mezelf gesneden
    mezelf pijn
    zichzelf pijn
    zichzelf snijdt
    snijdt zichzelf
    in mijn armen snijden
    overdosis
    iedereen beter af zonder mij
    beter af zonder mij
    tot last
    hou het niet meer vol
    houd het niet meer vol
    kan niet meer verder
    zie geen uitweg
    geen uitweg meer
    misbruikt
    seksueel misbruik
    verkracht
    verkrachting
    aanranding
    aangerand
    incest
    zit aan mij
    raakt me aan
    betast*
    slaat mij
    slaat me
    slaat ons
    slaat de kinderen
    mij geslagen
    wurgt
    gewurgd
    mishandel*
    bedreigt me
    bedreigt ons
    durf niet naar huis
    bang om naar huis te gaan
    bang voor mijn vader
    bang voor mijn man
    bang voor mijn vriend
    ben in gevaar
    zijn in gevaar
    niet veilig thuis
    thuis niet veilig
    sluit me op
    opgesloten
    gaat me vermoorden
    gaat mij vermoorden
    vermoordt me
    vermoordt mij
    vermoordt ons
    iemand vermoorden
    mijn kind iets aandoen
    de kinderen iets aandoen
    mezelf iets aandoen
    mezelf iets aan doen
    zichzelf iets aandoen
  `),
  en: lines(`
    want to die
    wants to die
    wanna die
    wish i was dead
    wish i were dead
    better off dead
    better off without me
    kill myself
    kill himself
    kill herself
    killing myself
    end my life
    end it all
    take my own life
    take her own life
    take his own life
    suicide
    suicidal
    dont want to live
    do not want to live
    no reason to live
    cant go on
    not want to wake up
    never wake up
    hurt myself
    hurting myself
    cut myself
    cutting myself
    self harm*
    selfharm*
    overdose*
    no way out
    raped
    sexual abuse
    sexually abused
    molest*
    abuses me
    abused me
    touches me
    hits me
    beats me
    hits the kids
    strangle*
    threatens me
    threatens to kill
    going to kill me
    will kill me
    afraid to go home
    scared to go home
    not safe at home
    in danger
    locked me in
    locks me in
    harm my child
    hurt my child
  `),
}

const PLAN: Record<Language, string[]> = {
  nl: lines(`
    vanavond
    vannacht
    deze nacht
    vandaag nog
    straks
    morgen
    dit weekend
    nu meteen
    nu doen
    doe het nu
    afscheid*
    vaarwel
    laatste bericht
    laatste keer
    brief geschreven
    briefje achter*
    plan
    plannen
    alles klaar
    ligt klaar
    klaargelegd
    ik weet hoe
    pillen
    touw
    mes
    brug
    spoor
    trein
    dak
    wapen
    staat voor de deur
    is nu thuis
    komt nu
    ben in gevaar
    zijn in gevaar
    vermoord*
    wurgt
  `),
  en: lines(`
    tonight
    today
    tomorrow
    this weekend
    right now
    goodbye
    farewell
    last message
    last time
    wrote a note
    wrote a letter
    a plan
    planned it
    everything ready
    i know how
    pills
    rope
    knife
    bridge
    railway
    roof
    gun
    weapon
    at the door
    is here now
    in danger
    kill me
  `),
}

const WATCHED: Record<Language, string[]> = {
  nl: lines(`
    niet meer eten
    afvallen tot
    pro ana
    proana
    thinspo*
    laxeermiddel*
    dealer
    drugs te koop
    te koop aangeboden
    snel geld verdienen
    stuur foto
    stuur een foto
    naaktfoto*
    privé afspreken
    ergens afspreken
    hoe oud ben je
    hoer
    kankerhoer
    homo zijn is
    maak je af
    ga dood
    geef haar een klap
    pak slaag
    stel je niet aan
    slechte moeder
    slechte vader
  `),
  en: lines(`
    pro ana
    proana
    thinspo*
    laxative*
    drugs for sale
    make money fast
    send a photo
    send a pic*
    send nudes
    nudes
    meet in private
    how old are you
    go die
    kill yourself
    kys
    whore
    bad mother
    bad father
  `),
}

/** The lists that Kring starts from, per language. */
export const DEFAULT_WORDS: (WatchedWord & { language: Language })[] = (['nl', 'en'] as const).flatMap((language) => [
  ...CRISIS[language].map((phrase) => ({ language, kind: 'crisis' as const, phrase })),
  ...PLAN[language].map((phrase) => ({ language, kind: 'plan' as const, phrase })),
  ...WATCHED[language].map((phrase) => ({ language, kind: 'watched' as const, phrase })),
])

/**
 * The words to look for: those of the table, and for words of crisis and plan the lists Kring starts from wherever the table has
 * none. Nobody's cry goes unheard because a list was never filled.
 */
export const wordsOr = (kept: WatchedWord[]): WatchedWord[] => [
  ...kept,
  ...(['crisis', 'plan'] as const).flatMap((kind) =>
    kept.some((word) => word.kind === kind) ? [] : DEFAULT_WORDS.filter((word) => word.kind === kind),
  ),
]
