import type { CommunityInput } from '../contract.ts'

/** A form's fields as columns. An open forum is always listed and asks nothing of who comes in. */
export function settingsRow({ question1, question2, question3, ...input }: CommunityInput) {
  const open = input.kind === 'open'
  return {
    ...input,
    listed: open || input.listed,
    joinQuestions: open ? [] : [question1, question2, question3].filter((question) => question !== ''),
  }
}
