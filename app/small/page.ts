/**
 * The one small script on every page, hydrated or not: the way out, drafts, and the notice about a dead line. It listens
 * on the document and touches nothing React renders but a textarea's value and the `hidden` attribute.
 */
import {
  arrivedDraft,
  canSeal,
  forgetOld,
  forgetOwn,
  isWritable,
  keepDraft,
  leaveDraft,
  notArrived,
  PARTS,
  readDraft,
  sendDraft,
  type,
} from './drafts.ts'
import { isOthers, tellWhose } from './other-account.ts'
import { offerOthers, showLost } from './other-drafts.ts'
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
// The quick exit keeps them, and so does signing out: who leaves in a hurry may want them most, and nobody else can read them
// (`drafts.ts`). They go by "Wis de tekst" under the field, by `data-drafts-forget` (among the settings), and after 14 days.

const seen = new WeakSet<Element>()
const noteOf = (area: Element) => area.parentElement?.querySelector<HTMLElement>('[data-draft-note]')

/** Of no use, and in nobody's sight, without the words they go with. */
const BESIDE = /:(?:hard|warning|kind)$/

const isTick = (area: Element): area is HTMLInputElement =>
  area instanceof HTMLInputElement && (area.type === 'checkbox' || area.type === 'radio')
/** What a field says: a tick that is not set says nothing. */
const said = (area: HTMLTextAreaElement | HTMLInputElement) => (isTick(area) && !area.checked ? '' : area.value)

function look() {
  void tellWhose()
  offerPasskeys()
  line()
  const back: Promise<void>[] = []
  for (const area of document.querySelectorAll<HTMLElement>('[data-draft-back]')) {
    if (seen.has(area)) continue
    seen.add(area)
    const { draftBack: place = '' } = area.dataset
    for (const part of PARTS) back.push(notArrived(place + part))
  }
  const arrived: Promise<void>[] = []
  for (const mark of document.querySelectorAll<HTMLElement>('[data-draft-sent]')) {
    if (seen.has(mark)) continue
    seen.add(mark)
    const { draftSent: place = '', draftKey } = mark.dataset
    for (const part of PARTS) arrived.push(Promise.all(back).then(() => arrivedDraft(place + part, draftKey)))
  }
  for (const area of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-draft]')) {
    if (seen.has(area)) continue
    seen.add(area)
    const back = Promise.all(arrived).then(() => putBack(area))
    if (area instanceof HTMLTextAreaElement) void back.then(() => offerOthers(area))
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-draft-lost]')) {
    if (seen.has(section)) continue
    seen.add(section)
    void Promise.all(arrived).then(() => showLost(section))
  }
  if (canSeal()) for (const part of document.querySelectorAll<HTMLElement>('[data-drafts-here]')) part.hidden = false
}

/** Fields in which was looked for a draft: only from then on is what is written there kept, or it would take the draft's place. */
const settled = new WeakSet<Element>()
/** Fields in which somebody wrote before that. */
const begun = new WeakSet<Element>()

/** Into a field that is empty, or that the page began or (`data-standing`) filled; before what somebody began to write there already. */
async function putBack(area: HTMLTextAreaElement | HTMLInputElement) {
  const { draft: place = '', quoted, standing } = area.dataset
  const [kept, words] = await Promise.all([readDraft(place, area.value), readDraft(place.replace(BESIDE, ''))])
  const text = words && kept
  settled.add(area)
  if (isTick(area)) {
    if (begun.has(area)) void keepDraft(place, { text: said(area) })
    else if (text === area.value && !area.checked) {
      area.checked = true
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    return
  }
  const { value } = area
  const touched = value !== area.defaultValue
  // What came back with a refused form.
  const refused = value && !touched && quoted === undefined && standing === undefined
  const says = !text || value.includes(text)
  if (!says && (refused || (touched && area instanceof HTMLInputElement))) leaveDraft(place)
  if (!text || text === value || (touched && (area instanceof HTMLInputElement || says))) {
    if (begun.has(area)) void keepDraft(place, { text: value })
    return
  }
  if (refused) return
  // A quotation that the page began with goes under what was written before, and so does what they wrote since.
  const stays = touched || (quoted !== undefined && !text.includes(value.trim()))
  type(area, stays ? `${text.trimEnd()}\n\n${value}` : text)
  const note = noteOf(area)
  if (note) note.hidden = false
}

document.addEventListener('input', ({ target }) => {
  if (!isWritable(target)) return
  if (target instanceof HTMLTextAreaElement) written?.set(target, { text: target.value, at: target.selectionEnd })
  if (!target.dataset.draft) return
  if (settled.has(target)) void keepDraft(target.dataset.draft, { text: said(target) })
  else begun.add(target)
})

// React empties a text area that the page filled, back to what the page said, at the moment it takes the page over
// (`initTextarea`): what was written or put back before that moment is put there once more.
let written: Map<HTMLTextAreaElement, { text: string; at: number }> | undefined = new Map()
for (const area of document.querySelectorAll('textarea'))
  if (area.value !== area.defaultValue) written.set(area, { text: area.value, at: area.selectionEnd })

addEventListener('kring:alive', () => {
  const before = [...(written ?? [])]
  written = undefined
  for (const [area, { text, at }] of before) {
    if (!area.isConnected || area.value === text) continue
    type(area, text)
    area.setSelectionRange(at, at)
  }
})

document.addEventListener(
  'submit',
  (event) => {
    const { target } = event
    // This page is no longer theirs: it says so, and leads on.
    if (isOthers()) {
      event.preventDefault()
      event.stopPropagation()
      document.querySelector<HTMLElement>('[data-other-account] a')?.focus()
      return
    }
    // Without a line nothing would come back but an error page: say so, and leave everything as it is.
    if (!navigator.onLine) {
      event.preventDefault()
      event.stopPropagation()
      line()
      return
    }
    const form = target as HTMLFormElement
    // Who deletes their account leaves no half-written words behind.
    if (form.hasAttribute('data-drafts-end')) void forgetOwn()
    const sent = form.querySelector<HTMLInputElement>('[name=draftKey]')?.value ?? ''
    // Of a choice what was chosen.
    for (const area of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-draft]'))
      if (area.type !== 'radio' || said(area)) sendDraft(area.dataset.draft!, said(area), sent)
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
    const forget = event.target.closest<HTMLElement>('[data-drafts-forget]')
    if (forget)
      void forgetOwn().then(() => {
        const gone = forget.parentElement?.querySelector<HTMLElement>('[data-drafts-gone]')
        if (gone) gone.hidden = false
      })
    const again = event.target.closest<HTMLElement>('[data-draft-put]')?.dataset
    if (again) {
      void keepDraft(again.draftPut!, { text: again.draftText ?? '' })
      if (again.draftTitle) void keepDraft(`${again.draftPut}:title`, { text: again.draftTitle })
    }
    const note = event.target.closest('[data-draft-forget]')?.closest<HTMLElement>('[data-draft-note]')
    const area = note?.parentElement?.querySelector<HTMLTextAreaElement>('textarea[data-draft]')
    if (note && area) {
      // Where the field held something before they wrote, that comes back.
      type(area, area.dataset.standing === undefined ? '' : area.defaultValue)
      void keepDraft(area.dataset.draft!, { text: '' })
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
  forgetOld(Date.now())
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
