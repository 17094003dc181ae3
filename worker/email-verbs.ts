import { chooseLanguage } from './accounts/email/choose-language.ts'
import { confirmEmail } from './accounts/email/confirm-email.ts'
import { giveEmail } from './accounts/email/give-email.ts'
import { neverMail } from './accounts/email/never-mail.ts'
import { readEmail } from './accounts/email/read-email.ts'
import { readStopLink } from './accounts/email/read-stop-link.ts'
import { removeEmail } from './accounts/email/remove-email.ts'
import { stopEmail } from './accounts/email/stop-email.ts'

/** Mail to members: who asks for it is a member, and who holds a link out of a mail may be anybody. */
export const emailVerbs = {
  forMembers: { setting: readEmail, give: giveEmail, remove: removeEmail, chooseLanguage },
  forAnybody: { confirm: confirmEmail, stop: stopEmail, stopLink: readStopLink, never: neverMail },
}
