import { useWords } from '#app/i18n/words.tsx'

/** The way to the decision that keeps somebody from writing, and to an objection. */
export function WhyStopped() {
  return (
    <p>
      <a href="/account/decisions">{useWords().forum.thread.silencedWhy}</a>
    </p>
  )
}
