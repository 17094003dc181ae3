import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Part, partsFor } from '#app/i18n/fetch-words.ts'
import { LOG_ACTS } from '#db/schema/moderation.ts'
import { ORGANISATION_ACTS } from '#db/schema/organisation.ts'
import { REFUSAL_STATUS } from '#worker/core/refusal.ts'
import { dutchOf } from '#worker/i18n/dutch.ts'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'
import { nlMost } from '#worker/i18n/nl-most.ts'
import { asInNl } from '#worker/i18n/nl-nl.ts'
import { LANGUAGES } from '#worker/i18n/words.ts'
import { ACTS, REPORT_REASONS, RULES } from '#worker/moderation/contract.ts'
import { EFFECTS } from '#worker/outbox/effects.ts'
import routes from '../../app/routes.ts'
import { read, sourcesUnder } from './source.ts'

const catalogues = { nl, en }

/** Every error code in words: those that all forms may answer, and those of the coordinator's. */
const errorsIn = (language: 'nl' | 'en') => {
  const { errors, accountErrors, manageErrors } = catalogues[language]
  return { ...errors, ...accountErrors, ...manageErrors }
}

test('every language has a catalogue', () => {
  expect(Object.keys(catalogues).sort()).toEqual([...LANGUAGES].sort())
})

const flat = (list: RouteConfigEntry[], above = ''): { file: string; path: string }[] =>
  list.flatMap((route) => {
    const path = [above, route.path].filter(Boolean).join('/')
    return [{ file: route.file, path }, ...flat(route.children ?? [], path)]
  })

/** Every leaf as `forum.thread.held`, with what it is: a text, or a function of so many values. */
function leaves(tree: unknown, at = ''): [string, string][] {
  if (typeof tree === 'string') return [[at, 'text']]
  if (typeof tree === 'function') return [[at, 'function']]
  return Object.entries(tree as object).flatMap(([key, value]) => leaves(value, at ? `${at}.${key}` : key))
}

