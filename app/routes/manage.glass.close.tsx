import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = () => redirect('/manage/glass')

/** Leads to the coordinator's own page: what they were reading is not theirs to see any more. */
export async function action({ context }: ActionFunctionArgs) {
  await context.get(servicesContext).organisation.closeGlass()
  return redirect('/manage/glass?saved')
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
