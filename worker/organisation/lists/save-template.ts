import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { TemplateInput } from '../contract.ts'
import { settingsOf } from '../settings/store.ts'
import { logged } from '../store.ts'
import { insertTemplate, templateById, updateTemplate } from './store.ts'

/** Makes a text to start an answer from, or changes one. What was sent with it before stays as it was sent. */
export async function saveTemplate(scope: Scope, id: string | null, input: TemplateInput): Promise<{ kind: 'done' }> {
  const { db } = scope
  const communityId = input.communityId || null
  const [[before], community] = await db.batch([templateById(db, id ?? ''), settingsOf(db, input.communityId)])
  if ((id !== null && !before) || (communityId && !community.length)) throw notFound()
  const row = { ...input, communityId }
  await commit(scope, [
    id === null ? insertTemplate(db, { ...row, id: newId('tpl', scope.now) }) : updateTemplate(db, id, row),
    logged(scope, 'templates_changed', { communityId, detail: input.title }),
  ])
  return { kind: 'done' }
}
