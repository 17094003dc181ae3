import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { servicesContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { RowButton, Saved } from '#app/manage/parts.tsx'
import { RoleBadge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { FullTime } from '#app/ui/time.tsx'

const COORDINATOR = 'coordinator'

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(servicesContext).organisation.team()
}

export default function ManageTeam() {
  const { communities, coordinators, invitations } = useLoaderData<typeof loader>()
  const words = useWords().manageTeam
  return (
    <>
      <title>{words.title}</title>
      <Saved />
      <PageHead
        title={words.title}
        lede={words.intro}
        actions={
          <ButtonLink href="/manage/team/invite" icon="plus">
            {words.invite}
          </ButtonLink>
        }
      />
      <h2>{words.coordinators}</h2>
      <p className="soft">{words.coordinatorsText}</p>
      <LinkList label={words.coordinators}>
        {coordinators.map((person) => (
          <LinkRow
            key={person.id}
            href={`/manage/team/${person.id}`}
            title={person.nickname}
            avatar={person.figure}
            meta={<RoleBadge role={COORDINATOR} />}
          />
        ))}
      </LinkList>
      {communities.map((community) => (
        <section className="stack stack-tight" key={community.id} aria-labelledby={community.id}>
          <h2 id={community.id}>{community.name}</h2>
          {!community.people.some((person) => person.role === 'professional') && (
            <Notice tone="amber">{words.noProfessional}</Notice>
          )}
          {community.people.length > 0 ? (
            <LinkList label={community.name}>
              {community.people.map((person) => (
                <LinkRow
                  key={person.id}
                  href={`/manage/team/${person.id}`}
                  title={person.nickname}
                  avatar={person.figure}
                  meta={
                    <RoleBadge
                      role={person.role === 'professional' ? 'professional' : 'volunteer'}
                      duty={person.staffFunction ?? undefined}
                    />
                  }
                />
              ))}
            </LinkList>
          ) : (
            <p className="soft">{words.nobody}</p>
          )}
        </section>
      ))}
      <h2>{words.invitations}</h2>
      {invitations.length === 0 ? (
        <p className="soft">{words.noInvitations}</p>
      ) : (
        <ul className="lines">
          {invitations.map((invitation) => (
            <li className="settings-row" key={invitation.id}>
              <div>
                <p>
                  <strong>{invitation.note}</strong>
                </p>
                <p className="soft small">
                  {[
                    ...(invitation.coordinator ? [words.asCoordinator] : []),
                    ...invitation.roles.map((one) => words.inCommunity(words.roles[one.role], one.community)),
                  ].join(', ')}
                </p>
                <p className="soft small">
                  {words.validUntil} <FullTime at={invitation.expiresAt} />
                </p>
              </div>
              <RowButton
                action="/manage/team/withdraw"
                fields={{ id: invitation.id }}
                of={words.withdrawOf(invitation.note)}
              >
                {words.withdraw}
              </RowButton>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
