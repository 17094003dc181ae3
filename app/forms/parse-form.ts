import type { z } from 'zod'
import { plainText } from '#worker/core/readable.ts'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'
import type { Words } from '#worker/i18n/words.ts'
import { newDraftKey } from './draft-key.ts'

export type ErrorCode = keyof (Words['errors'] & Words['accountErrors'] & Words['manageErrors'])

/** What a refused form gives back: a code per field, and what was filled in, so that nothing is lost. */
export interface RefusedForm {
  errors: Record<string, ErrorCode>
  values: Record<string, string>
  /** They may not write there now: nothing of the page is looked up, it shows this and their words. */
  stopped?: { until: Date | null; decisionId: string | null; now: Date }
  /** The team closed the thread in which they wrote. */
  locked?: boolean
  /** What was sent may be a crisis. */
  helpLines?: HelpLineView[] | null
  heard?: Heard['heard']
  /** Where one reads what was sent under the key of this form before: these words were not. */
  first?: string
}

/** Fields that are never sent back to a page. */
const SECRET_FIELDS = ['secret', 'newSecret', 'credential']

/** Reads a form by a contract, without what is no text in any field. Codes are the contract's messages; words come from the catalogue. */
export function parseForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
): { ok: true; input: T } | ({ ok: false } & RefusedForm) {
  const fields = Object.fromEntries(
    [...form]
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([name, value]) => [name, SECRET_FIELDS.includes(name) ? value : plainText(value)]),
  )
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, input: result.data }
  const errors: Record<string, ErrorCode> = {}
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message as ErrorCode
  return { ok: false, ...refusedForm(form, errors) }
}

/** The fields that somebody writes in words of their own, of all forms. */
const WORDS = [
  'title',
  'subject',
  'warning',
  'body',
  'answer0',
  'answer1',
  'answer2',
  'explanation',
  'text',
  'reason',
  'note',
  'words',
]

/** What somebody wrote in a form, all of it in a row, to give back to them where the form itself is not shown again. */
export const wordsIn = (form: FormData): string =>
  WORDS.flatMap((name) => {
    const value = form.get(name)
    return typeof value === 'string' && value.trim() ? [value.replaceAll('\r\n', '\n')] : []
  }).join('\n\n')

/** The same for a refusal that only the service could know. */
export function refusedForm(form: FormData, errors: RefusedForm['errors'], heard: Heard = {}): RefusedForm {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !SECRET_FIELDS.includes(name)) values[name] = value
  return { errors, values, ...(heard.helpLines ? { helpLines: heard.helpLines, heard: heard.heard } : {}) }
}

/** The same form with its words, under a key that was not used yet. */
export const againUnused = (form: FormData, errors: RefusedForm['errors'] = {}, heard: Heard = {}): RefusedForm => {
  const again = refusedForm(form, errors, heard)
  return { ...again, values: { ...again.values, draftKey: newDraftKey() } }
}

/**
 * Under its key something else was sent before: they went back, changed it, and sent it again. These words were not; `first`
 * leads to what was.
 */
export const notYetSent = (form: FormData, first: string, heard: Heard): RefusedForm => ({
  ...againUnused(form, { body: 'sent_differs' }, heard),
  first,
})
