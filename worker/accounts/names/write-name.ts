import { renderMarkdown } from '#worker/forum/markdown.ts'
import { namesAfterAt } from '#worker/notifications/decide-mentions.ts'
import { withoutQuotes } from '../farewell/decide-quotes.ts'
import { nicknameKey } from '../nickname.ts'
import { skeletons } from '../skeleton.ts'

/** Somebody who is called otherwise from now on, or by no name at all. */
export interface Renamed {
  nickname: string
  /** The skeletons of all names that are theirs. */
  names: { skeleton: string }[]
  /** Names of others that begin with theirs: `@Stille Beek` is not meant for Stille. */
  longer: { nicknameKey: string }[]
  /** What stands above quotations of them then, and in the place of `@` and their name. */
  to: { quoted: string; mentioned: string }
  /** What stands in the place of their words, where those go too. */
  erased: string | null
}

/** Writes a post without the name that somebody no longer bears: above quotations and behind an `@`; null where it stands in neither. */
export function nameWriter({ nickname, names, longer, to, erased }: Renamed) {
  const own = new Set(names.map(({ skeleton }) => skeleton))
  const others = new Set(longer.map((one) => one.nicknameKey))
  const bears = (name: string) => name === nickname || skeletons(name).some((one) => own.has(one))
  const meant = (candidates: string[]) => {
    const name = candidates.find((one) => others.has(nicknameKey(one)) || bears(one))
    return name !== undefined && !others.has(nicknameKey(name)) ? name : undefined
  }
  return ({ markdown: before }: { markdown: string }): { markdown: string; html: string } | null => {
    const quoted = withoutQuotes(before, bears, { goneName: to.quoted, erased })
    let markdown = ''
    let done = 0
    for (const { at, names } of namesAfterAt(quoted)) {
      const name = meant(names)
      if (name === undefined) continue
      markdown += quoted.slice(done, at) + to.mentioned
      done = at + 1 + name.length
    }
    markdown += quoted.slice(done)
    return markdown === before ? null : { markdown, html: renderMarkdown(markdown) }
  }
}
