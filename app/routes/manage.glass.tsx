import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { Saved } from '#app/manage/parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select, Textarea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { FullTime, Time } from '#app/ui/time.tsx'
import { GLASS_REASON_MAX, GlassInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before')
  return { now: context.get(viewerContext).now, ...(await context.get(servicesContext).organisation.glass(before)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(GlassInput, await request.formData())
  if (!parsed.ok) return data(parsed, { status: 400 })
  await context.get(servicesContext).organisation.breakTheGlass(parsed.input)
  return redirect('/manage/glass?saved')
}

export default function ManageGlass() {
  const { times, communities, next, now } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const [search] = useSearchParams()
  const words = useWords().manageTeam.glass
  const open = times.filter((time) => time.open)
  const past = times.filter((time) => !time.open)
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead title={words.title} lede={words.intro} />
      {open.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="open">
          <h2 id="open">{words.open}</h2>
          <ul className="lines">
            {open.map((time) => (
              <li className="settings-row" key={time.id}>
                <div>
                  <p>
                    <strong>{time.community}</strong>
                  </p>
                  <p>{time.reason}</p>
                  <p className="soft small">
                    {words.until} <FullTime at={time.endsAt} part="clock" />
                  </p>
                </div>
                <ul className="row">
                  <li>
                    <a href={`/c/${time.slug}`}>{words.read}</a>
                  </li>
                  <li>
                    <a href={`/desk?community=${time.slug}`}>{words.desk}</a>
                  </li>
                  <li>
                    <a href="/desk/inbox">{words.inbox}</a>
                  </li>
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack-tight" aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <ul className="bullets">
          {words.consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Form method="post" className="form" key={times.length}>
        <Select
          name="communityId"
          label={words.community}
          error={text(refused?.errors.communityId)}
          defaultValue={refused?.values.communityId ?? search.get('community') ?? ''}
          options={[
            { value: '', label: words.choose },
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Textarea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={text(refused?.errors.reason)}
          defaultValue={refused?.values.reason}
          maxLength={GLASS_REASON_MAX}
          rows={4}
          required
        />
        <div className="row">
          <Button variant="danger" icon="eye">
            {words.submit}
          </Button>
        </div>
      </Form>
      <h2>{words.before}</h2>
      {past.length === 0 ? (
        <Notice>{words.none}</Notice>
      ) : (
        <ul className="lines">
          {past.map((time) => (
            <li className="settings-row" key={time.id}>
              <div>
                <p>
                  <strong>{time.by}</strong> · {time.community}
                </p>
                <p>{time.reason}</p>
                <p className="soft small">
                  <Time at={time.createdAt} now={now} /> – <FullTime at={time.closedAt ?? time.endsAt} part="clock" />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager olderHref={next ? `/manage/glass?before=${next}` : undefined} />
    </>
  )
}
