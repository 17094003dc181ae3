import { hostsToCheck } from '#worker/forum/checks/links.ts'
import { writesContactData } from '#worker/forum/decide-contact-data.ts'
import { readMarkdown } from '#worker/forum/markdown.ts'

export type WordsRefusal = 'message_contact_data' | 'message_link'

/**
 * Why words to another member are not sent: they hold what leads to a person, or a link that somebody would look at first in a
 * post of who is new. Nobody of the team reads along here to catch either. `home` is this very host.
 */
export function whyNotWords(markdown: string, home: string): WordsRefusal | null {
  if (writesContactData(markdown)) return 'message_contact_data'
  return hostsToCheck(markdown, { newcomer: true, home }, readMarkdown(markdown).links).length ? 'message_link' : null
}
