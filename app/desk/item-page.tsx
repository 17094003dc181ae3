import { useSearchParams } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import { type RefusedForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes, type Pane } from '#app/ui/desk.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { NOTHING_SEEN } from '#worker/moderation/contract.ts'
import type { DecidedBy, ItemView, QueueView } from '#worker/moderation/views.ts'
import { Acts, type DeskForm, LEVEL_FIELDS, THREAD_FIELDS } from './acts.tsx'
import { PERSON_FIELDS } from './acts-person.tsx'
import { ASK_FIELDS } from './ask-colleague.tsx'
import { CaseItem } from './case-item.tsx'
import { deskHref } from './filter.ts'
import { DeskKeys, FocusAfter } from './keys.tsx'
import { MoreTold, useItemAsOpened, WordsMeanwhile } from './more-told.tsx'
import { Queue } from './queue.tsx'

/**
 * What an act of the desk answers when it is not done: a form to look at again (`since`: because something came in after what it
 * had seen), or by whom it was decided, with the words beside it.
 */
export type DeskAnswer =
  | { at: DeskForm; refused: RefusedForm; since?: string; version?: number }
  | { decidedBy: DecidedBy | null; words: string }

/** The answer to a form of the desk that was sent while something came in: everything typed stays in it. */
export const moreTold = (at: DeskForm, form: FormData): DeskAnswer => ({
  at,
  refused: refusedForm(form, {}),
  since: String(form.get('seen') ?? NOTHING_SEEN),
  version: Number(form.get('version') ?? 0) || undefined,
})

/** Where errors lead to, in forms whose fields are named as those of another form of the page. */
const FIELDS: Partial<Record<DeskForm, Record<string, string>>> = {
  person: PERSON_FIELDS,
  thread: THREAD_FIELDS,
  level: LEVEL_FIELDS,
  ask: ASK_FIELDS,
}
const PANES: Pane[] = ['queue', 'case', 'acts']

/** Queue, case and acts: the page of an item, and of every act on it. */
export function ItemPage({
  data: { queue, item, now },
  answer,
}: {
  data: { queue: QueueView; item: ItemView; now: Date }
  answer: DeskAnswer | undefined
}) {
  const words = useWords().desk
  const text = useErrorText()
  const [search] = useSearchParams()
  const { filter } = queue
  const here = deskHref(filter, item.id)
  const done = search.get('done')
  const refused = answer && 'refused' in answer ? { at: answer.at, form: answer.refused } : undefined
  const opened = useItemAsOpened(item)
  const open = PANES.find((pane) => pane === search.get('pane')) ?? (answer || search.has('done') ? 'acts' : 'case')
  const ids: Record<string, string> = (refused && FIELDS[refused.at]) ?? {}
  return (
    <>
      <title>{words.title}</title>
      <DeskKeys items={queue.items.map((row) => row.id)} current={item.id} />
      <DeskPanes
        open={open}
        hrefs={{
          queue: deskHref(filter, item.id, { pane: 'queue' }),
          case: here,
          acts: deskHref(filter, item.id, { pane: 'acts' }),
        }}
        queue={<Queue queue={queue} now={now} current={item.id} />}
        subject={<CaseItem item={item} queue={queue} now={now} />}
        acts={
          <div className="stack stack-tight">
            <FormErrors
              errors={Object.entries(refused?.form.errors ?? {}).map(([name, code]) => ({
                name,
                text: text(code) ?? code,
                id: ids[name],
              }))}
            />
            {answer && 'since' in answer && answer.since !== undefined && (
              <MoreTold
                item={item}
                since={answer.since}
                version={answer.at === 'words' ? (answer.version ?? item.version) : item.version}
                now={now}
              />
            )}
            {!answer && <WordsMeanwhile item={item} version={opened.version} />}
            <Acts
              item={opened}
              queue={queue}
              now={now}
              refused={refused}
              conflict={answer && 'decidedBy' in answer ? { by: answer.decidedBy, words: answer.words } : null}
              done={done}
            />
            <FocusAfter act={answer && 'decidedBy' in answer ? `${item.id} decided` : done && `${item.id} ${done}`} />
          </div>
        }
      />
    </>
  )
}
