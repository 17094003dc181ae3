import { EmailMessage } from 'cloudflare:email'
import type { Mail, MailGateway } from './gateway.ts'

const base64 = (value: string) => btoa(String.fromCharCode(...new TextEncoder().encode(value)))

/** Mail through Cloudflare's `send_email` binding; silent where sender or receiver is not set. */
export const liveMail = (binding: SendEmail, from: string): MailGateway => ({
  async send(mail: Mail) {
    if (!from || !mail.to) return
    const raw = [
      `From: <${from}>`,
      `To: <${mail.to}>`,
      `Message-ID: <${crypto.randomUUID()}@${from.split('@')[1]}>`,
      `Date: ${new Date().toUTCString()}`,
      `Subject: =?utf-8?B?${base64(mail.subject)}?=`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64(mail.text),
    ].join('\r\n')
    await binding.send(new EmailMessage(from, mail.to, raw))
  },
})
