import type { Statement } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { NoteInput } from '../contract.ts'
import { insertMessage } from '../store.ts'

/** A note has no place among the messages: it neither moves the conversation nor crosses an answer. */
export const insertNote = (
  { db, now }: Scope,
  by: string,
  conversationId: string,
  id: string,
  input: NoteInput,
): Statement =>
  insertMessage(db, {
    id,
    conversationId,
    authorId: by,
    fromTeam: true,
    internal: true,
    number: null,
    draftKey: input.draftKey,
    markdown: input.note,
    html: renderMarkdown(input.note),
    createdAt: now,
  })
