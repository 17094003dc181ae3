import { useWords } from '#app/i18n/words.tsx'
import type { StandingKind, TeamMember } from '#worker/communities/contract.ts'
import { TeamList } from './about-community.tsx'

/** The text of a page that is always there, where the team wrote none of its own. */
export function StandingText({ standing, kind }: { standing: StandingKind; kind: 'open' | 'closed' }) {
  const { defaults } = useWords().communities.info
  if (standing === 'readers') {
    return (
      <div className="prose">
        {(kind === 'open' ? defaults.readersOpen : defaults.readersClosed).map((line) => (
          <p key={line}>{line}</p>
        ))}
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
