import type { Words } from '../words.ts'

export const email: Words['email'] = {
  title: 'Mail when something waits',
  lede: 'You get a short mail when something new is waiting for you. You do not have to.',
  facts: [
    'The mail names no nickname and no community. Nor does it say what was written.',
    'Nobody sees your address: no participant, and nobody of the team. You do not see it here again either.',
    'We use your address for nothing else.',
    'You get one mail in 6 hours at most. You can always stop, with the link in each mail.',
  ],
  factTeam: 'Do you work as a professional? We mail at once when something is urgent, once in 10 minutes at most.',
  shared: (sender, host) =>
    `Can somebody else look into your mailbox? They see the name “${sender}” and a link to ${host}. Not sure? Then rather choose no mail.`,
  label: 'Your e-mail address',
  hint: 'We send one mail first. With it you confirm that the address is right.',
  submit: 'Save e-mail address',
  waiting: 'Confirm your address',
  waitingText: 'A mail is on its way. Open the link in it within 24 hours.',
  again: 'No mail?',
  againText: 'Look among your spam. Perhaps the address had a typing error. Then give it again.',
  on: 'Mail is on',
  onText:
    'Is something waiting for you? Then a mail comes after about 5 minutes. The next comes only after you were here.',
  since: 'Mail has been on since',
  notYou: 'Was that not you? Remove the address and choose a new password.',
  other: 'Give another address',
  otherText: 'Your old address is removed at once. You confirm the new one again.',
  remove: 'Remove e-mail address',
  removed: 'Your e-mail address is removed. You get no more mail.',
  off: 'Mail cannot be sent here now. You read what is waiting for you under Messages.',
  confirm: {
    title: 'Confirm your address',
    text: 'Would you like a mail at this address when something is waiting for you? Then confirm it.',
    submit: 'Confirm address',
    done: 'Your address is confirmed',
    doneText: 'You get a mail when something is waiting for you. You can stop at the foot of every mail.',
    gone: 'This link no longer works',
    goneText:
      'The link was used already, or is older than 24 hours. Look in your account whether mail is on. Or give your address again.',
  },
  stop: {
    title: 'Stop mail',
    text: 'You then get no more mail. We remove your address.',
    submit: 'Stop mail',
    done: 'You get no more mail',
    doneText: 'Your address is removed. Would you like mail again later? You can do that in your account.',
    gone: 'Mail is stopped already',
    goneText:
      'Your address of that time is removed. You need do nothing more. Does mail still come? Then use the link in the newest one.',
  },
  never: {
    title: 'Never such a mail again',
    text: 'Did somebody else give your address? Then we send no more mail to it. You need no account.',
    submit: 'Send no more mail',
    done: 'We send no more mail',
    doneText: 'We do not keep your address. We keep a code by which we recognise it. So we send no more mail to it.',
    gone: 'This link does not work',
    goneText:
      'Copy the whole link from the mail. No luck? Then do nothing. Without a confirmation we send nothing more.',
  },
  toSetting: 'Look in your account',
}
