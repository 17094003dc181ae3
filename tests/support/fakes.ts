import type { Config } from '#worker/core/config.ts'
import type { Brake, Scope } from '#worker/core/scope.ts'
import { createVault } from '#worker/core/vault.ts'
import type { Mail } from '#worker/mail/gateway.ts'
import type { Audience, Reach } from '#worker/outbox/effects.ts'
import { db } from './as.ts'
import { clock } from './clock.ts'

export const CONFIG: Config = {
  origin: 'https://kring.test',
  organisation: 'Huis van de Toets',
  appName: 'Kring',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  development: true,
  deskMail: 'desk@kring.test',
  mailFrom: 'kring@kring.test',
}

/** Seals with the secret of the tests. */
export const TEST_VAULT = createVault('a secret of tests, longer than thirty-two characters')

type Hint = { desk: string } | { thread: string; audience: Audience }

/** A `Reach` that writes down what it was asked, in order. `breaks` says which calls throw. */
export function recordingReach(breaks: (call: Hint | Mail) => boolean = () => false) {
  const hints: Hint[] = []
  /** Whose open pages were told that something waits. */
  const members: string[] = []
  /** Whose open pages were sent back to the door. */
  const ended: string[] = []
  /** From which rooms a member was taken out. */
  const rooms: { sessionId: string; memberId: string }[] = []
  const mails: Mail[] = []
  const note = <C extends Hint | Mail>(list: C[], call: C) => {
    if (breaks(call)) throw new Error('this effect was told to break')
    list.push(call)
  }
  const reach: Reach = {
    db,
    now: clock.now,
    config: CONFIG,
    vault: TEST_VAULT,
    mail: {
      async send(mail) {
        note(mails, mail)
        return 'sent'
      },
    },
    hintThread: async (thread, audience) => note<Hint>(hints, { thread, audience }),
    hintDesk: async (communityId) => note<Hint>(hints, { desk: communityId }),
    hintMember: async (memberId) => void members.push(memberId),
    forgetInRoom: async (sessionId, memberId) => void rooms.push({ sessionId, memberId }),
    endMember: async (memberId) => void ended.push(memberId),
  }
  return { reach, hints, members, ended, rooms, mails }
}

/** A brake that lets everything pass and remembers what was asked. */
export function openBrake() {
  const asked: Brake[] = []
  const brake: Scope['brake'] = async (kind) => {
    asked.push(kind)
  }
  return { asked, brake }
}
