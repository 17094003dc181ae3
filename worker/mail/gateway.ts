/** One plain-text mail. Subjects and texts are neutral: they never name a community, a person or what was said. */
export interface Mail {
  to: string
  subject: string
  text: string
}

export interface MailGateway {
  /** Sends, or does nothing where the installation has no sender or receiver. */
  send(mail: Mail): Promise<void>
}
