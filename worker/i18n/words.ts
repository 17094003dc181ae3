import type { nl } from './nl.ts'

/** The shape of the catalogue: one entry a text, a function where a text holds a value. */
export type Words = typeof nl

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** `undefined` unless the value is one of `LANGUAGES`. */
export const asLanguage = (value: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === value)
