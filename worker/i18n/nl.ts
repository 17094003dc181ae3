import { nlMost } from './nl-most.ts'
import { nlSome } from './nl-some.ts'

/** Every word people see, in Dutch (B1). The English catalogue has the same shape, which the compiler checks. */
export const nl = { ...nlMost, ...nlSome }
