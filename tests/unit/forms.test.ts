import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newDraftKey } from '#app/forms/draft-key.ts'
import { safeNext } from '#app/forms/next.ts'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { SignInInput, SignUpInput } from '#worker/accounts/contract.ts'
import { POST_MAX, ReplyDraft, ThreadDraft, TITLE_MAX } from '#worker/forum/contract.ts'
import { DecisionInput, EXPLANATION_MAX, REASON_MAX, ReportInput } from '#worker/moderation/contract.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const codesOf = (schema: z.ZodType, fields: Record<string, string>) => {
  const parsed = parseForm(schema, form(fields))
  return parsed.ok ? {} : parsed.errors
}
const draftKey = newDraftKey()

describe('parseForm', () => {
  test('gives the input of the contract', () => {
    const parsed = parseForm(ReplyDraft, form({ body: '  Regel een.\r\nRegel twee. ', draftKey, extra: 'x' }))
    expect(parsed).toEqual({ ok: true, input: { body: 'Regel een.\nRegel twee.', draftKey } })
  })

  test('or one code a field, the first, and everything that was filled in', () => {
    const fields = { title: 'x', body: '   ', draftKey }
    expect(parseForm(ThreadDraft, form(fields))).toEqual({
      ok: false,
      errors: { title: 'title_short', body: 'post_empty' },
      values: fields,
    })
  })

  test('never gives a password back, in no form and under no error', () => {
    const secret = 'kort'
    for (const schema of [SignUpInput, SignInInput]) {
      const parsed = parseForm(schema, form({ nickname: '', secret }))
      expect(parsed.ok).toBe(false)
      expect(JSON.stringify(parsed)).not.toContain(secret)
    }
    expect(JSON.stringify(refusedForm(form({ nickname: 'Zeester', secret }), {}))).not.toContain(secret)
  })

  test('leaves out files, and takes the last of two fields of one name', () => {
    const data = form({ body: 'een', draftKey })
    data.append('body', 'twee')
    data.append('draftKey', new Blob(['x']), 'x.txt')
    expect(parseForm(ReplyDraft, data)).toMatchObject({ ok: true, input: { body: 'twee', draftKey } })
    expect(refusedForm(data, {}).values).toEqual({ body: 'twee', draftKey })
  })

  test('puts an error about the form as a whole somewhere', () => {
    const whole = z.object({ a: z.string() }).refine(() => false, 'unexpected')
    expect(codesOf(whole, { a: 'x' })).toEqual({ form: 'unexpected' })
  })
})

