import { useWords } from '#app/i18n/words.tsx'
import { roleBadge } from '#app/thread/badges.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { RoleBadge } from '#app/ui/badge.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import type { HoursView, InfoLink, TeamMember } from '#worker/communities/contract.ts'
import { WeekHours } from './presence.tsx'

export interface About {
  slug: string
  kind: 'open' | 'closed'
  ageMin: number | null
  ageMax: number | null
  team: TeamMember[]
  hours: HoursView
  info: InfoLink[]
}

/** For what ages a community is, in words; nothing where it is for everyone. */
export function useAges(): (community: { ageMin: number | null; ageMax: number | null }) => string | null {
  const { ages } = useWords().communities
  return ({ ageMin, ageMax }) => {
    if (ageMin !== null && ageMax !== null) return ages.between(ageMin, ageMax)
    if (ageMin !== null) return ages.from(ageMin)
    return ageMax === null ? null : ages.upTo(ageMax)
  }
}

/** Who speaks for the organisation here: figure, nickname, role and function. */
export function TeamList({ team }: { team: TeamMember[] }) {
  const words = useWords().communities.page
  if (!team.length) return <p>{words.noTeam}</p>
  return (
    <ul className="stack stack-tight">
      {team.map((person) => {
        const { role, duty } = roleBadge(person)
        return (
          <li key={person.nickname} className="row">
            <Avatar seed={person.avatar} size="small" />
            <strong>{person.nickname}</strong>
            {role && <RoleBadge role={role} duty={duty} />}
          </li>
        )
      })}
    </ul>
  )
}

/** For whom it is, who of the team is there and when, and what there is to read about it. */
export function AboutCommunity({ community, now }: { community: About; now: Date }) {
  const { communities } = useWords()
  const words = communities.page
  const ages = useAges()(community)
  return (
    <>
      {ages && (
        <section className="stack stack-tight">
          <h2>{communities.ages.label}</h2>
          <p>{ages}</p>
        </section>
      )}
      <section className="stack stack-tight">
        <h2>{words.team}</h2>
        <TeamList team={community.team} />
      </section>
      {community.hours.presence.kind !== 'nobody' && (
        <section className="stack stack-tight">
          <h2>{words.hours}</h2>
          <WeekHours hours={community.hours} now={now} />
        </section>
      )}
      <section className="stack stack-tight">
        <h2>{words.info}</h2>
        <InfoLinks community={community} />
      </section>
    </>
  )
}

/** The house rules and "who reads this?", which are always there, and what the team wrote besides. */
function InfoLinks({ community }: { community: About }) {
  const words = useWords().communities.page
  const others = community.info.filter(({ slug }) => slug !== 'rules' && slug !== 'readers')
  const titled = (slug: string, otherwise: string) =>
    community.info.find((page) => page.slug === slug && page.published)?.title ?? otherwise
  const links = [
    { slug: 'rules', title: titled('rules', words.rules) },
    { slug: 'readers', title: titled('readers', words.readers) },
    ...others,
  ]
  return (
    <LinkList>
      {links.map(({ slug, title }) => (
        <LinkRow key={slug} href={`/c/${community.slug}/info/${slug}`} title={title} />
      ))}
    </LinkList>
  )
}
