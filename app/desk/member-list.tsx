import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge, RoleBadge } from '#app/ui/badge.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Time } from '#app/ui/time.tsx'
import type { Services } from '#worker/services.ts'

type Member = Awaited<ReturnType<Services['belonging']['list']>>['members'][number]

/** People of a community by nickname; those whom this moderator may look at lead to their own page. */
export function MemberList({
  place,
  members,
  now,
}: {
  place: { slug: string; kind: 'open' | 'closed' }
  members: Member[]
  now: Date
}) {
  const words = useWords().belonging
  return (
    <LinkList label={place.kind === 'closed' ? words.members : words.writers}>
      {members.map((member) => {
        const meta = (
          <>
            {place.kind === 'closed' ? words.since : words.wroteSince} <Time at={member.joinedAt} now={now} />
          </>
        )
        const badges = (member.role !== 'peer' || member.paused || member.blocked) && (
          <>
            {member.role !== 'peer' && <RoleBadge role={member.role} duty={member.staffFunction ?? undefined} />}
            {member.blocked && (
              <Badge tone="red" icon="close">
                {words.blocked}
              </Badge>
            )}
            {member.paused && (
              <Badge tone="amber" icon="clock">
                {words.paused}
              </Badge>
            )}
          </>
        )
        if (member.can.open)
          return (
            <LinkRow
              key={member.id}
              href={`/desk/members/${place.slug}/${member.id}`}
              title={member.nickname}
              avatar={member.figure}
              badges={badges}
              meta={meta}
            />
          )
        return (
          <li className="line" key={member.id}>
            <Avatar seed={member.figure} />
            <div>
              {badges && <div className="line-level">{badges}</div>}
              <p className="line-title">{member.nickname}</p>
              <div className="line-meta">{meta}</div>
            </div>
          </li>
        )
      })}
    </LinkList>
  )
}
