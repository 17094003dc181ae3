import { CRISIS, type Language, lines } from './crisis-words.ts'
import { MORE_CRIES, RIGHT_NOW } from './danger-words.ts'
import { EVERYDAY } from './everyday-words.ts'
import type { WatchedWord } from './signals.ts'

// What a new installation starts from; the coordinator adds and removes. Words of a plan count only together with words of
// crisis: a time, a goodbye, something at hand.

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

const LANGUAGES = ['nl', 'en'] as const

/**
 * The lists that Kring starts from, per language. New words come last: an installation knows the first ones by their place (`first-words.ts`)
 * and adds the others when it is deployed again.
 */
export const DEFAULT_WORDS: (WatchedWord & { language: Language })[] = [
  ...LANGUAGES.flatMap((language) => [
    ...CRISIS[language].map((phrase) => ({ language, kind: 'crisis' as const, phrase })),
    ...PLAN[language].map((phrase) => ({ language, kind: 'plan' as const, phrase })),
    ...WATCHED[language].map((phrase) => ({ language, kind: 'watched' as const, phrase })),
  ]),
  ...LANGUAGES.flatMap((language) =>
    EVERYDAY[language].map((phrase) => ({ language, kind: 'crisis' as const, phrase })),
  ),
  ...LANGUAGES.flatMap((language) => [
    ...RIGHT_NOW[language].map((phrase) => ({ language, kind: 'crisis' as const, phrase })),
    ...RIGHT_NOW[language].map((phrase) => ({ language, kind: 'plan' as const, phrase })),
    ...MORE_CRIES[language].map((phrase) => ({ language, kind: 'crisis' as const, phrase })),
  ]),
]

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
