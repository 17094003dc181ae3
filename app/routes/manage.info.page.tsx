import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { answerInfo } from '#app/community/answer-info.ts'
import { InfoForm } from '#app/community/info-form.tsx'
import { StandingText } from '#app/community/standing-text.tsx'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'

export const handle = { width: 'text' }

/** `/manage/info/new` is one that is not there yet. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { form: await context.get(servicesContext).organisation.infoPage(params.page ?? null) }
}

export const action = (args: ActionFunctionArgs) => {
  const { organisation } = args.context.get(servicesContext)
  return answerInfo(
    args,
    (input) => organisation.saveInfoPage(args.params.page ?? null, input),
    (saved) => `/manage/info?saved=${saved}`,
  )
}

export default function ManageInfoPage() {
  const { form } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const { info } = useWords().manage
  return (
    <>
      <InfoForm form={form} refused={refused} theirs={refused?.theirs} />
      {form.name && (form.standing || form.page?.published) && (
        <p>
          <a href={`/info/${form.name}`}>{info.look}</a>
        </p>
      )}
      {form.standing && !form.page && (
        <Disclosure summary={info.otherwise}>
          <StandingText standing={form.standing} kind={null} />
        </Disclosure>
      )}
    </>
  )
}
