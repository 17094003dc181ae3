/** The moment at which tests take place: a Thursday, a quarter past one in Brussels. */
export const START = new Date('2026-11-12T12:15:00Z')

let now = START

/** The only clock of the tests. It stands still until a test passes time. */
export const clock = {
  now: () => now,
  /** Lets minutes go by and says what time it is then. */
  pass(minutes: number): Date {
    now = new Date(now.getTime() + minutes * 60_000)
    return now
  },
  reset() {
    now = START
  },
}

export const minutes = (count: number, from = now): Date => new Date(from.getTime() + count * 60_000)
export const hours = (count: number, from = now): Date => minutes(count * 60, from)
export const days = (count: number, from = now): Date => hours(count * 24, from)
