import { useSpeech } from '#app/i18n/words.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'

/**
 * Help lines in the very answer to what somebody wrote: with numbers to press, without scripts, above everything else. For
 * posts and messages alike; whether they are shown is the server's to say. `calm` for what only waits while nobody is there.
 */
export function HelpLinesNow({
  lines,
  said: other,
  calm,
  nobody,
}: {
  lines: HelpLineView[]
  /** Other words above them, where the team does not read along. */
  said?: { title: string; text: string }
  calm?: boolean
  /** No professional answers for that place: nothing is promised. */
  nobody?: boolean
}) {
  const { language, words } = useSpeech()
  const { thread } = words.forum
  const said = other ?? (nobody ? { title: thread.stopped.linesTitle, text: thread.linesNobody } : undefined)
  return (
    <Notice
      tone={calm ? 'info' : 'crisis'}
      live
      title={said?.title ?? (calm ? thread.linesCalmTitle : thread.linesTitle)}
    >
      <p>{said?.text ?? (calm ? thread.linesCalm : thread.linesHeld)}</p>
      <ul className="lines-now">
        {lines.map((line) => (
          <li key={line.id}>
            {line.phone ? (
              <a href={`tel:${line.phone.replaceAll(/[^\d+]/g, '')}`}>
                <Icon name="phone" />
                {words.help.call(line.phone)}
              </a>
            ) : (
              <a href={line.site ?? '/help'} rel="noreferrer noopener">
                {line.name}
              </a>
            )}
            <span className="small">
              {line.name}. {line.about[language]} <span className="soft">({line.hours[language]})</span>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The same with words that were turned away: help lines first, and who reads them all the same. */
export function HeardNow({ helpLines, heard }: { helpLines?: HelpLineView[] | null; heard?: Heard['heard'] }) {
  const words = useSpeech().words.forum.thread.stopped
  if (!helpLines) return null
  return (
    <HelpLinesNow
      lines={helpLines}
      said={{ title: words.linesTitle, text: heard ? `${words.heard[heard]} ${words.lines}` : words.lines }}
    />
  )
}
