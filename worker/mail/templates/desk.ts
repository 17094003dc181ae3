import type { Config } from '#worker/core/config.ts'
import { nl } from '#worker/i18n/nl.ts'
import type { Mail } from '../gateway.ts'

/** Tells the desk that something urgent waits. Says nothing about whom or what. */
export const deskMail = (config: Config): Mail => ({
  to: config.deskMail,
  subject: nl.mail.deskSubject,
  text: nl.mail.deskText(config.organisation),
})
