import type { Config } from '#worker/core/config.ts'
import { dutchOf } from '#worker/i18n/dutch.ts'
import type { Mail } from '../gateway.ts'

/** Tells the desk that something urgent waits. Says nothing about whom or what. */
export function deskMail(config: Config): Mail {
  const words = dutchOf(config.country).mail
  return { to: config.deskMail, subject: words.deskSubject, text: words.deskText(config.organisation) }
}
