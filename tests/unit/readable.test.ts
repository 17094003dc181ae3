import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { atomAnswer } from '#app/community/atom.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import * as accounts from '#worker/accounts/contract.ts'
import * as communities from '#worker/communities/contract.ts'
import { inOneLine, isReadable, orNothing, plainText, seenLength } from '#worker/core/readable.ts'
import * as forum from '#worker/forum/contract.ts'
import * as help from '#worker/help/contract.ts'
import * as messages from '#worker/messages/contract.ts'
import * as moderation from '#worker/moderation/contract.ts'
import * as organisation from '#worker/organisation/contract.ts'
import { RoomCommand } from '#worker/rooms/event-commands.ts'

const draftKey = '0123456789abcdef'
const words = 'Dit is genoeg om te lezen, voor wie dan ook.'
const community = {
  name: words,
  slug: 'groep',
  about: words,
  kind: 'closed',
  review: 'before',
  promiseHours: '24',
  position: '0',
}
const line = {
  country: 'BE',
  name: words,
  phone: '1813',
  hours: words,
  hoursEn: words,
  about: words,
  aboutEn: words,
  position: '0',
}

/** Every text of a form that must say something: the contract, a form that is right, and the field. */
const MUST_SAY: [string, z.ZodType, Record<string, unknown>, string][] = [
  ['a reason to read along', organisation.GlassInput, { communityId: 'com_x', reason: words }, 'reason'],
  [
    'a reason to return',
    moderation.DecisionInput,
    { version: 1, act: 'return', rule: 'kind', reason: words },
    'reason',
  ],
  ['a reason to hide', moderation.DecisionInput, { version: 1, act: 'hide', rule: 'kind', reason: words }, 'reason'],
  ['a no to a request', moderation.JoinDecisionInput, { version: 1, act: 'decline', reason: words }, 'reason'],
  [
    'an answer to an objection',
    moderation.ObjectionDecisionInput,
    { version: 1, act: 'confirm', reason: words },
    'reason',
  ],
  ['a warning', moderation.PersonActInput, { version: 1, act: 'warn', rule: 'kind', reason: words }, 'reason'],
  [
    'a pause',
    moderation.PersonActInput,
    { version: 1, act: 'pause', days: '7', rule: 'kind', reason: words },
    'reason',
  ],
  ['the end of a block', moderation.PersonActInput, { version: 1, act: 'lift', reason: words }, 'reason'],
  ['an objection', moderation.ObjectionInput, { text: words }, 'text'],
  ['why a thread is locked', forum.LockInput, { locked: 'on', reason: words }, 'reason'],
  ['why a thread is moved', forum.MoveInput, { to: 'com_x', reason: words }, 'reason'],
  ['a reply', forum.ReplyDraft, { body: words, draftKey }, 'body'],
  ['a title', forum.ThreadDraft, { title: words, body: words, draftKey }, 'title'],
  ['a changed post', forum.PostEdit, { body: words, version: 1 }, 'body'],
  ['a changed title', forum.PostEdit, { body: words, title: words, version: 1 }, 'title'],
  ['a message', messages.MessageDraft, { body: words, draftKey }, 'body'],
  ['a subject', messages.ConversationDraft, { subject: words, body: words, draftKey }, 'subject'],
  ['a note among the team', messages.NoteInput, { note: words, draftKey }, 'note'],
  ['the name of a community', organisation.CommunityInput, community, 'name'],
  ['what a community is about', organisation.CommunityInput, community, 'about'],
  ['a closed day', organisation.ClosedDayInput, { date: '2026-12-24', name: words }, 'name'],
  ['a note with an invitation', organisation.InvitationInput, { note: words }, 'note'],
  ['the name of an entrance', organisation.EntranceInput, { name: words, code: 'bib' }, 'name'],
  [
    'the title of a template',
    organisation.TemplateInput,
    { use: 'join', language: 'nl', title: words, body: words, position: '0' },
    'title',
  ],
  [
    'a template',
    organisation.TemplateInput,
    { use: 'join', language: 'nl', title: words, body: words, position: '0' },
    'body',
  ],
  [
    'the title of a page',
    communities.InfoInput,
    { kind: 'rules', title: words, markdown: words, version: '0' },
    'title',
  ],
  ['a page', communities.InfoInput, { kind: 'rules', title: words, markdown: words, version: '0' }, 'markdown'],
  ...['name', 'hours', 'hoursEn', 'about', 'aboutEn'].map(
    (field): [string, z.ZodType, Record<string, unknown>, string] => [
      `${field} of a help line`,
      help.HelpLineInput,
      line,
      field,
    ],
  ),
  ['the name of a passkey', accounts.RenamePasskeyInput, { name: 'Telefoon' }, 'name'],
  ['a line of chat', RoomCommand, { kind: 'chat.say', key: draftKey, text: words }, 'text'],
  ['a nickname', accounts.SignUpInput, { nickname: 'Zeester', secret: 'een lang geheim', rules: 'on' }, 'nickname'],
]

