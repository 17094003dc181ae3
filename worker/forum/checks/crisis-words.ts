export type Language = 'nl' | 'en'

/** A list, written one entry a line. */
export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/**
 * What people say themselves, or about somebody near: wanting to die, hurting oneself, telling of abuse, being in danger. No list
 * catches everybody, and a text that is caught is read by a person. Names of help lines (Zelfmoordlijn) are left out by
 * matching whole words.
 */
export const CRISIS: Record<Language, string[]> = {
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
    ik dood was
    ik maar dood was
    liever dood
    kwil dood
    einde maken aan mijn leven
    eind aan mijn leven
    er een eind aan te maken
    er een einde aan te maken
    maak er een eind aan
    maak er een einde aan
    maak er vandaag een eind aan
    maak er vandaag een einde aan
    maak er vanavond een eind aan
    maak er vanavond een einde aan
    maak er vannacht een eind aan
    maak er vannacht een einde aan
    maak er morgen een eind aan
    maak er morgen een einde aan
    ik stap eruit
    ik stap er uit
    wil eruit stappen
    wil er uit stappen
    zie het niet meer zitten
    zie het leven niet meer zitten
    heeft allemaal geen zin meer
    niemand zou me missen
    niemand zou mij missen
    niemand zal me missen
    niemand zal mij missen
    niemand gaat me missen
    niemand gaat mij missen
    zelf moord
    overweeg euthanasie
    me ophangen
    mezelf ophangen
    me verhangen
    mezelf verhangen
    voor de trein springen
    spring voor de trein
    voor een trein springen
    spring voor een trein
    van de brug springen
    van een brug springen
    spring van de brug
    spring van een brug
    van het dak springen
    pillen verzameld
    pillen opgespaard
    te veel pillen
    doe mezelf iets aan
    doe mezelf wat aan
    mezelf wat aandoen
    mezelf iets aan te doen
    zichzelf wat aandoen
    zichzelf iets aan te doen
    doet zichzelf iets aan
    snij me
    snijd me
    mezelf verwonden
    mezelf verwond
    verwond mezelf
    krab mezelf open
    automutilatie
    raakt mij aan
    dreigt me te vermoorden
    dreigt mij te vermoorden
    dreigt ons te vermoorden
    met de dood bedreigd
    sla mijn kind*
    sloeg mijn kind*
    mijn kind* geslagen
    sla mijn zoon*
    sla mijn dochter*
    mijn zoon* geslagen
    mijn dochter* geslagen
    mijn baby geslagen
    baby door elkaar geschud
    kind door elkaar geschud
    mijn baby door elkaar
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
    kms
    unalive*
    wish i wasnt here
    dont want to be here anymore
    do not want to be here anymore
    dont wanna be here anymore
    dont wanna live
    no point in living
    nobody would miss me
    no one would miss me
    hang myself
    end myself
    jump off a bridge
    jump off the bridge
    jump in front of a train
    hit my child*
    hit my kid*
    hit my baby
    shook my baby
    shake my baby
    harm my child
    hurt my child
  `),
}
