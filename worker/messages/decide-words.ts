import { hostsToCheck } from '#worker/forum/checks/links.ts'
import { writesContactData } from '#worker/forum/decide-contact-data.ts'
import { readMarkdown } from '#worker/forum/markdown.ts'

export type WordsRefusal = 'message_contact_data' | 'message_link'

/** So much of the end of what one wrote before stands beside what one writes now: a number in two is short. */
const END = 60

/**
 * Why words to another member are not sent: they hold what leads to a person, or a link that somebody would look at first in a
 * post of who is new. Nobody of the team reads along here to catch either. `home` is this very host.
 * `before` is what its writer sent last there, oldest first: a number or an address in two messages is one all the same.
 */
export function whyNotWords(markdown: string, home: string, before: string[] = []): WordsRefusal | null {
  const row = [...before.map((text) => text.slice(-END)), markdown]
  if ([markdown, row.join(' '), row.join('')].some(writesContactData)) return 'message_contact_data'
  return hostsToCheck(markdown, { newcomer: true, home }, readMarkdown(markdown).links).length ? 'message_link' : null
}
