import { accountsIn, emailsIn } from './personal-accounts.ts'
import { namesIn } from './personal-names.ts'
import { ibansIn, phonesIn } from './personal-numbers.ts'
import { addressesIn, schoolsIn } from './personal-places.ts'

export const PERSONAL_KINDS = ['phone', 'email', 'address', 'iban', 'handle', 'name', 'school'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Something in a text that leads to a person. `end` is one past its last character, as `slice` takes it. */
export interface Finding {
  kind: PersonalKind
  start: number
  end: number
  /** `true`: hardly anything else it could be, and a reason to read the post first. Otherwise only the coach asks. */
  sure: boolean
}

/**
 * Everything in a text that could lead to the writer or to somebody else, in the order of the text and without overlap.
 * Pure and without a network: the coach runs it in the browser while somebody types, the server once more on submit.
 * Numbers of services (help lines, 0800, 112) are nobody's and never found; a street needs its number, a name a surname.
 */
export function findPersonalData(text: string): Finding[] {
  const found = [
    ...emailsIn(text),
    ...ibansIn(text),
    ...accountsIn(text),
    ...phonesIn(text),
    ...addressesIn(text),
    ...schoolsIn(text),
    ...namesIn(text),
  ]
  const kept: Finding[] = []
  // Of two that overlap the surer stays, and of two alike the longer.
  for (const finding of found.toSorted(
    (a, b) => Number(b.sure) - Number(a.sure) || b.end - b.start - (a.end - a.start),
  ))
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding)
  return kept.toSorted((a, b) => a.start - b.start)
}

/** What makes the server hold a post: only what it is sure of. */
export const holdsContactData = (text: string): boolean => findPersonalData(text).some((finding) => finding.sure)
