import { renderMarkdown } from '#worker/forum/markdown.ts'
import { ownWords } from '#worker/forum/quotes/decide-quotes-standing.ts'

/** A post for its author where nobody else's words are shown: as it is, or made anew without what it quotes. */
export function ownHtml({ markdown, html }: { markdown: string; html: string }): string {
  const own = ownWords(markdown)
  return own === markdown.trim() ? html : renderMarkdown(own)
}
