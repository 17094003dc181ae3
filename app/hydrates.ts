interface Match {
  route: { id: string; handle?: unknown }
}

/**
 * The weight of a page: members get the app, guests get HTML, unless a route on the page says `handle.hydrates`
 * (the room, which cannot work without). An error page without data stays light.
 */
export function hydrates(matches: Match[], loaderData: Record<string, unknown> | undefined): boolean {
  const root = loaderData?.root as { member: unknown } | undefined
  if (!root) return false
  return (
    root.member !== null || matches.some(({ route }) => (route.handle as { hydrates?: boolean } | undefined)?.hydrates)
  )
}
