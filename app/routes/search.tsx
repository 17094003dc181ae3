import { useEffect } from 'react'
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigationType,
} from 'react-router'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { FoundPosts } from '#app/search/found-posts.tsx'
import { HeardNow } from '#app/thread/help-lines-now.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { SearchInput } from '#worker/search/contract.ts'

export const handle = { width: 'text' }

/** Long enough to read what was found and come back, short enough for a device that somebody else uses next. */
const KEPT_DAYS = 1 / 48

/**
 * The form, and what was found. What somebody looks for is sent as a form and stands in no address: not in the history, not in a
 * log. The address has a key, and the browser the words, sealed, so that coming back from a post shows what was found.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const services = context.get(servicesContext)
  const key = searchParams.get('s')
  const asked = key ? await services.search.kept(key, context.get(cookiesContext).read('search')) : null
  const result = asked ? await services.search.posts(asked) : null
  return {
    now: context.get(viewerContext).now,
    key,
    asked,
    result,
    within: searchParams.get('in') ?? '',
    communities: result ? result.places : await services.search.places(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const parsed = parseForm(SearchInput, await request.formData())
  if (!parsed.ok) return data({ refused: parsed }, { status: 400 })
  const cookies = context.get(cookiesContext)
  const { key, sealed } = await context.get(servicesContext).search.keep(parsed.input, cookies.read('search'))
  return redirect(`/search?s=${key}#found`, { headers: { 'Set-Cookie': cookies.write('search', sealed, KEPT_DAYS) } })
}

export default function Search() {
  const { communities, within, now, key, ...looked } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const words = useWords().search
  const text = useErrorText()
  const asked = answer ? answer.refused.values : looked.asked
  const result = answer ? null : looked.result
  const back = useNavigationType() === 'POP'
  const place = asked?.community ?? within
  const name = communities.find((community) => community.slug === place)?.name
  // Help lines stand above what was found: the page goes to those.
  const heading = result?.helpLines ? { id: 'found-posts' } : { id: 'found', tabIndex: -1 }

  // What was found comes into sight, under a form that fills a phone; who comes back finds the page as it was.
  useEffect(() => {
    if (!result || back) return
    const found = document.getElementById('found')
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'start' })
  }, [result, back])

  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={answer?.refused ?? undefined} />
      <PageHead title={words.title} lede={name ? words.introIn(name) : words.intro} />
      <Form
        method="post"
        action="/search"
        className="form"
        role="search"
        // Another search is another form: what stands in it is what was looked for.
        key={key}
      >
        <Field
          name="q"
          type="search"
          label={words.label}
          hint={words.hint}
          error={text(answer?.refused?.errors.q)}
          defaultValue={asked?.q}
          maxLength={100}
          autoComplete="off"
          required
        />
        <Select
          name="community"
          label={words.where}
          defaultValue={place}
          options={[
            { value: '', label: words.everywhere },
            ...communities.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <div className="row">
          <Button icon="search">{words.submit}</Button>
        </div>
      </Form>
      {result && (
        <section className="stack" aria-labelledby={heading.id} aria-live="polite">
          {result.helpLines && (
            <div id="found" tabIndex={-1}>
              <HeardNow helpLines={result.helpLines} />
            </div>
          )}
          {result.found.length === 0 ? (
            <EmptyState title={<span {...heading}>{words.nothing}</span>} figure="boat-1">
              <p>{words.nothingHint}</p>
            </EmptyState>
          ) : (
            <>
              <h2 {...heading}>{result.near ? words.near : words.found(result.found.length, result.next !== null)}</h2>
              <FoundPosts found={result.found} now={now} />
            </>
          )}
          {result.next && asked && (
            <Form method="post" action="/search" className="pager">
              <input type="hidden" name="q" value={asked.q} />
              <input type="hidden" name="community" value={asked.community ?? ''} />
              <input type="hidden" name="before" value={result.next} />
              <Button variant="quiet" icon="arrow-right">
                {words.older}
              </Button>
            </Form>
          )}
        </section>
      )}
    </>
  )
}
