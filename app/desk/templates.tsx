import { useSearchParams } from 'react-router'
import { useSpeech } from '#app/i18n/words.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ItemView, QueueView } from '#worker/moderation/views.ts'
import { deskHref } from './filter.ts'

/** The words of the example that the address asks for: how one is taken without scripts. */
export function useTemplate(item: ItemView): string | undefined {
  const [search] = useSearchParams()
  return item.templates.find(({ id }) => id === search.get('template'))?.body
}

/** Types into a field as a person would, after what already stands there. */
function type(fieldId: string, text: string) {
  const area = document.getElementById(fieldId)
  if (!(area instanceof HTMLTextAreaElement)) return
  const value = area.value.trim() ? `${area.value.trimEnd()}\n\n${text}` : text
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value)
  area.dispatchEvent(new Event('input', { bubbles: true }))
  area.focus()
}

/** Those in the language that the page is read in first; both groups keep the order that the coordinator gave them. */
export function byLanguage<T extends { language: 'nl' | 'en' }>(templates: T[], language: 'nl' | 'en'): [T[], T[]] {
  return [templates.filter((one) => one.language === language), templates.filter((one) => one.language !== language)]
}

/** Examples to start a reason from, apart by language: whoever answers knows in which the person wrote. With scripts they are typed in place; without, the page comes back with them. */
export function Templates({ item, queue, fieldId }: { item: ItemView; queue: QueueView; fieldId: string }) {
  const speech = useSpeech()
  const { desk: words } = speech.words
  if (item.templates.length === 0) return null
  return (
    <Disclosure summary={words.templates}>
      {byLanguage(item.templates, speech.language).map(
        (templates) =>
          templates[0] && (
            <section key={templates[0].language} className="stack stack-tight">
              <p className="small">
                <strong>{words.templatesIn[templates[0].language]}</strong>
              </p>
              <ul className="stack stack-tight" lang={templates[0].language}>
                {templates.map(({ id, title, body }) => (
                  <li key={id}>
                    <a
                      href={deskHref(queue.filter, item.id, { pane: 'acts', template: id })}
                      onClick={(event) => {
                        event.preventDefault()
                        type(fieldId, body)
                      }}
                    >
                      {words.takeTemplate(title)}
                    </a>
                    <p className="soft small as-typed">{body}</p>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </Disclosure>
  )
}
