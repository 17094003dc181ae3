import { readMarkdown } from './markdown.ts'
import { holdsContactData } from './personal-data.ts'

/** Whether words that are Markdown surely hold what leads to a person, as they were typed, as readers see them, or in a link. */
export function writesContactData(markdown: string): boolean {
  const { text, links } = readMarkdown(markdown)
  return [markdown, text, ...links].some(holdsContactData)
}
