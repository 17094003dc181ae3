import { sha256 } from '#worker/core/digest.ts'
import { randomCode } from '#worker/core/ids.ts'

/** 20 characters of 5 bits: nobody tries 2^100 codes, so a plain hash keeps it safe. */
const CHARACTERS = 20
const PURPOSE = 'recovery code to be shown'

/** A new code as people write it down (`7KX2-…`), and the hash that is kept of it. */
export async function newRecoveryCode(): Promise<{ code: string; codeHash: string }> {
  const code = randomCode(CHARACTERS)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$&-')
  return { code, codeHash: await hashRecoveryCode(code) }
}

/** The hash of a code, however it was typed: letters that are not in it stand for those that look like them. */
export const hashRecoveryCode = (typed: string): Promise<string> =>
  sha256(
    typed
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/o/g, '0')
      .replace(/[il]/g, '1')
      .replace(/u/g, 'v'),
  )

interface Sealing {
  vault: {
    seal(purpose: string, text: string): Promise<string>
    open(purpose: string, sealed: string): Promise<string>
  }
}

/** The code for the one page that shows it, sealed: it waits in a cookie of its owner and nowhere else. */
export const sealRecoveryCode = (scope: Sealing, memberId: string, code: string): Promise<string> =>
  scope.vault.seal(PURPOSE, `${memberId} ${code}`)

/** The code of this member, or null where the text is another's, or none of ours. */
export async function openRecoveryCode(scope: Sealing, memberId: string, sealed: string): Promise<string | null> {
  const text = await scope.vault.open(PURPOSE, sealed).catch(() => '')
  return text.startsWith(`${memberId} `) ? text.slice(memberId.length + 1) : null
}
