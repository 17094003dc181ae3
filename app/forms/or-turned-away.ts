/** What a refused service threw, as `worker/http/pages.ts` puts it: the code of a refusal, with what its reader is to know. */
interface Thrown {
  data?: { code?: string; until?: Date | null; decisionId?: string | null }
}

/** Somebody may not write there now: until when (null: no end), and the decision that says why. */
export interface StoppedAnswer {
  kind: 'stopped'
  until: Date | null
  decisionId: string | null
}

/**
 * The outcome of what somebody wrote, or that it came too fast: then the same page answers with the form as it was, and
 * not the page of errors, on which their words would be lost.
 */
export async function orTooMany<T>(work: Promise<T>): Promise<T | { kind: 'too_many' }> {
  try {
    return await work
  } catch (thrown) {
    if ((thrown as Thrown).data?.code === 'too_many') return { kind: 'too_many' }
    throw thrown
  }
}

/** The same for who may not write there any more, perhaps since they began to. */
export async function orStopped<T>(work: Promise<T>): Promise<T | StoppedAnswer> {
  try {
    return await work
  } catch (thrown) {
    const { data } = thrown as Thrown
    if (data?.code === 'forbidden' && data.until !== undefined)
      return { kind: 'stopped', until: data.until, decisionId: data.decisionId ?? null }
    throw thrown
  }
}
