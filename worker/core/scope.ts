import type { Db } from '#db/client.ts'
import type { Actor } from './actor.ts'
import type { Config } from './config.ts'
import type { Vault } from './vault.ts'

/** `write`: posting and reporting. `entry`: names and passwords. `search`: looking for words. */
export type Brake = 'write' | 'entry' | 'search'

/** Everything a use case may touch: who asks, the record, the clock, the installation. */
export interface Scope {
  actor: Actor
  db: Db
  config: Config
  now: Date
  vault: Vault
  /** Refuses with `too_many` when the address behind this request did this too often. */
  brake(kind: Brake): Promise<void>
  /** Hands committed outbox rows to the queue, after the answer. */
  send(outboxIds: string[]): void
}
