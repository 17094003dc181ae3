import { type ActionFunctionArgs, redirect } from 'react-router'
import { servicesContext } from '#app/context.ts'

/** Takes back one's own request to join; the card of the community says what became of it. */
export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await context.get(servicesContext).communities.withdrawRequest(params.slug!)
  switch (outcome.kind) {
    case 'withdrawn':
    case 'decided':
      return redirect(`/c/${params.slug}`)
  }
}

export const loader = ({ params }: { params: { slug?: string } }) => redirect(`/c/${params.slug}`)

/** Only for the error page above: the act itself always leads elsewhere. */
export default () => null
