/** Under which names the device keeps what somebody is writing to ask to join; one for each question. */
export const joinDrafts = (nickname: string, slug: string): string[] =>
  [0, 1, 2].map((at) => `${nickname}:join-${slug}-${at}`)
