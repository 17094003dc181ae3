/**
 * What somebody wrote and did not send, kept on their device: through a refused form, a dead session, signing out, a lost line, a
 * closed tab and an empty battery. Only its writer reads it again: it is sealed (AES-GCM) with a key that the server gives to their
 * account and to no other, and stands under a name from which neither account nor place can be read. So a phone that is shared
 * shows nothing of it to the next person, neither on a page nor in its storage. Without a key (guests, or a browser that
 * seals nothing at this address) nothing is kept. See `docs/decisions/0022-drafts.md`.
 */

const PREFIX = 'kring:draft:'
/** Long enough for a holiday or a phone that was put away; then it is gone. */
const KEPT_MS = 14 * 86_400_000
const NONCE_BYTES = 12

type Writable = HTMLTextAreaElement | HTMLInputElement

interface Draft {
  text: string
  /** Its form went off under this key; it may go once a page says that this one arrived. */
  sent?: string
}

/** As it stands in storage: only `box` says anything, and only to its writer. */
interface Kept {
  at: number
  sent?: string
  box: string
}

/** One account's drafts, as far as this document met them. */
interface Writer {
  secret: string
  key: Promise<CryptoKey>
  /** By place: what was written last. */
  last: Map<string, Draft>
  names: Map<string, string>
  /** By place: under which name this tab keeps it, and what it last saw there. */
  slots: Map<string, Slot>
  /** Places from which something of this tab arrived: what is kept there still is another tab's. */
  arrived: Set<string>
}

interface Slot {
  name: string
  box?: string
  text?: string
}

/** What is kept of one form, each by the name of its place: the words, and what goes with them. */
export const PARTS = ['', ':title', ':hard', ':warning', ':kind']
/** The last one counts, whichever tab it came from: it says nothing in words. */
const TICK = /:(?:hard|kind)$/

let known: Writer | undefined

/** Whether drafts are kept here at all. */
export const canSeal = (): boolean => writer() !== undefined

