import { data, type MiddlewareFunction } from 'react-router'
import { servicesContext, viewerContext } from '#app/context.ts'
import { wordsIn } from './parse-form.ts'
import { WHOSE } from './whose.tsx'

/**
 * One browser, two accounts, and no script to notice it (`app/small/other-account.ts`): a form of a page that was made for somebody
 * else than who is signed in now does nothing. Its words come back, with whose name they would have stood under.
 */
export const ownForm: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { member } = context.get(viewerContext)
  if (request.method !== 'POST' || !member) return next()
  const form = await request.clone().formData()
  const whose = form.get(WHOSE)
  if (whose === null || whose === member.mark) return next()
  const words = wordsIn(form)
  // Nobody knows who cries here: help lines are what they get.
  const { helpLines, heard } = await context.get(servicesContext).help.hear({ community: '' }, words)
  throw data({ code: 'other_account', nickname: member.nickname, words, helpLines, heard }, { status: 409 })
}
