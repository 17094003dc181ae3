import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '../store.ts'
import { deleteTemplate, templateById } from './store.ts'

/** Takes a text out. Gone already is done too. */
export async function removeTemplate(scope: Scope, id: string): Promise<{ kind: 'done' }> {
  const [[template]] = await scope.db.batch([templateById(scope.db, id)])
  if (template)
    await commit(scope, [
      deleteTemplate(scope.db, id),
      logged(scope, 'templates_changed', { communityId: template.communityId, detail: `- ${template.title}` }),
    ])
  return { kind: 'done' }
}
