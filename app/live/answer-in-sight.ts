import { useEffect } from 'react'
import { useNavigation } from 'react-router'

/** A form was sent, and its answer is on its way. Not a component's own: the page of a refusal takes the place of all of them. */
let asked = false

/** What the head of the page covers at most, in pixels. */
const HEAD = 80

/**
 * Brings the answer to a form into sight and under the keyboard, as a new page would, for the app leaves the page where it was and
 * the answer stands at its top. The first of: help lines, what is wrong, the page of a refusal, a field that is wrong, what
 * became of it. Where an answer led to a place of its own (`#…`) it stays there.
 */
export function useAnswerInSight(): void {
  const { state, formMethod } = useNavigation()
  useEffect(() => {
    if (state !== 'idle') {
      asked = formMethod !== undefined && formMethod !== 'GET'
      return
    }
    if (!asked) return
    asked = false
    const place = answer()
    if (!place) return
    if (!place.matches('input, textarea, select')) place.tabIndex = -1
    place.focus({ preventScroll: true })
    // What stands well above the middle already stays where it is.
    const { top } = place.getBoundingClientRect()
    if (top < HEAD || top > innerHeight / 3) place.scrollIntoView({ block: 'start' })
  }, [state, formMethod])
}

function answer(): HTMLElement | null | undefined {
  // Nothing got through: what stands there is the answer to something else.
  if (document.querySelector<HTMLElement>('[data-offline]')?.hidden === false) return
  const page = document.getElementById('content')
  const first = (what: string) => page?.querySelector<HTMLElement>(what)
  const wrong = first('.form-errors') ?? first('.error-page') ?? first('[aria-invalid=true]')
  if (location.hash && !wrong) return
  // After an act of the desk the keyboard goes on to the next case (`FocusAfter`).
  const said = page?.matches('.main-full') ? '.notice-amber[role]' : '.notice[role]'
  const told = first('[data-after-act]') ? null : first(said)
  return first('.lines-now')?.closest<HTMLElement>('.notice') ?? wrong ?? told
}
