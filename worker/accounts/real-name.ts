import { namesIn } from '#worker/forum/personal-names.ts'
import { inWords } from './skeleton.ts'

/** With capitals, as names are found in a text: `jan.janssens` is `Jan Janssens`. What stands between two of them stays small. */
const BETWEEN = /^(?:van|de|der|den|ter|ten|te|el|ben|al|le|la|du)$/i

/**
 * Whether a nickname looks like a first name and a surname, as the coach finds them in a text. A guess, so never a reason to
 * refuse: many surnames are ordinary words.
 */
export function seemsRealName(nickname: string): boolean {
  const words = inWords(nickname)
    .split(/[\s._-]+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) =>
      BETWEEN.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
  return namesIn(words.join(' ')).length > 0
}
