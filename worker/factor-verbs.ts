import { addPasskey } from './accounts/factors/add-passkey.ts'
import { beginApp } from './accounts/factors/begin-authenticator.ts'
import { dropApp } from './accounts/factors/drop-authenticator.ts'
import { passkeyOptions } from './accounts/factors/passkey-options.ts'
import { readSecondFactor } from './accounts/factors/read-second-factor.ts'
import { removePasskey } from './accounts/factors/remove-passkey.ts'
import { renamePasskey } from './accounts/factors/rename-passkey.ts'
import { showCode } from './accounts/factors/show-code.ts'
import { showPasskey } from './accounts/factors/show-passkey.ts'
import { signInWithPasskey } from './accounts/factors/sign-in-with-passkey.ts'
import { signUpWithPasskey } from './accounts/factors/sign-up-with-passkey.ts'

/** Passkeys and second factors: who adds, shows or drops one is a member, and who comes in by one may be anybody. */
export const factorVerbs = {
  forMembers: {
    addPasskey,
    beginApp,
    dropApp,
    secondFactor: readSecondFactor,
    removePasskey,
    renamePasskey,
    showCode,
    showPasskey,
  },
  forAnybody: { passkeyOptions, signInWithPasskey, signUpWithPasskey },
}
