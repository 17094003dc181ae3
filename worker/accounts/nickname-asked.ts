import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import type { TakenName } from './contract.ts'
import { nicknameKey } from './nickname.ts'
import { type OfficialNames, passesForOfficial } from './official-names.ts'
import { seemsRealName } from './real-name.ts'
import { inWords, skeletons, wordSkeletons } from './skeleton.ts'
import { suggestNicknames } from './suggest-nickname.ts'

interface NicknameAnswer {
  /** Why it may not be had; null when it is free. */
  refused: TakenName['code'] | null
  suggestion: string
}

type Taken = { skeleton: string; staff: number }

/** A nickname somebody asks for: what to look up about it in one trip, and what the answer means. */
export function nameAsked(nickname: string) {
  const own = skeletons(nickname)
  const words = wordsOf(nickname)
  const candidates = suggestNicknames(nickname, pick).map((name) => ({
    name,
    skeletons: skeletons(name),
    words: wordsOf(name),
  }))
  return {
    skeletons: own,
    toLookUp: [...new Set([...words, ...candidates.flatMap((one) => one.words)])].slice(0, LOOKED_UP),
    /**
     * Free unless it is a cry for help, somebody bears or keeps a name that looks the same, a word of it is the name of somebody of the team,
     * or it passes for the organisation, a community or a help line. What looks like somebody's real name is asked about
     * once: `sure` is the name of which they said that they want it all the same. The suggestion is free by the same rule,
     * and none of its words is a name that somebody has.
     */
    judge(taken: Taken[], official: OfficialNames, sure = ''): NicknameAnswer {
      const names = new Set(taken.map((one) => one.skeleton))
      const staff = new Set(taken.filter((one) => one.staff).map((one) => one.skeleton))
      const passes = passesForOfficial(official)
      const free = (looks: string[], parts: string[]) =>
        !looks.some((one) => names.has(one)) && !parts.some((one) => staff.has(one))
      const can = candidates.filter((one) => free(one.skeletons, one.words) && !passes(one.name))
      const suggestion = can.find((one) => !one.words.some((word) => names.has(word))) ?? can[0] ?? candidates.at(-1)
      const real = seemsRealName(nickname) && nicknameKey(sure) !== nicknameKey(nickname)
      // Everybody would read it above every post, and a cry for help is heard elsewhere.
      const cries = isCry(decideLevel([nickname], []))
      const refused = cries
        ? 'nickname_cries'
        : passes(nickname)
          ? 'nickname_reserved'
          : !free(own, words)
            ? 'nickname_taken'
            : real
              ? 'nickname_real'
              : null
      return { refused, suggestion: suggestion?.name ?? '' }
    },
  }
}

const wordsOf = (name: string) => [...new Set([...wordSkeletons(name), ...wordSkeletons(inWords(name))])]

/** D1 binds a hundred values a statement; two go to the clock and to whoever asks. */
const LOOKED_UP = 90

const pick = (below: number): number => crypto.getRandomValues(new Uint32Array(1))[0]! % below
