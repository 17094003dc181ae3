import { useEffect, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { linkAddress } from './format-text.ts'

/**
 * Asks for the address of a link, above the text it goes in. It stands inside the form of the post: without a name it is not sent
 * along, and Enter makes the link instead of placing the post.
 */
export default function LinkAddress({
  id,
  onAddress,
  onNot,
}: {
  id: string
  onAddress: (address: string) => void
  onNot: () => void
}) {
  const words = useWords().forum.compose
  const field = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  useEffect(() => field.current?.focus(), [])

  const make = () => {
    const address = linkAddress(field.current?.value ?? '')
    if (address) return onAddress(address)
    setWrong(true)
    field.current?.focus()
  }

  return (
    <div className={`tools-link field${wrong ? ' field-wrong' : ''}`} id={id}>
      <label className="label" htmlFor={`${id}-address`}>
        {words.link.address}
      </label>
      {wrong && (
        <p className="error" id={`${id}-wrong`} role="alert">
          <Icon name="alert" />
          <span>{words.link.wrong}</span>
        </p>
      )}
      <input
        ref={field}
        id={`${id}-address`}
        className="input"
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') make()
          else onNot()
        }}
      />
      <div className="row">
        <Button type="button" variant="quiet" onClick={make}>
          {words.link.make}
        </Button>
        <Button type="button" variant="bare" onClick={onNot}>
          {words.link.not}
        </Button>
      </div>
    </div>
  )
}
