/** One plain-text mail. Subjects and texts are neutral: they never name a community, a person or what was said. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** Where one click ends mails like this one (RFC 8058); none for what was asked for just now. */
  stopAt?: string
}

export interface MailGateway {
  /**
   * Sends, or does nothing where the installation has no sender or receiver. `refused`: this address takes no mail of ours, now
   * or later. Throws when it may go better another time.
   */
  send(mail: Mail): Promise<'sent' | 'refused'>
}

/**
 * What mailbox providers read besides the text: that nobody need answer it (RFC 3834), and how to stop it with one click
 * (RFC 8058), which has to be https.
 */
export const mailHeaders = ({ stopAt }: Pick<Mail, 'stopAt'>): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(stopAt?.startsWith('https://')
    ? { 'List-Unsubscribe': `<${stopAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {}),
})
