import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { useSpeech } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { BackLink } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FullTime, Time } from '#app/ui/time.tsx'
import { shortWhen } from '#app/ui/when.ts'

export const handle = { width: 'text' }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return {
    now: context.get(viewerContext).now,
    withdrawn: new URL(request.url).searchParams.has('withdrawn'),
    ...(await context.get(servicesContext).belonging.links(params.slug!)),
  }
}

/** The link is in this one answer: no address holds it, and a page that is loaded anew does not show it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const outcome = await context.get(servicesContext).belonging.makeLink(params.slug!)
  switch (outcome.kind) {
    case 'full':
      return data({ full: true as const }, { status: 422 })
    case 'done':
      return data({ link: new URL(outcome.path, request.url).href, expiresAt: outcome.expiresAt }, { status: 201 })
  }
}

export default function DeskJoinLinks() {
  const { place, links, days, withdrawn, now } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const speech = useSpeech()
  const all = speech.words.belonging
  const words = all.links
  const here = `/desk/members/${place.slug}/links`
  if (answer && 'link' in answer)
    return (
      <>
        <title>{all.title}</title>
        <BackLink href={here}>{words.back}</BackLink>
        <PageHead title={words.title} />
        <Notice tone="good" title={words.made} live>
          <p>{words.madeText}</p>
        </Notice>
        <Field name="link" label={words.link} defaultValue={answer.link} readOnly data-copy />
        <p className="soft">
          {words.validUntil} <FullTime at={answer.expiresAt} />
        </p>
        <p>
          <ButtonLink href={here} variant="quiet" icon="arrow-left">
            {words.back}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <title>{all.title}</title>
      <BackLink href={`/desk/members/${place.slug}`}>{all.back}</BackLink>
      {withdrawn && (
        <Notice tone="good" live>
          {words.withdrawn}
        </Notice>
      )}
      {answer && (
        <Notice tone="amber" live>
          {words.full}
        </Notice>
      )}
      <PageHead title={words.title} lede={words.lede(place.name)} />
      {!place.listed && <p>{words.hidden}</p>}
      <p>{words.how(days)}</p>
      <Form method="post" action={here}>
        <div className="row">
          <Button icon="plus">{words.make}</Button>
        </div>
      </Form>
      <h2>{words.waiting}</h2>
      {links.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul className="lines">
          {links.map((link) => (
            <li className="line" key={link.id}>
              <div>
                <p>
                  {words.madeBy(link.by)}, <Time at={link.createdAt} now={now} />
                </p>
                <p className="soft small">
                  {words.validUntil} <FullTime at={link.expiresAt} />
                </p>
              </div>
              <Form method="post" action={`${here}/withdraw`}>
                <input type="hidden" name="id" value={link.id} />
                <Button variant="quiet" aria-label={words.withdrawOf(shortWhen(link.createdAt, now, speech))}>
                  {words.withdraw}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
