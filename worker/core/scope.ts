import type { Db } from '#db/client.ts'
import type { Actor } from './actor.ts'
import type { Statement } from './commit.ts'
import type { Config } from './config.ts'
import type { Vault } from './vault.ts'

/**
 * `write`: posting and reporting. `report`: reporting without an account, where nothing else counts how often. `entry`: signing up and in. `proof`: recovery codes, second factors and passwords asked
 * again. `search`: looking for words.
 */
export type Brake = 'write' | 'report' | 'entry' | 'guess' | 'proof' | 'search'

/** Everything a use case may touch: who asks, the record, the clock, the installation. */
export interface Scope {
  actor: Actor
  db: Db
  config: Config
  now: Date
  vault: Vault
  /** The code of the entrance somebody came in by today, as their cookie says; null for most. Counted, never kept. */
  entrance: string | null
  /** Where this request found us (`https://…`): what a passkey is bound to. */
  origin: string
  /** What a list of devices calls the browser behind this request; see `worker/accounts/device.ts`. */
  device: string | null
  /**
   * Refuses with `too_many` when the address behind this request did this too often, or, with `about`, when too many
   * addresses together did this about one account. A `guess` is counted per address and what it is about together.
   */
  brake(kind: Brake, about?: string): Promise<void>
  /**
   * Remembers something of a look, after the answer and on a meter of its own: what was read changes nothing by it. May be
   * asked twice for one page, so the statement must be harmless twice.
   */
  note(statement: (db: Db) => Statement): void
  /** Hands committed outbox rows to the queue, after the answer. */
  send(outboxIds: string[]): void
}
