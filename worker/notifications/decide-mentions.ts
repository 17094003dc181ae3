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
  for (const { names } of namesAfterAt(own)) {
    const keys = new Set(names.map(nicknameKey))
    keys.delete('')
    if (keys.size) found.push([...keys])
    if (found.length === MENTIONS_MAX) break
  }
  return found
}

/** Every `@` with what may be a name behind it, longest first, as written. */
export function* namesAfterAt(text: string): Generator<{ at: number; names: string[] }> {
  for (const { index: at } of text.matchAll(/(?<![\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}])/gu)) {
    const rest = [...text.slice(at + 1).split('\n', 1)[0]!].slice(0, NICKNAME_MAX + 1).join('')
    const names: string[] = []
    for (const end of rest.matchAll(/(?<=[\p{L}\p{M}\p{N}])(?![\p{L}\p{M}\p{N}])/gu)) {
      const name = rest.slice(0, end.index)
      if ([...name].length <= NICKNAME_MAX) names.unshift(name)
    }
    yield { at, names }
  }
}

/** The members who are meant: at each place the longest name that somebody bears. */
export function decideMentions(candidates: string[][], bearers: { id: string; nicknameKey: string }[]): string[] {
  const byKey = new Map(bearers.map((bearer) => [bearer.nicknameKey, bearer.id]))
  const meant = candidates.flatMap((keys) => keys.flatMap((key) => byKey.get(key) ?? []).slice(0, 1))
  return [...new Set(meant)]
}
