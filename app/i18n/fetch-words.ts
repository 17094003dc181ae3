import type { Words } from '#worker/i18n/words.ts'

/** What is fetched depends on: the reader's language, the country whose Dutch it is, and whether they come on desk, management or room. */
interface Reader {
  language: 'nl' | 'en'
  country: 'BE' | 'NL'
  all: boolean
}

/** Words that come with the pages that speak them: which pages, and where they are. */
const PARTS = {
  /** Lists of groups, a group's own pages, and texts of information. */
  communities: {
    on: /^\/(c|groups|info|join)(\/|$)/,
    nl: () => import('#worker/i18n/nl/communities.ts'),
    en: () => import('#worker/i18n/en/communities.ts'),
  },
  /** Settings, and ways in. */
  account: {
    on: /^\/(account|gone|invite|recover|sign-in|sign-up)(\/|$)/,
    nl: () => import('#worker/i18n/nl/account.ts'),
    en: () => import('#worker/i18n/en/account.ts'),
  },
  /** Reports, and decisions about somebody's own words. */
  reports: {
    on: /^\/((posts|t|messages)\/[^/]+\/report|reports|decisions|account)(\/|-|$)/,
    nl: () => import('#worker/i18n/nl/reports.ts'),
    en: () => import('#worker/i18n/en/reports.ts'),
  },
  email: {
    on: /^\/(account\/)?email(\/|$)/,
    nl: () => import('#worker/i18n/nl/email.ts'),
    en: () => import('#worker/i18n/en/email.ts'),
  },
} as const
export type Part = keyof typeof PARTS

/** The parts that a page speaks besides what all pages speak. */
export const partsFor = (pathname: string): Part[] =>
  (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part].on.test(pathname))

let reader: Reader | undefined
/** Grows while the app runs: a page finds in it what it needs before it is drawn. */
const words: Partial<Words> = {}

/** The words that a page needs, in one go; called once, before the app takes the page over. */
export async function firstWords(of: Reader, pathname: string): Promise<Words> {
  reader = of
  const most =
    of.language === 'en'
      ? import('#worker/i18n/en-most.ts').then(({ enMost }) => enMost)
      : import('#worker/i18n/nl-most.ts').then(({ nlMost }) => nlMost)
  const some = !of.all
    ? undefined
    : of.language === 'en'
      ? import('#worker/i18n/en-some.ts').then(({ enSome }) => enSome)
      : import('#worker/i18n/nl-some.ts').then(({ nlSome }) => nlSome)
  await Promise.all([keep(most), some && keep(some), wordsFor(pathname)])
  return words as Words
}

/** Fetches what a page needs besides, when it has not come yet. */
export async function wordsFor(pathname: string): Promise<void> {
  if (!reader || reader.all) return
  const { language } = reader
  await Promise.all(
    partsFor(pathname)
      .filter((part) => !words[part])
      .map((part) => keep(PARTS[part][language]())),
  )
}

async function keep(part: Promise<Partial<Words>>): Promise<void> {
  const nlNl = reader?.language === 'nl' && reader.country === 'NL' ? import('#worker/i18n/nl-nl.ts') : undefined
  const [came, asSaid] = await Promise.all([part, nlNl])
  Object.assign(words, asSaid ? asSaid.asInNl({ ...came }) : came)
}
