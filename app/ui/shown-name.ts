import { GONE_NAME } from '#worker/forum/limits.ts'

/** The nickname as it is shown: of somebody who deleted their account only that they did. */
export const shownName = (nickname: string, words: { gonePerson: string }): string =>
  nickname === GONE_NAME ? words.gonePerson : nickname
