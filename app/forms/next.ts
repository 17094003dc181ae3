/** A path of our own to go on to; anything that could lead to another site becomes the front page. */
export function safeNext(value: FormDataEntryValue | null): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[\w\-./?=&#%:~]*$/.test(value)) return '/'
  return value
}
