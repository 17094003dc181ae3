import type { Words } from '../words.ts'

export const mail: Words['mail'] = {
  deskSubject: 'Something is waiting',
  deskText: (organisation) => `Something is waiting for you at ${organisation}. Sign in to look.\n`,
}
