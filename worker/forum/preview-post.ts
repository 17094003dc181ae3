import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type PreviewInput, warningOf } from './contract.ts'
import { renderMarkdown } from './markdown.ts'

/** What a text will look like once it stands there, by the very renderer that will make it. Nothing is kept. */
export async function previewPost(
  scope: Scope,
  input: PreviewInput,
): Promise<{ html: string; warning: string | null }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  return { html: renderMarkdown(input.body.replaceAll('\r\n', '\n').trim()), warning: warningOf(input) }
}
