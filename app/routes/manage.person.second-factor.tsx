import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/manage/team/${params.personId}`)

/** Clears the second factor of somebody who lost theirs. */
export async function action({ context, params }: ActionFunctionArgs) {
  await context.get(servicesContext).organisation.resetSecondFactor(params.personId!)
  return redirect(`/manage/team/${params.personId}?saved`)
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
