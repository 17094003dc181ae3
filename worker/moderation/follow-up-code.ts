import { sha256 } from '#worker/core/digest.ts'

/** No letters that are read or heard as another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** 60 bits, which nobody guesses through a brake, in three groups that fit on a scrap of paper. */
const LENGTH = 12

/** The code that belongs to what was sent with a form: the same form with the same words gives the same code. */
export async function codeOf(sent: string): Promise<string> {
  const bytes = Buffer.from(await sha256(`follow-up:${sent}`), 'base64url')
  const code = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % 32]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of a code, however it was typed: capitals, spaces, an o for a nought. */
export const hashOfCode = (typed: string): Promise<string> =>
  sha256(
    `report:${typed
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replaceAll('o', '0')
      .replace(/[il]/g, '1')
      .replaceAll('u', 'v')}`,
  )
