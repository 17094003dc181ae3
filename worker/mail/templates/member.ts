import type { Config } from '#worker/core/config.ts'
import { dutchOf } from '#worker/i18n/dutch.ts'
import { en } from '#worker/i18n/en.ts'
import type { Language } from '#worker/i18n/words.ts'
import type { Mail } from '../gateway.ts'

/** An address of a member with the tokens of its links, opened for this one mail. */
interface Receiver {
  address: string
  confirm: string
  stop: string
}

const wordsOf = (config: Config, language: Language) => (language === 'en' ? en : dutchOf(config.country)).mail

/** Whether this installation can mail members: without a sender nothing goes, without an address no link would lead here. */
export const mailsMembers = (config: Config): boolean => config.mailFrom !== '' && /^https?:\/\//.test(config.origin)

/**
 * Asks whether an address is right. Says neither for whom nor for what, promises that silence is an answer, and lets who never
 * asked for it say that nothing of the kind may come again.
 */
export function confirmMail(config: Config, language: Language, to: Receiver & { never: string }): Mail {
  const words = wordsOf(config, language)
  return {
    to: to.address,
    subject: words.confirmSubject,
    text: words.confirmText(`${config.origin}/email/confirm/${to.confirm}`, `${config.origin}/email/never/${to.never}`),
  }
}

/** Tells a member that something waits, and not what, where or of whom. Nothing but the installation goes in. */
export function waitingMail(config: Config, language: Language, to: Receiver): Mail {
  const words = wordsOf(config, language)
  const stopAt = `${config.origin}/email/stop/${to.stop}`
  return {
    to: to.address,
    subject: words.waitingSubject,
    text: words.waitingText(`${config.origin}/notifications`, stopAt),
    stopAt,
  }
}
