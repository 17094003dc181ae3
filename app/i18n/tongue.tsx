import { tongueOf } from './tongue-of.ts'
import { useSpeech } from './words.tsx'

/**
 * The `lang` of words that somebody wrote, where it is not that of the page around them: a screen reader then reads Dutch as
 * Dutch on an English page (WCAG 2.2, 3.1.2).
 */
export function useTongue(): (html: string) => string | undefined {
  const { language, country } = useSpeech()
  return (html) => {
    const tongue = tongueOf(html)
    if (tongue === language) return
    return tongue === 'nl' ? `nl-${country}` : 'en'
  }
}

/** A line that somebody wrote, in its own language. */
export function Written({ text }: { text: string }) {
  const lang = useTongue()(text)
  return lang ? <span lang={lang}>{text}</span> : text
}
