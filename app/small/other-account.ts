/**
 * One browser, two accounts: somebody else signed in, in another tab. What is written on a page that still shows the
 * first name would stand under the second. Pages tell each other whose they are, by a hash that is kept nowhere.
 */
import { whose } from './drafts.ts'

const pages = 'BroadcastChannel' in window ? new BroadcastChannel('kring') : undefined
let mine: string | undefined
let other = false

/** Tells the other pages whose this one is, when it came or became somebody's. */
export async function tellWhose(): Promise<void> {
  const now = await whose()
  if (!now || now === mine) return
  mine = now
  show(false)
  pages?.postMessage(now)
}

/** Whether a page of another account came since; this one says so. */
export const isOthers = (): boolean => other

function show(is: boolean) {
  other = is
  for (const notice of document.querySelectorAll<HTMLElement>('[data-other-account]')) notice.hidden = !is
}

pages?.addEventListener('message', ({ data }) => {
  if (mine) show(data !== mine)
})
