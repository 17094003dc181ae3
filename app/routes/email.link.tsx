import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

export const handle = { width: 'text' }

const ABOUT = ['confirm', 'stop', 'never'] as const

function aboutIn({ params }: { params: { about?: string } }) {
  const about = ABOUT.find((one) => one === params.about)
  if (!about) throw data({ code: 'not_found' }, { status: 404 })
  return about
}

export async function loader(args: LoaderFunctionArgs) {
  const about = aboutIn(args)
  if (new URL(args.request.url).searchParams.has('done')) return { about, done: true, stopped: false }
  const { email } = args.context.get(servicesContext)
  return { about, done: false, stopped: about === 'stop' && (await email.stopLink(args.params.token!)).stopped }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const about = aboutIn({ params })
  const outcome = await context.get(servicesContext).email[about](params.token!)
  switch (outcome.kind) {
    case 'gone':
      return data(outcome, { status: 404 })
    case 'done':
      return redirect(`/email/${about}/done?done`)
  }
}

/**
 * Where a link from a mail leads: one button, since opening a link must change nothing; then what came of it. A link that
 * stopped mail already says so at once.
 */
export default function EmailLink() {
  const { about, done, stopped } = useLoaderData<typeof loader>()
  const gone = useAnswer<typeof action>() ?? stopped
  const all = useWords().email
  const words = all[about]
  if (!gone && !done)
    return (
      <>
        <title>{words.title}</title>
        <PageHead title={words.title} lede={words.text} />
        <form method="post" className="row">
          <Button>{words.submit}</Button>
        </form>
      </>
    )
  const state = gone ? 'gone' : 'done'
  return (
    <>
      <title>{words[state]}</title>
      <PageHead title={words[state]} lede={words[`${state}Text`]} />
      {about !== 'never' && (
        <p>
          <a href="/account/email">{all.toSetting}</a>
        </p>
      )}
    </>
  )
}
