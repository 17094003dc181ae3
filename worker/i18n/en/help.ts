import type { Words } from '../words.ts'

export const help: Words['help'] = {
  title: 'Help now',
  intro: 'You do not have to do this alone. These people listen.',
  danger: 'Is there danger now? Call 112.',
  call: (number) => `Call ${number}`,
  site: 'To the website',
  leave: {
    title: 'Leave this page',
    text: 'The button ‘Leave this page’ takes you away at once. Pressing Esc three times works too. You land on an ordinary page. We cannot wipe the history of your browser.',
  },
}
