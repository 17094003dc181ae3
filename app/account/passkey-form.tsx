import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from '#app/ui/icon.tsx'

/**
 * A form that is sent with the answer of a passkey: the small script fetches what it takes, asks the device and fills in
 * the two hidden fields. Hidden until the browser turns out to know passkeys.
 */
export function PasskeyForm({
  ceremony,
  action,
  children,
}: {
  ceremony: 'sign_in' | 'sign_up' | 'register' | 'second_factor'
  action?: string
  children: ReactNode
}) {
  const { accountErrors } = useWords()
  return (
    <form method="post" action={action} className="form" data-passkey={ceremony} hidden suppressHydrationWarning>
      <input type="hidden" name="challenge" defaultValue="" />
      <input type="hidden" name="credential" defaultValue="" />
      <p className="error" role="alert" data-passkey-failed hidden suppressHydrationWarning>
        <Icon name="alert" />
        <span>{accountErrors.passkey_failed}</span>
      </p>
      {children}
    </form>
  )
}

/** For who has no passkeys to use here: where the browser, or the script, is missing. */
export function NoPasskeys() {
  const words = useWords().account.passkeys
  return (
    <p className="soft" data-no-passkey suppressHydrationWarning>
      {words.notThisBrowser}
    </p>
  )
}
