import { type Actor, readsByGlass, roleIn } from '#worker/core/actor.ts'
import type { PostState } from './contract.ts'
import { readMarkdown, renderMarkdown } from './markdown.ts'
import { type Finding, findPersonalData } from './personal-data.ts'

/** What stands where a number, an address or an account stood. Says nothing of its length. */
export const MASK = '•••'

/** Names and schools are guesses in running text: without them a text can no longer be judged. */
const hides = (finding: Finding) =>
  finding.sure || finding.kind === 'phone' || finding.kind === 'iban' || finding.kind === 'address'

/** A text without what leads to a person: numbers, addresses of the post and of e-mail, accounts. */
export function maskContactData(text: string): string {
  let masked = ''
  let at = 0
  for (const finding of findPersonalData(text).filter(hides)) {
    masked += text.slice(at, finding.start) + MASK
    at = finding.end
  }
  return masked + text.slice(at)
}

/**
 * The same of words that are Markdown. What Markdown itself puts together (`0470<!-- -->12`, a link) is found in what readers would see, and
 * then that is all there is to see: words without marks.
 */
export function maskWritten(markdown: string): string {
  const masked = maskContactData(markdown)
  const { text, links } = readMarkdown(masked)
  const seen = maskContactData(text)
  return seen === text && !links.some((link) => findPersonalData(link).some(hides)) ? masked : seen
}

/**
 * Volunteers never see contact data (`moderation.md`, supervision): not in what waits, not in what was reported or
 * written to the team. Professionals do, and who broke the glass, for a reason that is logged.
 */
export const masksContactData = (actor: Actor, communityId: string): boolean =>
  roleIn(actor, communityId) === 'volunteer' && !readsByGlass(actor, communityId)

/** Other people's words as this actor reads them in a community; `hid` once something was left out. */
export interface ReadWords {
  text(words: string): string
  html(words: { markdown: string; html: string }): string
  hid(): boolean
}

/** See `ReadWords`. Words that hold nothing keep the HTML they were rendered to when they were written. */
export function readsWords(actor: Actor, communityId: string): ReadWords {
  if (!masksContactData(actor, communityId))
    return { text: (words) => words, html: ({ html }) => html, hid: () => false }
  let hid = false
  const text = (words: string) => {
    const masked = maskWritten(words)
    if (masked !== words) hid = true
    return masked
  }
  return {
    text,
    html({ markdown, html }) {
      const masked = text(markdown)
      return masked === markdown ? html : renderMarkdown(masked)
    },
    hid: () => hid,
  }
}

/** The title of a thread: as it is where everybody reads it, and as `readsWords` has it for as long as it waits. */
export const titleFor = (actor: Actor, thread: { title: string; state: PostState }, communityId: string): string =>
  thread.state === 'published' ? thread.title : readsWords(actor, communityId).text(thread.title)
