import type { FormEvent } from 'react'
import { useFetcher } from 'react-router'

/**
 * Sends the small plain forms under it (`data-quiet`) in the background, so that the page stays where it is and its
 * loaders tell what changed. One for a whole page: the forms themselves carry nothing.
 */
export function useQuietForms(): (event: FormEvent<HTMLElement>) => void {
  const { submit } = useFetcher()
  return (event) => {
    const form = event.target as HTMLFormElement
    if (!form.hasAttribute('data-quiet') || event.defaultPrevented) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const fields = new FormData(form, submitter)
    fields.set('quiet', '1')
    void submit(fields, { method: 'post', action: new URL(form.action).pathname })
  }
}
