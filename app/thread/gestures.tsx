import { Whose } from '#app/forms/whose.tsx'
import { Icon, type IconName, iconMarkup } from '#app/ui/icon.tsx'
import type { PostView } from '#worker/forum/contract.ts'
import { REACTIONS, type Reaction } from '#worker/forum/limits.ts'
import type { Words } from '#worker/i18n/words.ts'

const ICONS: Record<Reaction, IconName> = {
  thanks: 'heart',
  recognise: 'recognise',
  courage: 'sun',
  hug: 'hug',
  helpful: 'bulb',
}

/**
 * The gestures under a post: how often each was given, and, for who may, buttons to give one or take it back. A plain
 * form; on a live page it is sent in the background (`data-quiet`). Nobody sees from whom.
 */
export function Gestures({ post, words }: { post: PostView; words: Words['forum']['thread'] }) {
  const { reactions, can } = post
  if (!can.react)
    return reactions.length ? (
      <ul className="gestures" aria-label={words.support}>
        {reactions.map(({ kind, count }) => (
          <li key={kind} className="gesture">
            <Icon name={ICONS[kind]} />
            {`${words.reactions[kind]} ${count}`}
          </li>
        ))}
      </ul>
    ) : null
  const others = REACTIONS.filter((kind) => reactions.every((one) => one.kind !== kind))
  return (
    <form method="post" action={`/posts/${post.id}/react`} className="gestures" data-quiet>
      {reactions.map(({ kind, count, mine }) => (
        <button
          key={kind}
          type="submit"
          className="gesture"
          name={mine ? 'take' : 'give'}
          value={kind}
          aria-pressed={mine}
        >
          <Icon name={ICONS[kind]} />
          {`${words.reactions[kind]} ${count}`}
        </button>
      ))}
      <Whose />
      {others.length > 0 && (
        <details
          className="details gestures-more"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: words of our own catalogue, and nothing that anybody wrote
          dangerouslySetInnerHTML={{ __html: othersMarkup(others, words) }}
        />
      )}
    </form>
  )
}

const written = new WeakMap<object, Map<string, string>>()

/**
 * The gestures that nobody gave yet, under a fold: words of the catalogue and icons only, the same under most posts of
 * every thread. Written once, because they would be a third of all elements of a thread page.
 */
function othersMarkup(others: Reaction[], words: Words['forum']['thread']): string {
  const known = written.get(words) ?? new Map<string, string>()
  written.set(words, known)
  const key = others.join(' ')
  const markup = known.get(key) ?? writeOthers(others, words)
  known.set(key, markup)
  return markup
}

function writeOthers(others: Reaction[], words: Words['forum']['thread']): string {
  const buttons = others.map(
    (kind) =>
      `<button type="submit" class="gesture" name="give" value="${kind}" aria-pressed="false">${iconMarkup(ICONS[kind])}${asText(words.reactions[kind])}</button>`,
  )
  return `<summary>${iconMarkup('heart')}${asText(words.support)}</summary><div class="row">${buttons.join('')}</div>`
}

const asText = (word: string) => word.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
