import './account.css'
import type { ReactNode } from 'react'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'

/** Around every page of the settings: the way back, what went wrong or well, and the title. */
export function SettingPage({
  title,
  lede,
  refused,
  saved,
  children,
}: {
  title: string
  lede?: ReactNode
  refused?: RefusedForm
  /** What to say after a redirect that followed a change. */
  saved?: string | false
  children: ReactNode
}) {
  const words = useWords().account
  return (
    <>
      <title>{title}</title>
      <BackLink href="/account">{words.back}</BackLink>
      <RefusedFormErrors refused={refused} />
      <PageHead title={title} lede={lede} />
      {saved && !refused && (
        <Notice tone="good" live>
          {saved}
        </Notice>
      )}
      {children}
    </>
  )
}
