import { type ActionFunctionArgs, data, redirect, useLoaderData } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { parseForm, type RefusedForm } from '#app/forms/parse-form.ts'
import { useAnswer } from '#app/live/use-answer.ts'
import { EventPage } from '#app/room/event-page.tsx'
import {
  addSeatToken,
  readSeatTokens,
  SEATS_COOKIE,
  SEATS_COOKIE_DAYS,
  TakeSeatInput,
} from '#worker/events/contract.ts'
import { loader } from './event.tsx'

// The event's own page again, with what was filled in, when a seat could not be given.
export { loader }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(TakeSeatInput, form)
  if (!parsed.ok) return data({ code: null, form: parsed as RefusedForm }, { status: 400 })
  const cookies = context.get(cookiesContext)
  const tokens = readSeatTokens(cookies.read(SEATS_COOKIE))
  const outcome = await context.get(servicesContext).events.takeSeat(params.slug!, parsed.input, tokens)
  switch (outcome.kind) {
    case 'done':
      return redirect(`/room/${outcome.sessionId}`, {
        headers: outcome.token
          ? { 'Set-Cookie': cookies.write(SEATS_COOKIE, addSeatToken(tokens, outcome.token), SEATS_COOKIE_DAYS) }
          : {},
      })
    case 'seated':
      return redirect(`/room/${outcome.sessionId}`)
    case 'refused': {
      const refused: RefusedForm = { errors: {}, values: { nickname: parsed.input.nickname } }
      // What is wrong with a name stands at its field, as it does when it cannot be a name at all.
      if (outcome.code === 'nickname_reserved')
        return data(
          { code: null, form: { ...refused, errors: { nickname: outcome.code } } satisfies RefusedForm },
          { status: 422 },
        )
      return data({ code: outcome.code, form: refused }, { status: 422 })
    }
  }
}

export default function TakeSeat() {
  return <EventPage event={useLoaderData<typeof loader>()} refused={useAnswer<typeof action>()} />
}