describe('what the forms refuse', () => {
  const signUp = { nickname: 'Zeester', secret: 'regen op een tent', rules: 'on' }
  test.each([
    [{}, {}],
    [{ nickname: '' }, { nickname: 'nickname_short' }],
    [{ nickname: 'jan@huis.be' }, { nickname: 'nickname_contact' }],
    [{ secret: 'zeven77' }, { secret: 'secret_short' }],
    [{ secret: 'acht8888' }, {}],
    [{ secret: 'x'.repeat(201) }, { secret: 'secret_long' }],
    [{ nickname: 'Zeester12', secret: 'zeester12' }, { secret: 'secret_is_nickname' }],
    [{ rules: '' }, { rules: 'rules_needed' }],
    [{ rules: 'off' }, { rules: 'rules_needed' }],
  ])('signing up with %j: %j', (fields, codes) => {
    expect(codesOf(SignUpInput, { ...signUp, ...fields })).toEqual(codes)
  })

  test.each([
    [{ nickname: 'Zeester', secret: 'x' }, {}],
    [
      { nickname: ' ', secret: '' },
      { nickname: 'nickname_needed', secret: 'secret_needed' },
    ],
    [
      { nickname: 'x'.repeat(101), secret: 'x'.repeat(201) },
      { nickname: 'nickname_long', secret: 'secret_long' },
    ],
  ])('signing in with %j: %j', (fields, codes) => {
    expect(codesOf(SignInInput, fields)).toEqual(codes)
  })

  test.each([
    [{ title: 'abc' }, {}],
    [{ title: '  ab  ' }, { title: 'title_short' }],
    [{ title: 'x'.repeat(TITLE_MAX) }, {}],
    [{ title: 'x'.repeat(TITLE_MAX + 1) }, { title: 'title_long' }],
    [{ body: ' \r\n ' }, { body: 'post_empty' }],
    [{ body: '\u200b\u3164\u2800\u00ad' }, { body: 'post_empty' }],
    [{ body: 'x'.repeat(POST_MAX) }, {}],
    [{ body: 'x'.repeat(POST_MAX + 1) }, { body: 'post_long' }],
    [{ draftKey: 'short' }, { draftKey: 'draft_key' }],
    [{ draftKey: `${draftKey}'` }, { draftKey: 'draft_key' }],
    [{ draftKey: 'x'.repeat(65) }, { draftKey: 'draft_key' }],
  ])('a thread with %j: %j', (fields, codes) => {
    expect(codesOf(ThreadDraft, { title: 'Een titel', body: 'Tekst.', draftKey, ...fields })).toEqual(codes)
  })

  test.each([
    [{ reason: 'worried' }, {}],
    [{ reason: 'unkind', explanation: 'x'.repeat(EXPLANATION_MAX) }, {}],
    [{ reason: 'unkind', explanation: 'x'.repeat(EXPLANATION_MAX + 1) }, { explanation: 'explanation_long' }],
    [{}, { reason: 'report_reason_needed' }],
    [{ reason: 'boring' }, { reason: 'report_reason_needed' }],
  ])('a report with %j: %j', (fields, codes) => {
    expect(codesOf(ReportInput, fields as Record<string, string>)).toEqual(codes)
  })

  const words = 'Tien tekens of meer.'
  test.each([
    [{ act: 'approve' }, {}],
    [{ act: 'approve', rule: '', reason: '' }, {}],
    [{ act: 'keep' }, {}],
    [{ act: 'return', rule: 'kind', reason: words }, {}],
    [{ act: 'hide', rule: 'no_methods', reason: '1234567890' }, {}],
    [{ act: 'return' }, { rule: 'rule_needed', reason: 'reason_needed' }],
    [
      { act: 'hide', rule: '', reason: ' 123456789 ' },
      { rule: 'rule_needed', reason: 'reason_needed' },
    ],
    [{ act: 'hide', rule: 'kind', reason: 'x'.repeat(REASON_MAX + 1) }, { reason: 'reason_long' }],
    [{ act: 'hide', rule: 'made up', reason: words }, { rule: 'rule_needed' }],
    [{ act: 'block' }, { act: 'act_needed' }],
    [{ act: 'approve', version: '' }, { version: 'version_needed' }],
    [{ act: 'approve', version: '0' }, { version: 'version_needed' }],
    [{ act: 'approve', version: '1.5' }, { version: 'version_needed' }],
    [{ act: 'approve', version: 'one' }, { version: 'version_needed' }],
  ])('a decision with %j: %j', (fields, codes) => {
    expect(codesOf(DecisionInput, { version: '1', ...fields } as Record<string, string>)).toEqual(codes)
  })
})

describe('safeNext', () => {
  test.each(['/', '/t/thr_1?after=1.pst_2#pst_3', '/c/slapen-eten/new', '/sign-in?next=%2Fdesk', '/a:b/~c'])(
    'goes on to %j',
    (path) => {
      expect(safeNext(path)).toBe(path)
      expect(new URL(safeNext(path), 'https://kring.test').origin).toBe('https://kring.test')
    },
  )

  test.each([
    null,
    '',
    'desk',
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\\/evil.test',
    '/a\\..\\..\\evil.test',
    'https://evil.test',
    'https:/evil.test',
    'https:evil.test',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '\t//evil.test',
    '/%0a\r\nSet-Cookie: x=1',
    '/x\u0000',
    '/@evil.test',
    '/é',
  ])('does not go on to %j', (path) => {
    expect(safeNext(path)).toBe('/')
  })

  test('takes no file for a path', () => {
    expect(safeNext(new File(['x'], '/desk'))).toBe('/')
  })
})
