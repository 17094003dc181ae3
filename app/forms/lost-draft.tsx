import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Button } from '#app/ui/button.tsx'

/** Pages with a place to write, and under which name the text of each is kept on the device. */
const PLACES: [RegExp, (id: string) => string][] = [
  [/^\/t\/(thr_\w+)$/, (id) => id],
  [/^\/c\/([\w-]+)\/new$/, (slug) => `new-${slug}`],
  [/^\/posts\/(pst_\w+)\/edit$/, (id) => `edit-${id}`],
  [/^\/messages\/(cnv_\w+)$/, (id) => id],
  [/^\/messages\/to\/(pst_\w+)$/, (id) => `to-${id}`],
  [/^\/desk\/inbox\/(cnv_\w+)$/, (id) => `inbox-${id}`],
  [/^\/desk\/items\/(itm_[\w.]+)\/write$/, (id) => `desk-write-${id}`],
]

/**
 * What a member wrote on this page and can send from it no longer (it is gone, closed, or somebody else was first), to copy or to
 * clear. Filled and shown by the small script, when there is something.
 */
export function LostDraft({ pathname, children }: { pathname: string; children?: ReactNode }) {
  const nickname = useRoot()?.member?.nickname
  const place = PLACES.flatMap(([path, name]) => {
    const [, id] = path.exec(pathname) ?? []
    return id ? [name(id)] : []
  })[0]
  return nickname && place ? <LostText place={`${nickname}:${place}`}>{children}</LostText> : null
}

/** The same where the page itself knows under which name (`place`, with the account) the text is kept. `children`: where to go with it. */
export function LostText({ place, children }: { place: string; children?: ReactNode }) {
  const words = useWords().ui.lostDraft
  return (
    <section className="card stack stack-tight" data-draft-lost={place} hidden>
      <h2 className="card-title">{words.title}</h2>
      <p>{words.text}</p>
      <textarea className="input" rows={6} readOnly aria-label={words.title} />
      {children}
      <p>
        <Button type="button" variant="quiet" data-draft-drop>
          {words.drop}
        </Button>
      </p>
    </section>
  )
}
