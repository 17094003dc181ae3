import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = () => redirect('/manage/help')

export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await context.get(servicesContext).organisation.removeHelpLine(params.lineId!)
  switch (outcome.kind) {
    case 'last_emergency':
      return redirect(`/manage/help/${params.lineId}`)
    case 'done':
      return redirect('/manage/help?saved')
  }
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
