import { useState } from 'react'
import { useActionData, useLocation } from 'react-router'

/**
 * What the form of this page was answered, as `useActionData`, for as long as the page stands: the router forgets an answer when its
 * loaders are asked again, and here any hint does that. Help lines and what is wrong with a form would vanish under the eyes.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>()
  const { key } = useLocation()
  const [kept, keep] = useState({ key, answer })
  if (answer === undefined && kept.key === key) return kept.answer
  if (answer !== kept.answer || key !== kept.key) keep({ key, answer })
  return answer
}
