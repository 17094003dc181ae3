import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { messageByDraft } from './store.ts'

/** The same draft sent again (a slow line, a double press): nothing new is made, and the page goes where the first went. */
export async function sentBefore(scope: Scope, authorId: string, draftKey: string) {
  const [[first]] = await scope.db.batch([messageByDraft(scope.db, authorId, draftKey)])
  if (!first) throw notFound()
  return { kind: 'repeated', conversationId: first.conversationId, messageId: first.id } as const
}
