import { describe, expect, test } from 'vitest'
import { GUEST, type Member, type Role } from '#worker/core/actor.ts'
import {
  MASK,
  maskContactData,
  masksContactData,
  maskWritten,
  readsWords,
  titleFor,
} from '#worker/forum/contact-mask.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'

const HERE = 'com_here'
const person = (role: Role | null, glass = false): Member => ({
  kind: 'member',
  id: 'mem_one',
  nickname: 'One',
  staffFunction: null,
  coordinator: glass,
  awaitsSecondFactor: false,
  silenced: new Set(),
  glass: new Set(glass ? [HERE] : []),
  roles: new Map(role ? [[HERE, role]] : []),
})

describe('what is left out', () => {
  test.each([
    ['Bel me op 0470 12 34 56 na school.', `Bel me op ${MASK} na school.`],
    ['Mail naar lotte.claes@telenet.be of zo.', `Mail naar ${MASK} of zo.`],
    ['Mijn insta: @lotte_x9.', `Mijn insta: ${MASK}.`],
    ['Stort op BE68 5390 0754 7034, dank je.', `Stort op ${MASK}, dank je.`],
    ['Ik woon in de Kerkstraat 12, 9000 Gent.', `Ik woon in de ${MASK}, ${MASK}.`],
    ['Niemand belt hier terug op 106.', 'Niemand belt hier terug op 106.'],
    ['Vandaag ging het beter, @Zeester.', 'Vandaag ging het beter, @Zeester.'],
    ['', ''],
  ])('%s', (text, masked) => expect(maskContactData(text)).toBe(masked))

  test.each([
    'Mail jan&#64;gmail.com',
    'Bel 0&#52;70 98 76 54',
    'Bel 0470*98*76*54',
    'Bel 0470\\\n98\\\n76\\\n54',
    'Bel 0470[](/x)98[](/x)76[](/x)54',
    '[mail](mailto:jan%40gmail.com)',
    '[app](https://wa%2Eme/32470987654)',
  ])('%j is in no form left to read', (markdown) => {
    const html = readsWords(person('volunteer'), HERE).html({ markdown, html: renderMarkdown(markdown) })
    for (const shown of [maskWritten(markdown), html]) expect(shown).not.toMatch(/98|gmail/)
  })

  test('nothing of a number is left in the html either', () => {
    const markdown = 'Schrijf **lotte.claes@telenet.be** of bel [mij](tel:0470123456) op 0470 12 34 56.'
    const shown = readsWords(person('volunteer'), HERE).html({ markdown, html: renderMarkdown(markdown) })
    expect(shown).not.toMatch(/telenet|0470|12 34/)
    expect(shown).toContain(`<strong>${MASK}</strong>`)
  })

  test('words without any stay as they were rendered, and nothing is said to be missing', () => {
    const reader = readsWords(person('volunteer'), HERE)
    expect(reader.html({ markdown: 'Dag.', html: '<p>as kept</p>' })).toBe('<p>as kept</p>')
    expect(reader.hid()).toBe(false)
    reader.text('Bel 0470 12 34 56')
    expect(reader.hid()).toBe(true)
  })
})

test.each<[string, ReturnType<typeof person> | typeof GUEST, boolean]>([
  ['guest', GUEST, false],
  ['peer', person('peer'), false],
  ['volunteer', person('volunteer'), true],
  ['professional', person('professional'), false],
  ['who broke the glass', person(null, true), false],
])('for a %s: %s', (_, who, masks) => expect(masksContactData(who, HERE)).toBe(masks))

test('a title is as it is where everybody reads it', () => {
  const title = 'Bel 0470 12 34 56'
  expect(titleFor(person('volunteer'), { title, state: 'held' }, HERE)).toBe(`Bel ${MASK}`)
  expect(titleFor(person('volunteer'), { title, state: 'published' }, HERE)).toBe(title)
  expect(titleFor(person('professional'), { title, state: 'held' }, HERE)).toBe(title)
})
