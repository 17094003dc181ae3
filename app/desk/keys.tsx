import { useEffect, useRef, useState } from 'react'
import { useNavigate, useNavigation } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'

/** Fields keep their keys. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The same part of the queue, without what was said about the case before. */
const partOfQueue = (search: string) => {
  const kept = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => /^(community|kind)$/.test(name)))
  return kept.size ? `?${kept}` : ''
}

/** The case that a key leads to, for the page that is on its way: from the queue alone it is another one. */
let ledTo: string | null = null

const KEYS_OFF = 'kring:desk-keys-off'

/** Kept on this device, for who speaks to it or touches a key by accident (WCAG 2.1.4). Where nothing can be kept, they are on. */
function keysAreOn(): boolean {
  try {
    return localStorage.getItem(KEYS_OFF) === null
  } catch {
    return true
  }
}

function keepKeys(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(KEYS_OFF)
    else localStorage.setItem(KEYS_OFF, '1')
  } catch {
    // For as long as this page is open, then.
  }
  return on
}

/**
 * The desk by keyboard: j and k walk the queue, Enter opens, `a` presses the first act that needs no reason, `r` goes to
 * the reason, `?` shows this. On red and crisis, and on what is held for what it says, `a` goes to the button and no
 * further: one key too many puts no cry for help and no telephone number in sight. They can be switched off.
 */
export function DeskKeys({ items, current }: { items: string[]; current?: string }) {
  const navigate = useNavigate()
  const moving = useNavigation().state !== 'idle'
  const leaving = useRef(false)
  const words = useWords().desk
  const [help, setHelp] = useState(false)
  // Null until this device was asked: there are no keys in a page without scripts.
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(keysAreOn()), [])

  useEffect(() => {
    if (moving) return
    leaving.current = false
    if (!current || ledTo !== current) return
    ledTo = null
    // After the step to a new page has put the keyboard at its start: before the whole queue.
    const frame = requestAnimationFrame(() => document.getElementById('case')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [moving, current])

  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      // The address is ahead of the page while the next case is on its way: two quick presses are two steps.
      const at = items.findIndex((item) => location.pathname.endsWith(`/${item}`))
      // An act is on what is on the screen: never while another case is on its way.
      const shown = !leaving.current && !moving && current !== undefined && location.pathname.endsWith(`/${current}`)
      const go = (item: string | undefined) => {
        if (!item) return
        leaving.current = true
        ledTo = item
        void navigate(`/desk/items/${item}${partOfQueue(location.search)}`)
      }
      const press = (selector: string) => {
        if (!shown) return
        const element = document.querySelector<HTMLElement>(selector)
        if (!element) return
        event.preventDefault()
        if (element instanceof HTMLButtonElement && element.dataset.keyA !== 'focus') element.click()
        else element.focus()
      }
      switch (event.key) {
        case 'j':
          go(items[at + 1])
          break
        case 'k':
          go(items[at - 1])
          break
        case 'Enter':
          if (!current && event.target === document.body) go(items[0])
          break
        case 'a':
          press('[data-key-a]')
          break
        case 'r':
          press('#f-rule, #f-reason')
          break
        case '?':
          setHelp((shown) => !shown)
          break
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [items, current, moving, navigate, on])

  return (
    <div className="desk-help">
      {on !== null && (
        <Button type="button" variant="bare" aria-expanded={help} onClick={() => setHelp(!help)}>
          {words.keysTitle}
        </Button>
      )}
      <div aria-live="polite">
        {help && (
          <p>
            {on ? words.keys : words.keysOff}{' '}
            <Button type="button" variant="bare" onClick={() => setOn(keepKeys(!on))}>
              {on ? words.turnKeysOff : words.turnKeysOn}
            </Button>{' '}
            <Button type="button" variant="bare" onClick={() => setHelp(false)}>
              {words.keysClose}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}

/**
 * Where the keyboard is after an act: its button is gone, and whoever works by keyboard would be at the top of the page.
 * The next case, or else the queue. Nothing is taken from who is somewhere already.
 */
export function FocusAfter({ act }: { act: string | null }) {
  useEffect(() => {
    if (!act) return
    // After the step to a new page has put the keyboard at its start.
    const frame = requestAnimationFrame(() => {
      const at = document.activeElement
      if (at && at !== document.body && at.id !== 'content') return
      const places = ['[data-after-act]', '.pane-queue a[href*="/desk/items/"]', '.pane-queue a']
      const [place] = places.flatMap((one) => document.querySelector<HTMLElement>(one) ?? [])
      place?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [act])
  return null
}
