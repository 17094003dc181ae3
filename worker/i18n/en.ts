import { enMost } from './en-most.ts'
import { enSome } from './en-some.ts'
import type { Words } from './words.ts'

/** Every word people see, in English: the same shape as the Dutch. */
export const en: Words = { ...enMost, ...enSome }
