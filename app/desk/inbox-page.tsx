import { useSearchParams } from 'react-router'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useHints } from '#app/live/use-hints.ts'
import { useRoot } from '#app/root.tsx'
import { DeskPanes, type Pane } from '#app/ui/desk.tsx'
import type { InboxConversationView, InboxRow } from '#worker/messages/contract.ts'
import { InboxActs } from './inbox-acts.tsx'
import { InboxConversation } from './inbox-conversation.tsx'
import { InboxQueue } from './inbox-queue.tsx'

/** What came of a form on this page that did not lead on: by which form, what was filled in, and why. */
export interface InboxAnswer {
  form: 'answer' | 'close' | 'note' | 'assign'
  refused: RefusedForm
  /** Somebody wrote in between. */
  crossed?: { by: string | null; at: Date | null }
  /** Somebody took it on in between. */
  taken?: { by: string | null }
}

export interface InboxData {
  rows: InboxRow[]
  waiting: number
  conversation: InboxConversationView
  now: Date
  before: string | null
  keys: { answer: string; close: string; note: string; assign: string }
}

const PANES: Pane[] = ['queue', 'case', 'acts']
const IN_ACTS = ['note', 'assign', 'close']

/** A conversation of a member with the team, beside those that wait, with what the team may do. */
export function InboxPage({ data, answer }: { data: InboxData; answer: InboxAnswer | undefined }) {
  const { rows, conversation, now } = data
  const words = useWords().inbox
  const [search] = useSearchParams()
  const nickname = useRoot()?.member?.nickname
  const item = search.get('item')
  const begun = item && `${nickname}:desk-write-${item}`
  const here = `/desk/inbox/${conversation.id}`
  useHints(`/live/messages/${conversation.id}`)
  const inActs = IN_ACTS.includes(answer?.form ?? search.get('done') ?? '')
  const errors = (
    <RefusedFormErrors refused={answer && Object.keys(answer.refused.errors).length > 0 ? answer.refused : undefined} />
  )
  const open = PANES.find((pane) => pane === search.get('pane')) ?? (inActs ? 'acts' : 'case')
  return (
    <>
      <title>{words.title}</title>
      {begun && <span hidden data-draft-sent={begun} />}
      {begun && <span hidden data-draft-sent={`${begun}:title`} />}
      <DeskPanes
        open={open}
        names={words.panes}
        hrefs={{ queue: `${here}?pane=queue`, case: here, acts: `${here}?pane=acts` }}
        queue={<InboxQueue rows={rows} list="waiting" now={now} current={conversation.id} />}
        subject={
          <div className="stack stack-tight">
            {!inActs && errors}
            <InboxConversation
              data={data}
              answer={answer}
              sent={search.get('done') === 'answer' ? search.get('sent') : null}
            />
          </div>
        }
        acts={
          <div className="stack">
            {inActs && errors}
            <InboxActs data={data} answer={answer} done={search.get('done')} sent={search.get('sent')} />
          </div>
        }
      />
    </>
  )
}
