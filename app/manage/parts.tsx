import type { ReactNode } from 'react'
import { Form, useSearchParams } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { Button, type ButtonVariant } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Says that what was sent is kept, after the redirect that every change ends in. */
export function Saved() {
  const [search] = useSearchParams()
  const words = useWords().manage
  return search.has('saved') ? (
    <Notice tone="good" live>
      {words.saved}
    </Notice>
  ) : null
}

/** One button that does one thing to one row. `of` is what a screen reader hears: which row it is about. */
export function RowButton({
  action,
  fields = {},
  of,
  variant = 'quiet',
  children,
}: {
  action: string
  fields?: Record<string, string>
  of?: string
  variant?: ButtonVariant
  children: ReactNode
}) {
  return (
    <Form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} aria-label={of}>
        {children}
      </Button>
    </Form>
  )
}
