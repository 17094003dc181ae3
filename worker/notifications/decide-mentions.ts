import { NICKNAME_MAX, nicknameKey } from '#worker/accounts/nickname.ts'

/** Who names more people than this at once means nobody in particular. */
export const MENTIONS_MAX = 10

/**
 * What an `@` in a text may stand for: per place the folded names, longest first, since a nickname may hold spaces.
 * An address (`a@b`) is none, nor is what stands in a quote of somebody else.
 */
export function mentionCandidates(markdown: string): string[][] {
  const own = markdown
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
  const found: string[][] = []
  for (const match of own.matchAll(/(?<![\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}])/gu)) {
    const rest = [...own.slice(match.index + 1).split('\n', 1)[0]!].slice(0, NICKNAME_MAX + 1).join('')
    const keys = new Set<string>()
    for (const end of rest.matchAll(/(?<=[\p{L}\p{M}\p{N}])(?![\p{L}\p{M}\p{N}])/gu)) {
      const name = rest.slice(0, end.index)
      if ([...name].length <= NICKNAME_MAX) keys.add(nicknameKey(name))
    }
    keys.delete('')
    if (keys.size) found.push([...keys].reverse())
    if (found.length === MENTIONS_MAX) break
  }
  return found
}

/** The members who are meant: at each place the longest name that somebody bears. */
export function decideMentions(candidates: string[][], bearers: { id: string; nicknameKey: string }[]): string[] {
  const byKey = new Map(bearers.map((bearer) => [bearer.nicknameKey, bearer.id]))
  const meant = candidates.flatMap((keys) => keys.flatMap((key) => byKey.get(key) ?? []).slice(0, 1))
  return [...new Set(meant)]
}
