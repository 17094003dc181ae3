import type { Words } from '../words.ts'

export const coach: Words['coach'] = {
  title: 'Have another look at this',
  count: (count) =>
    count === 1
      ? 'There is 1 thing in your text to look at again.'
      : `There are ${count} things in your text to look at again.`,
  looksLike: {
    phone: 'This looks like a phone number',
    email: 'This looks like an e-mail address',
    address: 'This looks like an address',
    iban: 'This looks like a bank account',
    handle: 'This looks like an account',
    name: 'This looks like a name',
    school: 'This looks like a school or nursery',
  },
  why: {
    phone: 'Everybody who reads this can call you.',
    email: 'Everybody who reads this can write to you.',
    address: 'Everybody will know where you live.',
    iban: 'Somebody could find your money or your name.',
    handle: 'People can find out who you are.',
    name: 'People will know who you are, or who this is about.',
    school: 'With an age, people will know who this is about.',
  },
  otherwise: {
    phone: 'Better go on talking here.',
    email: 'Better go on talking here.',
    address: 'Write ‘in our street’, for example.',
    iban: 'Leave it out.',
    handle: 'Better go on talking here.',
    name: 'Write ‘my son’ or ‘a friend’, for example.',
    school: 'Write ‘at his school’, for example.',
  },
  remove: 'Take out',
  removeThis: (text) => `Take out: ${text}`,
  keep: 'Leave it',
  keepThis: (text) => `Leave it: ${text}`,
  question: {
    title: 'Send it like this?',
    text: 'Your post is read first if you leave this in. It then appears later.',
    back: 'Change my text',
    send: 'Send as it is',
  },
}
