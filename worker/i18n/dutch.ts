import { nl } from './nl.ts'
import { asInNl } from './nl-nl.ts'

const DUTCH = { BE: nl, NL: asInNl(nl) }

/** The Dutch catalogue of the installation's country. For the server: the browser gets only what it needs of it. */
export const dutchOf = (country: 'BE' | 'NL'): typeof nl => DUTCH[country]
