import type { Scope } from '#worker/core/scope.ts'
import { knownLines, knownPlaces } from './names/store.ts'
import { NICKNAME_MAX, tidyNickname } from './nickname.ts'
import { nameAsked } from './nickname-asked.ts'
import { houseNames } from './official-names.ts'
import { takenSkeletons } from './store.ts'

/** A free nickname for who typed one that may not be: close to theirs where that can be, else one of our own. */
export async function proposeNickname({ config, db, now }: Scope, typed: string): Promise<string> {
  const asked = nameAsked([...tidyNickname(typed)].slice(0, NICKNAME_MAX).join(''))
  const [taken, places, lines] = await db.batch([
    takenSkeletons(db, asked.toLookUp, now),
    knownPlaces(db),
    knownLines(db),
  ])
  return asked.judge(taken, { house: houseNames(config), places, lines }).suggestion
}
