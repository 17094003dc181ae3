import type { Words } from '../words.ts'

export const common: Words['common'] = {
  home: 'Start',
  groups: 'Groups',
  calendar: 'Calendar',
  desk: 'Review',
  signIn: 'Sign in',
  signInAgain: 'You are no longer signed in.',
  textWaits: 'Your text waits on this device. Sign in and go on.',
  forSignedIn: 'This page is for people who are signed in.',
  noLine: 'There is no connection',
  signUp: 'Make an account',
  signOut: 'Sign out',
  account: 'My account',
  signedInAs: (nickname) => `Signed in as ${nickname}`,
  demo: 'Demo',
  putAway: 'See what you can do',
  closed: 'Closed community',
  next: 'Next',
  firstPage: 'To the beginning',
  newest: 'To the newest',
  previous: 'Previous',
  nobody: {
    title: 'This community has no professional now',
    text: 'We can promise no answer now. The coordinator sees that a professional is missing.',
    help: 'Can it not wait? Look at Help now.',
  },
  /** On the way to pages of the team. */
  secondStep: {
    title: 'Second step',
    prove: 'Confirm that it is you',
    write: 'You belong to the team. Confirm that it is you first, then you can write here.',
  },
  footer: {
    emergency: 'We are not an emergency line. In danger, call\u00a0112.',
    helpLink: 'All help lines',
    rules: 'House rules',
  },
}
