import { data, type RouterContextProvider } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import type { MeantFor } from '#worker/heard.ts'
import type { Heard } from '#worker/help/contract.ts'
import { type RefusedForm, wordsIn } from './parse-form.ts'

/** What a refused service threw, as `worker/http/pages.ts` puts it: the code of a refusal, with what its reader is to know. */
interface Thrown {
  data?: { code?: string; until?: Date | null; decisionId?: string | null } & Heard
  init?: ResponseInit | null
}

/** Somebody may not write there now: until when (null: no end), and the decision that says why. */
export interface StoppedAnswer extends Heard {
  kind: 'stopped'
  until: Date | null
  decisionId: string | null
}

const heardOf = ({ helpLines, heard }: Heard): Heard => ({ helpLines, heard })

/**
 * The outcome of what somebody wrote, or that it came too fast: then the same page answers with the form as it was. Any other
 * refusal takes the words along to the page of errors, which shows them to copy: without scripts they are nowhere else.
 */
export async function orTooMany<T>(work: Promise<T>, form: FormData): Promise<T | ({ kind: 'too_many' } & Heard)> {
  try {
    return await work
  } catch (thrown) {
    const { data: told, init } = thrown as Thrown
    if (told?.code === 'too_many') return { kind: 'too_many', ...heardOf(told) }
    if (told?.code === undefined) throw thrown
    throw data({ ...told, words: wordsIn(form) }, init ?? undefined)
  }
}

/** The same for who may not write there any more, perhaps since they began to. */
export async function orStopped<T>(work: Promise<T>): Promise<T | StoppedAnswer> {
  try {
    return await work
  } catch (thrown) {
    const { data } = thrown as Thrown
    if (data?.code === 'forbidden' && data.until !== undefined)
      return { kind: 'stopped', until: data.until, decisionId: data.decisionId ?? null, ...heardOf(data) }
    throw thrown
  }
}

/** The same where the team locked the thread meanwhile. */
export async function orLocked<T>(work: Promise<T>): Promise<T | ({ kind: 'locked' } & Heard)> {
  try {
    return await work
  } catch (thrown) {
    const { data } = thrown as Thrown
    if (data?.code === 'locked') return { kind: 'locked', ...heardOf(data) }
    throw thrown
  }
}

/**
 * A form that could not be taken for what was typed: what is wrong and all that they wrote, with help lines where it may be a cry for
 * help. Where one writes as a member and its writer is none any more: their words, and the way in.
 */
export async function notTaken(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  refused: RefusedForm,
  meant: MeantFor,
): Promise<RefusedForm> {
  const words = wordsIn(form)
  // Beside its explanation a report has a reason to pick, which are no words of theirs.
  const own = 'report' in meant ? String(form.get('explanation') ?? '') : words
  const heard = heardOf(await context.get(servicesContext).help.hear(meant, own))
  if (!('report' in meant) && !context.get(viewerContext).member)
    throw data({ code: 'unauthenticated', words, ...heard }, { status: 401 })
  return { ...refused, ...heard }
}

/** They go on in a conversation that is there already; what they just wrote comes along to be copied into it. */
export const thereAlready = (outcome: { conversationId: string } & Heard, form: FormData) =>
  data(
    {
      code: 'conversation_there',
      to: `/messages/${outcome.conversationId}`,
      words: wordsIn(form),
      ...heardOf(outcome),
    },
    { status: 409 },
  )
