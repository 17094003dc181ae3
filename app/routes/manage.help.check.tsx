import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = () => redirect('/manage/help')

export async function action({ context, params }: ActionFunctionArgs) {
  await context.get(servicesContext).organisation.checkHelpLine(params.lineId!)
  return redirect('/manage/help?saved')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
