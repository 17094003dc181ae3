import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Found } from './coach-panel.tsx'

/** What decides where a letter stands. */
const SAME = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStretch',
  'letterSpacing',
  'lineHeight',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'tabSize',
  'wordSpacing',
] as const

/** Lines under what was found, in the text itself: a second, unseen text lies over each field and lets every press through. */
export function CoachMarks({ found, place }: { found: Found[]; place: RefObject<HTMLDivElement | null> }) {
  const fields = [...new Set(found.map((one) => one.field))]
  return fields.map((field) => (
    <Overlay key={field} field={field} found={found.filter((one) => one.field === field)} place={place} />
  ))
}

function Overlay({ field, found, place }: { field: string; found: Found[]; place: RefObject<HTMLDivElement | null> }) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const area = document.getElementById(field) as HTMLTextAreaElement | HTMLInputElement | null
    const over = layer.current
    if (!area || !over || !place.current) return
    const lay = () => {
      const [at, from, look] = [
        area.getBoundingClientRect(),
        place.current!.getBoundingClientRect(),
        getComputedStyle(area),
      ]
      for (const property of SAME) over.style[property] = look[property]
      over.style.left = `${at.left - from.left}px`
      over.style.top = `${at.top - from.top}px`
      over.style.width = `${at.width}px`
      over.style.height = `${at.height}px`
      over.style.whiteSpace = area.tagName === 'TEXTAREA' ? 'pre-wrap' : 'pre'
      over.scrollTop = area.scrollTop
      over.scrollLeft = area.scrollLeft
    }
    const fill = () => {
      const { value } = area
      over.replaceChildren()
      let done = 0
      for (const one of found) {
        // Typed on since: the marks go until it was looked at again.
        if (value.slice(one.start, one.end) !== one.text) return over.replaceChildren()
        const mark = document.createElement('mark')
        mark.textContent = one.text
        over.appendChild(document.createTextNode(value.slice(done, one.start)))
        over.appendChild(mark)
        done = one.end
      }
      over.appendChild(document.createTextNode(value.slice(done)))
    }
    const again = () => {
      fill()
      lay()
    }
    again()
    const sizes = new ResizeObserver(lay)
    sizes.observe(area)
    sizes.observe(place.current)
    area.addEventListener('scroll', lay)
    area.addEventListener('input', again)
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', lay)
      area.removeEventListener('input', again)
    }
  }, [field, found, place])
  return <div ref={layer} className="coach-marks" aria-hidden="true" />
}
