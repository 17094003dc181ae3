/**
 * Writes a bug to the log: where, which request, what kind, and the way through the code. Never the values of a query,
 * which a database error carries in its message: they are what people wrote.
 */
export function reportBug(requestId: string, where: string, error: unknown): void {
  if (!(error instanceof Error)) {
    console.error('bug', requestId, where, typeof error)
    return
  }
  const cause = error.cause instanceof Error ? error.cause.message : ''
  const message = 'params' in error || 'query' in error ? `a query failed: ${cause}` : error.message
  const way = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  console.error('bug', requestId, where, error.name, message, `\n${way.slice(0, 12).join('\n')}`)
}
