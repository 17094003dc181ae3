import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * The browser's part of a passkey, fetched when somebody chooses one: asks for options, asks the device, puts the answer
 * in the form and sends it off as any other form. A nickname that is refused comes back with the form.
 */
export async function begin(form: HTMLFormElement): Promise<void> {
  const purpose = form.dataset.passkey ?? ''
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)
  const body = new URLSearchParams({
    purpose,
    nickname: field('nickname')?.value ?? '',
    sure: field('sure')?.value ?? '',
  })
  const answer = await fetch('/passkeys/options', { method: 'POST', body })
  if (!answer.ok && purpose === 'sign_up') return form.submit()
  if (!answer.ok) throw new Error('no options')
  const { challenge, options }: { challenge: string; options: never } = await answer.json()
  const credential =
    purpose === 'register' || purpose === 'sign_up'
      ? await startRegistration({ optionsJSON: options })
      : await startAuthentication({ optionsJSON: options })
  field('challenge')!.value = challenge
  field('credential')!.value = JSON.stringify(credential)
  form.submit()
}