describe('the words', () => {
  test('are the same tree in both languages', () => {
    expect(leaves(en).sort()).toEqual(leaves(nl).sort())
  })

  test.each(LANGUAGES)('%s: no text is empty or has space around it', (language) => {
    const bad: string[] = []
    const walk = (tree: unknown, at: string) => {
      if (typeof tree === 'string') {
        if (tree.trim() === '' || (tree !== tree.trim() && !at.startsWith('mail'))) bad.push(at)
      } else if (tree && typeof tree === 'object')
        for (const [key, value] of Object.entries(tree)) walk(value, at ? `${at}.${key}` : key)
    }
    walk(catalogues[language], '')
    expect(bad).toEqual([])
  })

  test.each(LANGUAGES)('%s: nobody is promised to be wholly anonymous', (language) => {
    const texts = JSON.stringify(catalogues[language])
    expect(texts).not.toMatch(/100\s*%|(volledig|helemaal|completely|fully) anon/i)
  })

  test('a professional is a begeleider in Dutch', () => {
    expect(JSON.stringify(nl)).not.toMatch(/\bprofessional\b(?!":)/i)
  })
})

describe('words that travel only to where they are read', () => {
  /** Besides by name: components that read them, and so their pages; and the usual name of all words in a page. */
  const THROUGH: Record<Part, string> = {
    communities: '#app/community/|\\bwords\\.communities\\b',
    account: '#app/account/(?!email-)[a-z-]+\\.tsx',
    email: '#app/account/email-',
    reports: '#app/report/|\\bwords\\.reports\\b',
  }
  /** A file that reads words of this part by itself, or through the components that do. */
  const reads = (part: Part) =>
    new RegExp(`\\buseWords\\(\\)\\.${part}\\b|\\{[^}]*\\b${part}\\b[^}]*\\} = useWords\\(\\)|${THROUGH[part]}`)
  const pages = flat(routes).filter(({ file }) => /export default/.test(read(`app/${file}`)))
  const PARTS = [
    ['communities', 'routes/community.leave.tsx', /^app\/(community|routes|manage|desk|i18n)\//],
    ['account', 'routes/recover.tsx', /^app\/(account|routes)\//],
    ['email', 'routes/email.link.tsx', /^app\/(account|routes)\//],
    ['reports', 'routes/post.report.tsx', /^app\/(report|routes|desk|i18n)\//],
  ] as const

  test.each(PARTS)('those of %s are fetched for every page that reads them', (part, one) => {
    const readers = pages.filter(
      ({ file }) => reads(part).test(read(`app/${file}`)) && !/^routes\/(manage|desk)/.test(file),
    )
    expect(readers.map(({ file }) => file)).toContain(one)
    for (const { file, path } of readers) expect(partsFor(`/${path}`), file).toContain(part)
  })

  test.each(PARTS)('and no part that all pages share reads those of %s', (part, _, own) => {
    const shared = sourcesUnder('app').filter(({ file }) => !own.test(file))
    expect(shared.filter(({ text }) => reads(part).test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('the Dutch of each country', () => {
  /** The pairs of the glossary, and opening hours: what one country says and the other does not. */
  const ONLY = {
    BE: /opvoedingsondersteuning|huizen? van het kind|\bCAW|\bJAC\b|\bCLB|\bgsm|onthaalouder|kleuterklas|\bvzw|openingsuren/i,
    NL: /opvoedondersteuning|centrum voor jeugd en gezin|wijkteam|schoolmaatschappelijk|\bmobiel|gastouder|groep 1|\bstichting|openingstijden/i,
  }
  /** Every leaf with what it says; of a function its source, in which its words stand. */
  const said = (tree: unknown, at = ''): [string, string][] =>
    tree && typeof tree === 'object'
      ? Object.entries(tree).flatMap(([key, value]) => said(value, `${at}.${key}`))
      : [[at, String(tree)]]
  const found = (tree: unknown, words: RegExp) => said(tree).filter(([, text]) => words.test(text))

  test('in the Netherlands nothing is said in the words of Flanders, nor the other way round', () => {
    expect(found(dutchOf('NL'), ONLY.BE)).toEqual([])
    expect(found(dutchOf('BE'), ONLY.NL)).toEqual([])
    // So that the two above are known to look: there is a word that differs.
    expect(found(dutchOf('BE'), ONLY.BE).length).toBeGreaterThan(0)
    expect(found(dutchOf('NL'), ONLY.NL).length).toBe(found(dutchOf('BE'), ONLY.BE).length)
  })

  test('is one tree, and a part of it stays that part', () => {
    expect(leaves(dutchOf('NL')).sort()).toEqual(leaves(nl).sort())
    expect(Object.keys(asInNl(nlMost))).toEqual(Object.keys(nlMost))
  })
})

describe('every code has words in every language', () => {
  const contracts = sourcesUnder('worker').filter(({ file }) => /\/(contract|nickname)\.ts$/.test(file))

  test('those written in the contracts', () => {
    const codes = new Set(
      contracts.flatMap(({ text }) => [
        ...[...text.matchAll(/(?:error|message):\s*'([^']+)'/g)].map((found) => found[1]!),
        ...[...text.matchAll(/\.(?:min|max|length|regex|refine|int|email)\([^()\n]*,\s*'([^']+)'\)/g)].map(
          (f) => f[1]!,
        ),
        ...[...text.matchAll(/return '(nickname_[a-z]+)'/g)].map((found) => found[1]!),
      ]),
    )
    expect(codes.size).toBeGreaterThan(15)
    for (const language of LANGUAGES)
      for (const code of codes) expect(errorsIn(language), `${language}: ${code}`).toHaveProperty(code)
  })

  test('those of pages that refuse a form themselves', () => {
    const codes = sourcesUnder('app/routes').flatMap(({ text }) =>
      [...text.matchAll(/refusedForm\([^)]*\{([^}]*)\}/g)].flatMap((found) =>
        [...found[1]!.matchAll(/'([a-z_]+)'/g)].map((code) => code[1]!),
      ),
    )
    expect(codes).toContain('wrong_pair')
    for (const code of codes) for (const language of LANGUAGES) expect(errorsIn(language)).toHaveProperty(code)
  })

  test('those of refusals', () => {
    for (const language of LANGUAGES)
      for (const code of [...Object.keys(REFUSAL_STATUS), 'unexpected'])
        expect(catalogues[language].errors).toHaveProperty(code)
  })

  test('whatever a form may hold, the answer is one of those codes', async () => {
    const schemas: [string, z.ZodType][] = []
    for (const folder of readdirSync('worker')) {
      const file = path.resolve('worker', folder, 'contract.ts')
      const module: Record<string, unknown> = await import(file).catch(() => ({}))
      for (const [name, value] of Object.entries(module))
        if (value instanceof z.ZodType) schemas.push([`${folder}.${name}`, value])
    }
    expect(schemas.map(([name]) => name)).toEqual(
      expect.arrayContaining(['accounts.SignUpInput', 'forum.ThreadDraft', 'moderation.DecisionInput']),
    )
    const values = [undefined, '', ' ', 'x', '0', '1.5', '-1', 'NaN', '[object Object]', 'x'.repeat(20_000), '\u0000']
    const unknown = new Set<string>()
    for (const [name, schema] of schemas) {
      const fields = Object.keys((schema as z.ZodObject).shape ?? {})
      expect(fields.length, name).toBeGreaterThan(0)
      // Each field takes each value while the others are missing, and all take one value together.
      const forms = values.flatMap((value) => [
        Object.fromEntries(fields.map((field) => [field, value])),
        ...fields.map((field) => ({ [field]: value })),
      ])
      for (const form of forms)
        for (const issue of schema.safeParse(form).error?.issues ?? [])
          if (!(issue.message in errorsIn('nl'))) unknown.add(`${name}.${issue.path.join('.')}: ${issue.message}`)
    }
    expect([...unknown]).toEqual([])
  })

  test('reasons, rules and acts that people read about', () => {
    const holdReasons = [...read('worker/forum/contract.ts').matchAll(/type HoldReason = ([^\n]+)/g)].flatMap((found) =>
      [...found[1]!.matchAll(/'([a-z_]+)'/g)].map((reason) => reason[1]!),
    )
    expect(holdReasons).toContain('newcomer')
    for (const { desk, forum } of Object.values(catalogues)) {
      for (const reason of [...holdReasons, ...REPORT_REASONS]) expect(desk.reasons).toHaveProperty(reason)
      for (const reason of REPORT_REASONS) expect(forum.report.reasons).toHaveProperty(reason)
      for (const rule of RULES) expect(forum.rules).toHaveProperty(rule)
      for (const act of ACTS) {
        expect(desk.acts).toHaveProperty(act)
        expect(desk.actsDone).toHaveProperty(act)
      }
    }
  })

  test('every act that is logged, by the team and by the coordinator', () => {
    for (const { desk, manage } of Object.values(catalogues)) {
      expect(Object.keys(desk.actsDone)).toEqual(expect.arrayContaining([...LOG_ACTS]))
      expect(Object.keys(manage.log.acts).sort()).toEqual([...ORGANISATION_ACTS].sort())
    }
  })
})

describe('the outbox', () => {
  const kinds = [...read('worker/outbox/catalog.ts').matchAll(/kind: '([^']+)'/g)].map((found) => found[1]!)

  test('every kind of message has its row of effects, and no row is left over', () => {
    expect(kinds.length).toBeGreaterThan(3)
    expect(Object.keys(EFFECTS).sort()).toEqual([...kinds].sort())
  })

  test('kinds are noun.past-verb, and every one is sent by somebody', () => {
    const sent = sourcesUnder('worker')
      .filter(({ file }) => !file.startsWith('worker/outbox/'))
      .map(({ text }) => text)
      .join('\n')
    for (const kind of kinds) {
      expect(kind).toMatch(/^[a-z]+\.[a-z-]+$/)
      expect(sent, kind).toContain(`kind: '${kind}'`)
    }
  })

  test('messages hold ids and codes, never what was written', () => {
    expect(read('worker/outbox/catalog.ts')).not.toMatch(/\b(body|markdown|html|title|nickname|text|explanation)\b\s*:/)
  })
})
