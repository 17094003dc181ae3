/** Everybody who walks: what they are in the places of `world.ts` stands in `world.ts`. */
export const ROLES = [
  'guest',
  // Has an account and belongs nowhere; asked to be let in.
  'outsider',
  'writer',
  'member',
  // Belongs, may not write for now, and told the team about others.
  'paused',
  // Belonged: left the hidden community, was sent out of the listed one.
  'out',
  'volunteer',
  'professional',
  // On the same teams, before the second step of signing in.
  'unproven',
  // On the team of another community.
  'elsewhere',
  'coordinator',
  // A coordinator who broke the glass of every place but `elsewhere`.
  'glass',
] as const
export type Role = (typeof ROLES)[number]

/** A word that stands at one place in the record, so that whatever is found says what leaked. */
export interface Mark {
  mark: string
  what: string
  /** Who may meet it. */
  may: ReadonlySet<Role>
  /** Who meets it somewhere: without them, a walk past closed doors would prove nothing. */
  must: ReadonlySet<Role>
}

export const MARK = /zz\d{4}zz/g

export const marksIn = (text: string): Set<string> => new Set(text.match(MARK))

/** Everything that was marked, and who may meet it. */
export class Marks {
  readonly all = new Map<string, Mark>()

  /** A new mark; whoever may meet it must, unless `must` says who. */
  make(what: string, may: Iterable<Role>, must: Iterable<Role> = may): string {
    const mark = `zz${1000 + this.all.size}zz`
    this.all.set(mark, { mark, what, may: new Set(may), must: new Set(must) })
    return mark
  }

  /** For what nobody may meet, not even who it is about. */
  nobodys(what: string): string {
    return this.make(what, [])
  }

  /** Somebody may meet a mark for one more reason. */
  alsoFor(mark: string, may: Iterable<Role>, must: Iterable<Role> = may) {
    const { what, may: now, must: mustNow } = this.all.get(mark)!
    this.all.set(mark, { mark, what, may: new Set([...now, ...may]), must: new Set([...mustNow, ...must]) })
  }

  /** What `role` met and may not. */
  wrongFor(role: Role, met: Iterable<string>): string[] {
    return [...met].filter((mark) => !this.all.get(mark)?.may.has(role)).map((mark) => this.say(mark))
  }

  /** What `role` did not meet and must. */
  missedBy(role: Role, met: ReadonlySet<string>): string[] {
    return [...this.all.values()]
      .filter((one) => one.must.has(role) && !met.has(one.mark))
      .map((one) => this.say(one.mark))
  }

  say(mark: string): string {
    return `${mark} ${this.all.get(mark)?.what ?? 'that nobody marked'}`
  }
}

export const union = (...sets: Iterable<Role>[]): Role[] => [...new Set(sets.flatMap((set) => [...set]))]
export const both = (a: Iterable<Role>, b: Iterable<Role>): Role[] => {
  const inB = new Set(b)
  return [...a].filter((role) => inB.has(role))
}
export const without = (a: Iterable<Role>, ...b: Role[]): Role[] => [...a].filter((role) => !b.includes(role))
