import type { Words } from '#worker/i18n/words.ts'
import type { Services } from '#worker/services.ts'
import type { RefusedForm } from './parse-form.ts'

/** A form refused for what was typed, with a free nickname beside it when the nickname was the reason. */
export async function withSuggestion<T extends RefusedForm>(refused: T, accounts: Services['accounts']) {
  const { nickname } = refused.errors
  return { ...refused, suggestion: nickname ? await accounts.proposeNickname(refused.values.nickname ?? '') : null }
}

/** What is said under the field: why not, and a nickname that can be had. */
export function nicknameError(
  refused: (RefusedForm & { suggestion: string | null }) | undefined,
  words: Words,
): string | undefined {
  const code = refused?.errors.nickname
  if (!code) return undefined
  const { suggestion } = refused
  const said = { ...words.errors, ...words.accountErrors, ...words.manageErrors }[code]
  if (!suggestion) return said
  const { taken, free } = words.accounts.signUp
  return code === 'nickname_taken' ? taken(suggestion) : `${said} ${free(suggestion)}`
}

/** Once they were asked whether it is their real name: the next press with the same one means that they want it. */
export function Sure({ refused }: { refused: RefusedForm | undefined }) {
  if (refused?.errors.nickname !== 'nickname_real') return null
  return <input type="hidden" name="sure" value={refused.values.nickname} />
}
