import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { Acts } from '#app/desk/acts.tsx'
import { CaseItem } from '#app/desk/case-item.tsx'
import { DeskKeys } from '#app/desk/keys.tsx'
import { Queue } from '#app/desk/queue.tsx'
import { RefusedFormErrors } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { DeskPanes, type Pane } from '#app/ui/desk.tsx'
import { DecisionInput } from '#worker/moderation/contract.ts'

export const handle = { width: 'full' }

export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    ...(await context.get(servicesContext).moderation.item(params.itemId!)),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(DecisionInput, form)
  if (!parsed.ok) return data({ refused: parsed }, { status: 400 })
  const outcome = await context.get(servicesContext).moderation.decide(params.itemId!, parsed.input)
  switch (outcome.kind) {
    case 'decided':
      return data({ decidedBy: outcome.by }, { status: 409 })
    case 'done':
      return redirect(`/desk/items/${params.itemId}?done=${outcome.act}`)
  }
}

/** Also after a refused decision: somebody else's has changed the case and the queue. */
export const shouldRevalidate = () => true

const PANES: Pane[] = ['queue', 'case', 'acts']

export default function DeskItem() {
  const { queue, item, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords().desk
  const [search] = useSearchParams()
  const here = `/desk/items/${item.id}`
  const refused = answer && 'refused' in answer ? answer.refused : undefined
  const open = PANES.find((pane) => pane === search.get('pane')) ?? (answer || search.has('done') ? 'acts' : 'case')
  const next = queue.find((row) => row.id !== item.id)
  return (
    <>
      <title>{words.title}</title>
      <DeskKeys items={queue.map((row) => row.id)} current={item.id} />
      <DeskPanes
        open={open}
        hrefs={{ queue: `${here}?pane=queue`, case: here, acts: `${here}?pane=acts` }}
        queue={<Queue items={queue} now={now} current={item.id} />}
        subject={<CaseItem item={item} now={now} />}
        acts={
          <div className="stack stack-tight">
            <RefusedFormErrors refused={refused} />
            <Acts
              item={item}
              now={now}
              refused={refused}
              conflict={answer && 'decidedBy' in answer ? { by: answer.decidedBy } : null}
              done={search.get('done')}
              nextHref={next ? `/desk/items/${next.id}` : null}
            />
          </div>
        }
      />
    </>
  )
}