/** Whose page this is now; nobody's for a guest. */
function writer(): Writer | undefined {
  const { draftKey: secret } = document.documentElement.dataset
  if (!secret || !crypto.subtle) return
  if (known?.secret !== secret) {
    const key = crypto.subtle.importKey('raw', fromText(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
    known = { secret, key, last: new Map(), names: new Map(), slots: new Map(), arrived: new Set() }
  }
  return known
}

/** Stands for this page's account on this device, and leads to nobody; nothing for a guest. */
export async function whose(): Promise<string | undefined> {
  const mine = writer()
  return mine && (await nameOf(mine, 'whose:'))
}

async function nameOf({ names, secret }: Writer, place: string): Promise<string> {
  const before = names.get(place)
  if (before) return before
  // The key is the account's own: a new nickname changes nothing.
  const ofAccount = place.slice(place.indexOf(':') + 1)
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${secret} ${ofAccount}`))
  const name = PREFIX + toText(new Uint8Array(hash)).slice(0, 22)
  names.set(place, name)
  return name
}

// Storage can be full, forbidden or not ours to parse: a draft is then simply not kept.
function stored(name: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(name)!) ?? undefined
  } catch {}
}

function store(name: string, kept?: Kept) {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {}
}

/** Under which of the names of a place this tab kept it last. */
const ownName = (name: string) => {
  try {
    return sessionStorage.getItem(name)
  } catch {}
}

const allNames = () => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
  } catch {
    return []
  }
}

/** A place's own name, and those under which other tabs keep it. */
const namesFrom = (name: string) => allNames().filter((one) => one === name || one.startsWith(`${name}.`))

async function seal({ key }: Writer, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, new TextEncoder().encode(text))
  return toText(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

async function open({ key }: Writer, box: string): Promise<string | undefined> {
  try {
    const bytes = fromText(box)
    const iv = bytes.subarray(0, NONCE_BYTES)
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key, bytes.subarray(NONCE_BYTES))
    return new TextDecoder().decode(text)
  } catch {}
}

/** Keeps this as what was written last in a place; nothing when it is empty. */
export async function keepDraft(place: string, draft: Draft): Promise<void> {
  const mine = writer()
  if (!mine) return
  mine.last.set(place, draft)
  const [name, box] = await Promise.all([nameOf(mine, place), draft.text ? seal(mine, draft.text) : undefined])
  if (mine.last.get(place) !== draft) return
  let slot = mine.slots.get(place) ?? { name }
  const there = stored(slot.name)
  if (there && there.box === slot.box && draft.text === slot.text && draft.sent === there.sent) return
  // Another tab wrote there since: that stays its own.
  if (there && there.box !== slot.box && !TICK.test(place)) slot = { name: `${name}.${crypto.randomUUID()}` }
  mine.slots.set(place, { name: slot.name, box, text: draft.text })
  try {
    sessionStorage.setItem(name, slot.name)
  } catch {}
  store(slot.name, box ? { at: Date.now(), sent: draft.sent, box } : undefined)
}

/** What is kept of a place, of this tab and of others: the newest first. */
async function keptOf(mine: Writer, place: string): Promise<(Slot & { text: string })[]> {
  const name = await nameOf(mine, place)
  const found = namesFrom(name).flatMap((one) => {
    const kept = stored(one)
    return kept ? [{ name: one, ...kept }] : []
  })
  const texts = await Promise.all(
    found
      .sort((a, b) => b.at - a.at)
      .map(async ({ name, box }) => {
        const text = await open(mine, box)
        return text === undefined ? [] : [{ name, box, text }]
      }),
  )
  return texts.flat()
}

/** What other tabs keep of a place, as far as `said` does not say it already. With `take` it is kept no longer. */
export async function othersOf(place: string, said: string, take = false): Promise<string[]> {
  const mine = writer()
  if (!mine) return []
  const own = mine.slots.get(place)?.name
  const others = (await keptOf(mine, place)).filter(({ name }) => name !== own)
  if (take) for (const { name } of others) store(name)
  return others.flatMap(({ text }) => (said.includes(text.trim()) ? [] : [text]))
}

/** The form of a place goes off under this key. At once, for the page may be gone in a moment. */
export function sendDraft(place: string, text: string, sent: string): void {
  const slot = writer()?.slots.get(place)
  const kept = slot && stored(slot.name)
  if (kept && kept.box === slot.box) store(slot.name, { ...kept, sent })
  void keepDraft(place, { text, sent })
}

/** A page says that what was sent from a place arrived; `draftKey` names which, when the page knows. */
export async function arrivedDraft(place: string, draftKey?: string): Promise<void> {
  const mine = writer()
  if (!mine) return
  const isIt = (one?: { sent?: string }) => one?.sent !== undefined && (!draftKey || one.sent === draftKey)
  const name = await nameOf(mine, place)
  const last = mine.last.get(place)
  if (last && isIt(last)) {
    mine.last.delete(place)
    mine.slots.delete(place)
    mine.arrived.add(place)
  }
  for (const one of namesFrom(name))
    if (isIt(stored(one))) {
      store(one)
      mine.arrived.add(place)
    }
}

/** A page says that what was sent from a place is nowhere yet: it is a draft again, whatever arrived under its key. */
export async function notArrived(place: string): Promise<void> {
  const mine = writer()
  if (!mine) return
  const last = mine.last.get(place)
  if (last) mine.last.set(place, { text: last.text })
  for (const name of namesFrom(await nameOf(mine, place))) {
    const kept = stored(name)
    if (kept) store(name, { ...kept, sent: undefined })
  }
}

/**
 * What was written in a place before, if anything: of more tabs what says the same as `shown`, else what this one wrote before it was loaded anew, else the newest. What a field
 * that shows something asks for is from then on kept as its own, unless it says that it does not take it (`leaveDraft`).
 */
export async function readDraft(place: string, shown?: string): Promise<string | undefined> {
  const mine = writer()
  if (!mine) return
  if (mine.last.has(place) || mine.arrived.has(place)) return mine.last.get(place)?.text
  const all = await keptOf(mine, place)
  const own = ownName(await nameOf(mine, place))
  const found = all.find(({ text }) => text === shown) ?? all.find(({ name }) => name === own) ?? all[0]
  if (shown !== undefined && found && !mine.slots.has(place)) mine.slots.set(place, found)
  return mine.last.get(place)?.text ?? found?.text
}

/** What was found of a place is not what its field says: it stays as it is, and the field keeps its own. */
export function leaveDraft(place: string): void {
  writer()?.slots.delete(place)
}

/** All that is kept of a place, of this tab first. */
export async function allDrafts(place: string): Promise<string[]> {
  const last = writer()?.last.get(place)?.text
  const texts = await othersOf(place, last ?? '')
  return last ? [last, ...texts] : texts
}

/** Takes away all that is kept of a place. */
export async function dropDraft(place: string): Promise<void> {
  await keepDraft(place, { text: '' })
  await othersOf(place, '', true)
}

/** Takes away what this account wrote on this device, and leaves what others did. */
export async function forgetOwn(): Promise<void> {
  const mine = writer()
  if (!mine) return
  mine.last.clear()
  for (const name of allNames()) {
    const kept = stored(name)
    if (kept && (await open(mine, kept.box)) !== undefined) store(name)
  }
}

export function forgetOld(now: number): void {
  for (const name of allNames()) {
    const kept = stored(name)
    if (!(typeof kept?.box === 'string' && kept.at > now - KEPT_MS)) store(name)
  }
}

/** As if it was typed: React hears it too. */
export function type(area: Writable, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area), 'value')!.set!.call(area, text)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

export const isWritable = (target: EventTarget | null): target is Writable =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement

const toText = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromText = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