/** Signs that nobody sees, as many as there were words. */
const UNSEEN = ['\u200b', '\u2800', '\u00ad', '\u3164', '\u2060', '\u00a0', '\u{e0041}']

describe('a text that must say something', () => {
  test.each(MUST_SAY)('%s: words do, and signs that nobody sees do not', (_, contract, form, field) => {
    expect(contract.safeParse(form).error?.issues).toBeUndefined()
    for (const sign of UNSEEN) {
      const result = contract.safeParse({ ...form, [field]: sign.repeat(40) })
      expect(result.error?.issues.map((issue) => issue.path[0])).toContain(field)
    }
  })
})

test.each([
  ['een reden', 9],
  ['  een   reden\n\n', 9],
  ['een\nreden', 9],
  ['e\u200be\u2800n', 3],
  ['\u200b\u00a0\u2800', 0],
  ['een\u00a0\u200b\u00a0reden', 9],
])('of %j is to be seen: %i', (text, length) => {
  expect(seenLength(text)).toBe(length)
  expect(isReadable(text)).toBe(length > 0)
  expect(orNothing(text)).toBe(length ? text : '')
})

describe('a text that may be left out', () => {
  test.each([
    ['the words a post is folded behind', forum.WarningInput, {}, 'warning', ''],
    ['what stands on a badge', organisation.FunctionInput, {}, 'staffFunction', null],
    ['what is told with a report', moderation.ReportInput, { reason: 'unkind' }, 'explanation', ''],
  ] as const)('%s: is left out where nothing is to be seen', (_, contract, form, field, nothing) => {
    for (const sign of UNSEEN)
      expect((contract.parse({ ...form, [field]: sign.repeat(20) }) as Record<string, unknown>)[field]).toBe(nothing)
  })
})

describe('what is no text', () => {
  const heap = `a${'\u0301'.repeat(60)}`
  test.each([
    ['Ti\u0000tel', 'Titel'],
    ['a\u0007\u001b\u007f\u0085b', 'ab'],
    ['een\ttwee\r\ndrie', 'een\ttwee\r\ndrie'],
    ['\ufffe\uffffx', 'x'],
    ['half \ud83d een', 'half \ufffd een'],
    [heap, `a${'\u0301'.repeat(4)}`],
    ['Zoë, café, 👩‍👩‍👦, 0️⃣ en nǐ hǎo', 'Zoë, café, 👩‍👩‍👦, 0️⃣ en nǐ hǎo'],
    ['', ''],
  ])('%j is %j', (text, plain) => expect(plainText(text)).toBe(plain))

  test('a title is one line, with no heap of marks and in one direction', () => {
    expect(plainText('65\u202e43\u2066 21\u2069')).toBe('6543 21')
    expect(inOneLine('een\r\ntwee\tdrie\u2028vier')).toBe('een twee drie vier')
    expect(inOneLine(`\u202e\u0000${heap}`)).toBe(`a${'\u0301'.repeat(4)}`)
    const draft = { title: `Ti\u0000tel\n${heap} hier`, body: `Dag\u0000\n${heap} allemaal`, draftKey }
    expect(forum.ThreadDraft.parse(draft)).toMatchObject({
      title: `Titel a${'\u0301'.repeat(4)} hier`,
      body: `Dag\na${'\u0301'.repeat(4)} allemaal`,
    })
    expect(forum.ThreadDraft.safeParse({ ...draft, title: '\u0000\u0001\u0002' }).success).toBe(false)
  })

  test('every field of a form is read without it, and a password as it was typed', () => {
    const form = new FormData()
    form.set('code', 'a\u0000b')
    form.set('secret', 'a\u0001b')
    expect(parseForm(z.object({ code: z.string(), secret: z.string() }), form)).toEqual({
      ok: true,
      input: { code: 'ab', secret: 'a\u0001b' },
    })
  })
})

test('a feed is one that every reader can read, whatever a title holds', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const entry = {
    id: 'thr_1',
    title: 'Ti\u0000t\ud83del ]]> <b>\uffff',
    slug: 'x',
    name: 'X\u0001',
    createdAt: at,
    updatedAt: at,
  }
  const view = {
    etag: '"1"',
    origin: 'https://kring.test',
    organisation: 'De Linde',
    forum: null,
    updatedAt: at,
    entries: [entry],
  }
  return atomAnswer(view as never, 'nl', new Request('https://kring.test/feed.xml'))
    .text()
    .then((xml) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(xml.isWellFormed()).toBe(true)
      expect(xml).toContain('Tit')
      // An HTML title (RFC 4287, 3.1.1.2): what was typed is text in it, and nothing that a reader loads or runs.
      expect(xml).toContain('<title type="html"><![CDATA[Tit\ufffdel ]]&gt; &lt;b&gt;]]></title>')
    })
})
