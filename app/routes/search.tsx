import { useEffect } from 'react'
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useLocation,
  useSubmit,
} from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { FoundPosts } from '#app/search/found-posts.tsx'
import { HeardNow } from '#app/thread/help-lines-now.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { SearchInput } from '#worker/search/contract.ts'

export const handle = { width: 'text' }

/** The form. What somebody looks for is sent as a form and stands in no address: not in the history, not in a log. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { communities } = await context.get(servicesContext).communities.home()
  return {
    now: context.get(viewerContext).now,
    within: new URL(request.url).searchParams.get('in') ?? '',
    communities: communities.map(({ slug, name }) => ({ slug, name })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(SearchInput, form)
  if (!parsed.ok) return data({ refused: parsed, asked: null, result: null }, { status: 400 })
  const result = await context.get(servicesContext).search.posts(parsed.input)
  return { refused: null, asked: parsed.input, result }
}

/** Where one may look does not change by looking. */
export const shouldRevalidate = () => false

export default function Search() {
  const { communities, within, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords().search
  const text = useErrorText()
  const asked = answer?.asked ?? answer?.refused?.values
  const result = answer?.result
  const place = asked?.community ?? within
  const name = communities.find((community) => community.slug === place)?.name
  const submit = useSubmit()
  const { state } = useLocation()
  const before = (state as { asked?: Record<string, string> } | null)?.asked

  // Help lines stand above what was found: the page goes to those.
  const heading = result?.helpLines ? { id: 'found-posts' } : { id: 'found', tabIndex: -1 }

  // Coming back from a post: the words stand in this tab's own history, and nowhere else.
  useEffect(() => {
    if (before && !answer) submit(before, { method: 'post', replace: true, state: { asked: before } })
  }, [before, answer, submit])

  // What was found comes into sight, under a form that fills a phone.
  useEffect(() => {
    if (!result) return
    const found = document.getElementById('found')
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'start' })
  }, [result])

  return (
    <>
      <title>{words.title}</title>
      <RefusedFormErrors refused={answer?.refused ?? undefined} />
      <PageHead title={words.title} lede={name ? words.introIn(name) : words.intro} />
      <Form
        method="post"
        action="/search#found"
        className="form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
          submit(fields, { method: 'post', state: { asked: fields } })
        }}
      >
        <Field
          name="q"
          type="search"
          label={words.label}
          hint={words.hint}
          error={text(answer?.refused?.errors.q)}
          defaultValue={asked?.q ?? before?.q}
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
            <Form method="post" className="pager">
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
