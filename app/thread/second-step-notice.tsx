import { useLocation } from 'react-router'
import { useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** In place of what the team writes with, for who has yet to show a second factor; for anybody else it is nothing. */
export function SecondStepNotice() {
  const words = useWords().common.secondStep
  const root = useRoot()
  const { pathname } = useLocation()
  if (!root?.member?.awaitsSecondFactor) return null
  return (
    <Notice tone="amber">
      <p>{words.write}</p>
      <p>
        <a href={`/account/second-factor?next=${encodeURIComponent(pathname)}`}>{words.prove}</a>
      </p>
    </Notice>
  )
}
