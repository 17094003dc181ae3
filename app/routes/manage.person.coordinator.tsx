import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/manage/team/${params.personId}`)

/** Takes the coordination from somebody; who did it to themself has nothing to look for here any more. */
export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await context.get(servicesContext).organisation.takeCoordinator(params.personId!)
  switch (outcome.kind) {
    case 'last_coordinator':
      return redirect(`/manage/team/${params.personId}`)
    case 'done':
      return redirect(outcome.own ? '/' : '/manage/team?saved')
  }
}

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
