import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SendOutcome } from './contract.ts'
import { messageByDraft } from './drafts/store.ts'

interface Sent {
  subject?: string
  body: string
  draftKey: string
}

/** Whether this is what was sent, and not other words under its key. */
export const sameWords = (first: { subject: string; markdown: string }, draft: Sent): boolean =>
  first.markdown === draft.body && (draft.subject === undefined || first.subject === draft.subject)

/**
 * The same draft sent again (a slow line, a double press): nothing new is made, and the page goes where the first went. Other
 * words under its key (back to the form, changed, sent) are not what was sent, and their writer hears so.
 */
export async function sentBefore(
  scope: Scope,
  authorId: string,
  draft: Sent,
): Promise<Extract<SendOutcome, { kind: 'repeated' | 'differs' }>> {
  const [[first]] = await scope.db.batch([messageByDraft(scope.db, authorId, draft.draftKey)])
  if (!first) throw notFound()
  const { conversationId } = first
  return sameWords(first, draft)
    ? { kind: 'repeated', conversationId, messageId: first.id }
    : { kind: 'differs', conversationId, forTeam: first.kind === 'team' }
}
