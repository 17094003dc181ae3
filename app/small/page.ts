/**
 * The one small script on every page, hydrated or not: the way out, drafts, and the notice about a dead line. It listens
 * on the document and touches nothing React renders but a textarea's value and the `hidden` attribute.
 */
import './zone.ts'

// --- The way out: a click on the link, or Escape three times within two seconds ---------------------------------------

const EXIT_PRESSES = 3
const EXIT_WITHIN_MS = 2000
let presses: number[] = []

function leave() {
  dispatchEvent(new CustomEvent('kring:leave')) // a room stops its tracks before anything else
  document.documentElement.hidden = true
  document.title = ' '
  location.replace('/leave')
}

addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    presses = [...presses, event.timeStamp].slice(-EXIT_PRESSES)
    if (presses.length === EXIT_PRESSES && event.timeStamp - presses[0]! <= EXIT_WITHIN_MS) leave()
  },
  true,
)

// --- Drafts -----------------------------------------------------------------------------------------------------------
//
// localStorage and not sessionStorage: a draft must survive a dead session, a closed tab and an empty battery. So the
// quick exit keeps drafts too: who leaves in a hurry may want them most, and they sit where only this site looks. On a
// shared device they go by "Wis de tekst" under the field, by `data-drafts-forget` (on signing out), and after 14 days.
// A key names the account, so that the next person to sign in does not find them.

const PREFIX = 'kring:draft:'
const KEPT_MS = 14 * 86_400_000
const seen = new WeakSet<Element>()
type Writable = HTMLTextAreaElement | HTMLInputElement

interface Draft {
  text: string
  at: number
  /** Its form went off under this key; it may go once a page says that this one arrived. */
  sent?: string
}

// Storage can be full, forbidden or not ours to parse: a draft is then simply not kept.
function read(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key)!) ?? undefined
  } catch {}
}

function write(key: string, draft?: Draft) {
  try {
    if (draft?.text) localStorage.setItem(PREFIX + key, JSON.stringify(draft))
    else localStorage.removeItem(PREFIX + key)
  } catch {}
}

function forgetAll(olderThan = Number.POSITIVE_INFINITY) {
  try {
    for (const name of Object.keys(localStorage)) {
      const key = name.slice(PREFIX.length)
      if (name.startsWith(PREFIX) && !((read(key)?.at ?? 0) >= olderThan)) write(key)
    }
  } catch {}
}

/** As if it was typed: React hears it too. */
function type(area: Writable, text: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area), 'value')!.set!.call(area, text)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

const noteOf = (area: Element) => area.parentElement?.querySelector<HTMLElement>('[data-draft-note]')

function look() {
  offerPasskeys()
  line()
  for (const mark of document.querySelectorAll<HTMLElement>('[data-draft-sent]')) {
    if (seen.has(mark)) continue
    seen.add(mark)
    const { draftSent: place = '', draftKey } = mark.dataset
    for (const key of [place, `${place}:title`]) {
      const sent = read(key)?.sent
      if (sent !== undefined && (!draftKey || sent === draftKey)) write(key)
    }
  }
  for (const area of document.querySelectorAll<Writable>('[data-draft]')) {
    if (seen.has(area)) continue
    seen.add(area)
    const draft = read(area.dataset.draft!)
    if (!draft || (area.value && area.dataset.quoted === undefined)) continue
    // A quotation that the page began with goes under what was written before.
    const begun = area.value.trim()
    type(area, begun && !draft.text.includes(begun) ? `${draft.text.trimEnd()}\n\n${area.value}` : draft.text)
    const note = noteOf(area)
    if (note) note.hidden = false
  }
}

document.addEventListener('input', ({ target }) => {
  if ((target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.dataset.draft)
    write(target.dataset.draft, { text: target.value, at: Date.now() })
})

document.addEventListener(
  'submit',
  (event) => {
    const { target } = event
    // Without a line nothing would come back but an error page: say so, and leave everything as it is.
    if (!navigator.onLine) {
      event.preventDefault()
      event.stopPropagation()
      line()
      return
    }
    const form = target as HTMLFormElement
    const sent = form.querySelector<HTMLInputElement>('[name=draftKey]')?.value ?? ''
    for (const area of form.querySelectorAll<Writable>('[data-draft]'))
      write(area.dataset.draft!, { text: area.value, at: Date.now(), sent })
  },
  true,
)

document.addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element)) return
    if (event.target.closest('[data-quick-exit]')) {
      event.preventDefault()
      leave()
    }
    if (event.target.closest('[data-drafts-forget]')) forgetAll()
    const again = event.target.closest<HTMLElement>('[data-draft-put]')?.dataset
    if (again) {
      write(again.draftPut!, { text: again.draftText ?? '', at: Date.now() })
      if (again.draftTitle) write(`${again.draftPut}:title`, { text: again.draftTitle, at: Date.now() })
    }
    const note = event.target.closest('[data-draft-forget]')?.closest<HTMLElement>('[data-draft-note]')
    const area = note?.parentElement?.querySelector<HTMLTextAreaElement>('textarea[data-draft]')
    if (note && area) {
      type(area, '')
      note.hidden = true
      area.focus()
    }
  },
  true,
)

// React takes the page over before anything is put back; later pages of the same document are found as they come.
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 200)

function start() {
  forgetAll(Date.now() - KEPT_MS)
  look()
  let waiting = false
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    whenIdle(() => {
      waiting = false
      look()
    })
  }).observe(document.body, { childList: true, subtree: true })
}

if (document.readyState === 'complete') whenIdle(start)
else addEventListener('load', () => whenIdle(start))

// --- Passkeys ---------------------------------------------------------------------------------------------------------
//
// Their forms are hidden until the browser turns out to know passkeys; what it takes is fetched when one is chosen.

const PASSKEYS = import.meta.env.DEV ? '/app/small/passkeys.ts' : '/passkeys.js'

function offerPasskeys() {
  if (!('PublicKeyCredential' in window)) return
  for (const form of document.querySelectorAll<HTMLElement>('form[data-passkey]')) form.hidden = false
  for (const instead of document.querySelectorAll<HTMLElement>('[data-no-passkey]')) instead.hidden = true
}

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || !form.dataset.passkey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')
    if (failed) failed.hidden = true
    import(/* @vite-ignore */ PASSKEYS)
      .then((part: typeof import('./passkeys.ts')) => part.begin(form))
      .catch(() => {
        if (failed) failed.hidden = false
      })
  },
  true,
)

// --- A dead line ------------------------------------------------------------------------------------------------------

/** The browser thinks it has a line, and yet nothing came through it (`app/live/steady-line.ts`). */
let lost = false

function line() {
  const fine = navigator.onLine && !lost
  for (const notice of document.querySelectorAll<HTMLElement>('[data-offline]')) notice.hidden = fine
}
addEventListener('offline', line)
addEventListener('online', line)
addEventListener('load', line)
addEventListener('kring:line', (event) => {
  lost = (event as CustomEvent<boolean>).detail
  line()
})

// The page that stands in for one that could not be reached: the line is back, so is the page. `replace` asks with GET, whatever was lost.
if (document.querySelector('[data-offline-page]')) addEventListener('online', () => location.replace(location.href))
