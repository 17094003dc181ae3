import { type Mail, type MailGateway, mailHeaders } from './gateway.ts'

/** The address bounced for good, or its owner called a mail of ours spam: Cloudflare keeps a list of those. */
const REFUSED = 'E_RECIPIENT_SUPPRESSED'

/** Mail through Cloudflare's `send_email` binding; silent where sender or receiver is not set. */
export const liveMail = (binding: SendEmail, from: { name: string; email: string }): MailGateway => ({
  async send(mail: Mail) {
    if (!from.email || !mail.to) return 'sent'
    try {
      await binding.send({ from, to: mail.to, subject: mail.subject, text: mail.text, headers: mailHeaders(mail) })
      return 'sent'
    } catch (error) {
      if ((error as { code?: unknown }).code === REFUSED) return 'refused'
      // Its own words may hold the address; whoever logs this gets the code only.
      throw new Error(`mail was not taken: ${String((error as { code?: unknown }).code ?? 'no code')}`)
    }
  },
})
