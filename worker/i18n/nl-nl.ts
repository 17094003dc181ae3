import type { nl } from './nl.ts'

/** Any part of the catalogue: what is not named stays as it is. */
type Part<T> = { [K in keyof T]?: T[K] extends string | ((...values: never[]) => unknown) ? T[K] : Part<T[K]> }

/**
 * What an installation in the Netherlands says otherwise (`COUNTRY=NL`). Nearly all of the catalogue is the Dutch of both
 * countries; a word of one country that cannot be avoided there has its pair here, which a test holds.
 */
const NL_NL: Part<typeof nl> = {
  manage: {
    home: { noHours: (n: number) => `${n} ${n === 1 ? 'groep heeft' : 'groepen hebben'} geen openingstijden` },
    communities: { noHours: 'geen openingstijden', hoursLink: 'Openingstijden' },
    community: { empty: 'Zet hierna de openingstijden en het team erbij.' },
    hours: { title: 'Openingstijden' },
    log: { acts: { hours_changed: 'veranderde openingstijden' } },
  },
}

/** The Dutch catalogue, or the part of it that travelled, as the Netherlands say it. */
export const asInNl = <T extends Part<typeof nl>>(words: T): T => laidOver(words, NL_NL)

function laidOver<T extends object>(under: T, over: object): T {
  const parts = Object.entries(over).filter(([key]) => key in under)
  return {
    ...under,
    ...Object.fromEntries(
      parts.map(([key, value]) => [
        key,
        typeof value === 'object' ? laidOver(under[key as keyof T] as object, value) : value,
      ]),
    ),
  }
}
