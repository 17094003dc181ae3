import { WITHDRAWN_TITLE } from '#worker/forum/limits.ts'

/** The title as it is shown: of an opening that was taken back only that it was. */
export const threadTitle = (title: string, words: { withdrawnTitle: string }): string =>
  title === WITHDRAWN_TITLE ? words.withdrawnTitle : title
