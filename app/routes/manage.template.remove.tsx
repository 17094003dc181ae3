import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = () => redirect('/manage/templates')

export async function action({ context, params }: ActionFunctionArgs) {
  await context.get(servicesContext).organisation.removeTemplate(params.templateId!)
  return redirect('/manage/templates?saved')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
