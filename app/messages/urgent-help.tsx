import { useWords } from '#app/i18n/words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { HelpLineView } from '#worker/messages/contract.ts'

/** Help lines for who wrote that it goes very badly: in the same answer, before anybody of the team has read it. */
export function UrgentHelp({ lines }: { lines: HelpLineView[] }) {
  const { help, messages } = useWords()
  const words = messages.conversation
  if (lines.length === 0) return null
  return (
    <Notice tone="crisis" title={words.urgentTitle}>
      <p>{words.urgent}</p>
      <ul className="stack stack-tight">
        {lines
          .filter((line) => line.phone)
          .map((line) => (
            <li key={line.id} className="row">
              <span>{line.name}</span>
              <ButtonLink href={`tel:${line.phone?.replaceAll(/[^\d+]/g, '')}`} icon="phone" variant="quiet">
                {help.call(line.phone ?? '')}
              </ButtonLink>
            </li>
          ))}
      </ul>
      <p>
        <a href="/help">{words.allLines}</a>
      </p>
    </Notice>
  )
}
