import type { SQLWrapper } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import type { Statement } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { NICKNAME_KEPT_MONTHS } from '../contract.ts'
import { quotePhrases } from '../farewell/decide-quotes.ts'
import {
  longerNames,
  namesOf,
  postsNaming,
  postsQuoting,
  quotesAround,
  quotesBefore,
  writtenAnew,
} from '../farewell/words/store.ts'
import { nameWriter } from '../names/write-name.ts'
import { nicknameKey } from '../nickname.ts'
import { skeletons } from '../skeleton.ts'
import { insertNames, takeNames, updateMember } from '../store.ts'

/** Where somebody's name may stand in words of others. `who` is an id, or a query that selects one. */
export const namedReads = (db: Db, who: string | SQLWrapper, nickname: string) =>
  [
    namesOf(db, who),
    postsQuoting(db, quotePhrases(nickname)),
    postsNaming(db, nickname),
    longerNames(db, who, nicknameKey(nickname)),
    quotesAround(db, who, nickname),
    quotesBefore(db, who, nickname),
  ] as const

type Rows<T> = { [K in keyof T]: T[K] extends PromiseLike<infer R> ? R : never }
export type NamedRows = Rows<ReturnType<typeof namedReads>>

/** Those words with the new name in place of the old one, so that no page leads from one to the other. */
export const namedAnew = (
  db: Db,
  [names = [], quoting = [], naming = [], longer = [], around = [], before = []]: NamedRows | never[],
  nickname: string,
  to: string,
): Statement[] =>
  writtenAnew(
    db,
    { posts: [...quoting, ...naming, ...around], before },
    nameWriter({ nickname, names, longer, to: { quoted: to, mentioned: `@${to}` }, erased: null }),
  )

/** What somebody is called whose nickname the team took, with a number, until they choose another. */
const NAMELESS = 'Deelnemer'

/**
 * Takes a nickname from somebody: they bear a number, may choose another at once, and may not choose the same. It goes from the
 * words of others too. The old name still signs them in: nobody told them yet how they are called now.
 */
export function nameTakenAway(
  { db, now }: Scope,
  memberId: string,
  nickname: string,
  named: NamedRows | never[],
): Statement[] {
  // Where somebody has that number the batch breaks, and whoever decides is asked to look again.
  const to = `${NAMELESS} ${10_000 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 90_000)}`
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + NICKNAME_KEPT_MONTHS)
  return [
    takeNames(db, memberId, skeletons(nickname), until),
    insertNames(db, memberId, skeletons(to)),
    updateMember(db, memberId, { nickname: to, nicknameKey: nicknameKey(to), nicknameChangedAt: null }),
    ...namedAnew(db, named, nickname, to),
  ]
}
