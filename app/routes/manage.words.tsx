import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { RefusedFormErrors, useErrorText } from '#app/forms/form-errors.tsx'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { useAnswer } from '#app/live/use-answer.ts'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field, RadioGroup, Select } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { PHRASE_MAX, WORD_KINDS, WordInput } from '#worker/organisation/contract.ts'

export const handle = { width: 'text' }

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.words()
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(WordInput, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const outcome = await context.get(servicesContext).organisation.addWord(parsed.input)
  switch (outcome.kind) {
    case 'known':
      return data(refusedForm(form, { phrase: 'phrase_known' }), { status: 422 })
    case 'wide':
      return data(refusedForm(form, { phrase: 'phrase_wide' }), { status: 422 })
    case 'done':
      return redirect('/manage/words?saved')
  }
}

export default function ManageWords() {
  const { words: list, communities } = useLoaderData<typeof loader>()
  const refused = useAnswer<typeof action>()
  const text = useErrorText()
  const all = useWords()
  const words = all.manageLists.words
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <RefusedFormErrors refused={refused} />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          <ButtonLink href="/manage/words/try" variant="quiet" icon="search">
            {words.tryTitle}
          </ButtonLink>
        }
      />
      {WORD_KINDS.map((kind) => (
        <section className="stack stack-tight" key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{words.kinds[kind]}</h2>
          <p className="soft">{words.kindHints[kind]}</p>
          {(['nl', 'en'] as const).map((language) => {
            const here = list.filter((word) => word.kind === kind && word.language === language)
            return (
              <Disclosure key={language} summary={`${words.languages[language]} (${here.length})`}>
                {here.length === 0 ? (
                  <p className="soft">{words.empty}</p>
                ) : (
                  <ul>
                    {here.map((word) => (
                      <li className="settings-row" key={word.id}>
                        <span>
                          {word.phrase}
                          {word.community && <span className="soft small"> · {word.community}</span>}
                        </span>
                        <RemoveWord word={word} />
                      </li>
                    ))}
                  </ul>
                )}
              </Disclosure>
            )
          })}
        </section>
      ))}
      <h2>{words.addTitle}</h2>
      <Form method="post" className="form" key={list.length}>
        <Field
          name="phrase"
          label={words.phrase}
          hint={words.phraseHint}
          error={text(refused?.errors.phrase)}
          defaultValue={refused?.values.phrase}
          maxLength={PHRASE_MAX}
          required
        />
        <RadioGroup
          name="kind"
          label={words.kind}
          error={text(refused?.errors.kind)}
          defaultValue={refused?.values.kind ?? 'watched'}
          choices={WORD_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <RadioGroup
          name="language"
          label={words.language}
          error={text(refused?.errors.language)}
          defaultValue={refused?.values.language ?? 'nl'}
          choices={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <Select
          name="communityId"
          label={words.where}
          error={text(refused?.errors.communityId)}
          defaultValue={refused?.values.communityId ?? ''}
          options={[
            { value: '', label: words.everywhere },
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="row">
          <Button icon="plus">{all.manage.add}</Button>
        </div>
      </Form>
    </>
  )
}

/** A word by which a cry for help is heard goes by a second press, after what that means was read. */
function RemoveWord({ word: { id, kind, phrase } }: { word: { id: string; kind: string; phrase: string } }) {
  const { manage, manageLists } = useWords()
  const { words } = manageLists
  const button = (
    <RowButton action="/manage/words/remove" fields={{ id }} of={words.removeOf(phrase)}>
      {manage.remove}
    </RowButton>
  )
  if (kind === 'watched') return button
  return (
    <Disclosure
      summary={
        <>
          {manage.remove}
          <span className="hush"> {phrase}</span>
        </>
      }
    >
      <div className="stack stack-tight">
        <p>{words.removeMeans(phrase)}</p>
        {button}
      </div>
    </Disclosure>
  )
}
