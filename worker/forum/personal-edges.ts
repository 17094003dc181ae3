/** What one search found: where it begins, and its groups with the whole at 0, as `matchAll` gives them. */
export interface Found extends Array<string> {
  index: number
}

/** A search for a pattern that only counts where something stands before it, or nothing does. */
export interface Search {
  /** The first that begins at `from` or later. */
  first(text: string, from?: number): Found | null
  all(text: string): Found[]
}

/**
 * What `(?<![before])pattern` finds, without the look behind: Safari knows it since 16.4 only, and on an older phone one of them
 * in a module keeps the whole module from running. `before` is the inside of a class of characters; a match has two or more.
 */
export const notAfter = (before: string, pattern: string | RegExp, flags?: string): Search =>
  following(`^|[^${before}]`, pattern, flags)

/**
 * The same where more than one character before it counts: `lead` is what must stand there. A second character of it may lie
 * in what was found before, the first not.
 */
export function following(lead: string, pattern: string | RegExp, flags = (pattern as RegExp).flags ?? ''): Search {
  const source = typeof pattern === 'string' ? pattern : pattern.source
  const whole = new RegExp(`(${lead})(?:${source})`, flags.includes('g') ? flags : `${flags}g`)
  const first = (text: string, from = 0): Found | null => {
    // One back: the last character of what was found may be what stands before the next.
    whole.lastIndex = Math.max(0, from - 1)
    for (let match = whole.exec(text); match; match = whole.exec(text)) {
      const [all, before = '', ...groups] = match
      const index = match.index + before.length
      if (index >= from) return Object.assign([all.slice(before.length), ...groups] as string[], { index })
      whole.lastIndex = from
    }
    return null
  }
  return {
    first,
    all(text) {
      const found: Found[] = []
      for (let one = first(text); one; one = first(text, one.index + one[0]!.length)) found.push(one)
      return found
    },
  }
}
