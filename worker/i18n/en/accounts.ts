import type { Words } from '../words.ts'

export const accounts: Words['accounts'] = {
  signUp: {
    title: 'Make an account',
    intro: 'You choose a nickname and a password. We ask nothing more. No e-mail, no real name.',
    nickname: 'Your nickname',
    nicknameHint: 'Others see only this name. Choose something that does not lead to you. 3 to 24 characters.',
    secret: 'Your password',
    secretHint: 'At least 8 characters. Write it down somewhere: we cannot look it up for you.',
    rules: 'I agree with the house rules.',
    rulesText:
      'Be kind. Write about yourself. No names, addresses or numbers. No ways to hurt yourself; telling how you feel is fine. What is said here stays here. In doubt? Report it.',
    rulesTitle: 'House rules',
    honest: 'A nickname is no guarantee. The professionals read along. Only in serious danger may we call for help.',
    submit: 'Make account',
    already: 'Do you have an account?',
    taken: (suggestion) => `This nickname is taken. Free is for example: ${suggestion}`,
    free: (suggestion) => `Free is for example: ${suggestion}`,
  },
  signIn: {
    title: 'Sign in',
    nickname: 'Your nickname',
    secret: 'Your password',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    forgotten: 'Forgot your password?',
  },
  demo: {
    title: 'Demo people',
    intro: 'These are invented people. Choose who you want to be.',
    roles: { peer: 'Participants', volunteer: 'Volunteers', professional: 'Professionals', coordinator: 'Coordinator' },
    enterAs: (nickname) => `Sign in as ${nickname}`,
  },
}
