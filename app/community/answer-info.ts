import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { parseForm, refusedForm } from '#app/forms/parse-form.ts'
import { InfoInput, type SaveInfoOutcome } from '#worker/communities/contract.ts'

/** What a form for a page of information gets back: where the page now is, or itself with all that was written. */
export async function answerInfo(
  { request }: ActionFunctionArgs,
  save: (input: InfoInput) => Promise<SaveInfoOutcome>,
  saved: (page: string) => string,
) {
  const form = await request.formData()
  const parsed = parseForm(InfoInput, form)
  if (!parsed.ok) return data({ ...parsed, theirs: undefined }, { status: 400 })
  const outcome = await save(parsed.input)
  switch (outcome.kind) {
    case 'saved':
      return redirect(saved(outcome.page))
    case 'taken':
      return data({ ...refusedForm(form, { title: 'info_title_taken' }), theirs: undefined }, { status: 422 })
    case 'full':
      return data({ ...refusedForm(form, { title: 'info_full' }), theirs: undefined }, { status: 422 })
    case 'conflict':
      return data({ ...refusedForm(form, {}), theirs: outcome.theirs }, { status: 409 })
  }
}
