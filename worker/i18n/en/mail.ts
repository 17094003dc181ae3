import type { Words } from '../words.ts'

export const mail: Words['mail'] = {
  confirmSubject: 'Is this address right?',
  confirmText: (link, never) =>
    `Somebody asked for mail at this address.\n\nWas it you? Open this link and confirm it. You can do so for 24 hours:\n${link}\n\nWas it not you? Then you need not do anything. Without a confirmation your address is removed.\n\nDo you never want such a mail again? Say so here. You need no account for it:\n${never}\n`,
  waitingSubject: 'Something is waiting for you',
  waitingText: (link, stop) =>
    `Something new is waiting for you. Look here:\n${link}\n\nThis mail says no more than that. So nobody reads along with you.\n\nNo more mail? Stop here. You need not sign in:\n${stop}\n`,
  deskSubject: 'Something is waiting',
  deskText: (organisation) => `Something is waiting for you at ${organisation}. Sign in to look.\n`,
}
