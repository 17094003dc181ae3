import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState, LinkList, LinkRow } from '#app/ui/list.tsx'

/** The teams to whom somebody may write: one a community. */
export function ChooseTeam({ teams }: { teams: { slug: string; name: string; kind: 'open' | 'closed' }[] }) {
  const { common, messages } = useWords()
  const words = messages.choose
  if (teams.length === 0) return <EmptyState title={words.none} />
  return (
    <LinkList label={words.title}>
      {teams.map((team) => (
        <LinkRow
          key={team.slug}
          href={`/messages/new?to=${team.slug}`}
          title={messages.withTeam(team.name)}
          badges={
            team.kind === 'closed' ? (
              <Badge tone="info" icon="lock">
                {common.closed}
              </Badge>
            ) : undefined
          }
        />
      ))}
    </LinkList>
  )
}
