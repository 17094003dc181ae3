import { Written } from '#app/i18n/tongue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { WITHDRAWN_TITLE } from '#worker/forum/limits.ts'
import { threadTitle } from './thread-title.ts'

/** The title of a thread on a page, in the language in which it was written. */
export function ShownTitle({ title }: { title: string }) {
  const words = useWords().forum.thread
  return title === WITHDRAWN_TITLE ? threadTitle(title, words) : <Written text={title} />
}
