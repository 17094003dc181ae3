import { useWords } from '#app/i18n/words.tsx'
import type { StandingKind, TeamMember } from '#worker/communities/contract.ts'
import { TeamList } from './about-community.tsx'

/** The text of a page that is always there, where nobody wrote one; `kind` is null for the whole installation. */
export function StandingText({ standing, kind }: { standing: StandingKind; kind: 'open' | 'closed' | null }) {
  const { groups, info } = useWords().communities
  const { defaults } = info
  const lines = (texts: string[]) => texts.map((line) => <p key={line}>{line}</p>)
  if (standing === 'readers') {
    return (
      <div className="prose">
        {kind === null && <h2>{groups.open}</h2>}
        {kind !== 'closed' && lines(defaults.readersOpen)}
        {kind === null && <h2>{groups.toJoin}</h2>}
        {kind !== 'open' && lines(defaults.readersClosed)}
        {kind === null && <h2>{defaults.readersTeamTitle}</h2>}
        {kind === null && lines([defaults.readersSecrecy, defaults.readersCoordinator])}
      </div>
    )
  }
  return (
    <div className="prose">
      <p>{defaults.rules.intro}</p>
      <ul>
        {defaults.rules.list.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ul>
      <p>{defaults.rules.end}</p>
    </div>
  )
}

/** Who can read here, by name for the team; true whatever the team wrote above it. */
export function WhoReads({ kind, team }: { kind: 'open' | 'closed'; team: TeamMember[] }) {
  const { communities } = useWords()
  const { defaults } = communities.info
  return (
    <section className="card">
      <h2 className="card-title">{communities.page.readers}</h2>
      <p>{kind === 'open' ? defaults.readersEverybody : defaults.readersMembers}</p>
      <p>{defaults.readersTeam}:</p>
      <TeamList team={team} />
      <p>{defaults.readersSecrecy}</p>
      <p>{defaults.readersCoordinator}</p>
    </section>
  )
}
