import { redirect } from 'react-router'

/** After a small form: back to the page it stood on, or, sent in the background (`quiet`), just that it is done. */
export const backTo = (form: FormData, path: string): Response =>
  form.has('quiet') ? Response.json({ done: true }) : redirect(path)
