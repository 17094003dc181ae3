import { useSpeech } from '#app/i18n/words.tsx'
import { LevelBadge, RoleBadge } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Time } from '#app/ui/time.tsx'
import type { DecidedBy, PersonView } from '#worker/moderation/views.ts'

/** How many warnings call for a pause (`moderation.md`, ladder). */
const LADDER = 2

/** What is known of the person of a case, in this community only. */
export function CasePerson({
  person,
  now,
  hrefOf,
  page,
}: {
  person: PersonView
  /** On a page of their own, under its title; else it is a part of a pane. */
  page?: boolean
  now: Date
  /** Where an item about them is. */
  hrefOf: (itemId: string) => string
}) {
  const { desk: words } = useSpeech().words
  const [Heading, Part] = page ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  return (
    <section className="stack stack-tight" aria-labelledby="person">
      <Heading id="person">{words.person}</Heading>
      {person.blockedAt && (
        <Notice tone="red">
          {words.blockedSince} <Time at={person.blockedAt} now={now} />
        </Notice>
      )}
      {person.pausedUntil && (
        <Notice tone="amber">
          {words.pausedUntil} <Time at={person.pausedUntil} now={now} />
        </Notice>
      )}
      <ul className="bullets">
        <li>
          {person.leftAt ? (
            <>
              {words.leftAt} <Time at={person.leftAt} now={now} />
            </>
          ) : person.joinedAt && person.role ? (
            <>
              {words.since} <Time at={person.joinedAt} now={now} />
            </>
          ) : (
            words.neverHere
          )}{' '}
          {person.role && person.role !== 'peer' && <RoleBadge role={person.role} />}
        </li>
        <li>
          {words.accountSince} <Time at={person.accountSince} now={now} />
        </li>
        <li>{words.approvedPosts(person.approvedPosts)}</li>
        {person.warnings > 0 && (
          <li>
            {words.warnings(person.warnings)}. {person.warnings >= LADDER && words.ladder}
          </li>
        )}
      </ul>
      {person.waiting.length > 0 && (
        <>
          <Part>{words.alsoWaiting}</Part>
          <ul className="bullets">
            {person.waiting.map((other) => (
              <li key={other.id}>
                <a href={hrefOf(other.id)}>{words.kinds[other.kind]}</a> <LevelBadge level={other.level} />
              </li>
            ))}
          </ul>
        </>
      )}
      {person.sanctions.length > 0 && (
        <>
          <Part>{words.sanctions}</Part>
          <ul className="bullets">
            {person.sanctions.map((step) => (
              <li key={step.id}>
                {words.sanctionKinds[step.kind]}, <Time at={step.startsAt} now={now} />
                {step.endsAt && (
                  <>
                    {' '}
                    {words.until} <Time at={step.endsAt} now={now} />
                  </>
                )}
                {step.liftedAt && ` (${words.lifted})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {person.decisions.length === 0 ? (
        <p className="soft">{words.noHistory}</p>
      ) : (
        <>
          <Part>{words.decisions}</Part>
          <ul className="bullets">
            {person.decisions.map((decision) => (
              <li key={`${decision.decidedAt.toISOString()}-${decision.act}`}>
                {words.actsDone[decision.act]} · {decision.nickname} · <Time at={decision.decidedAt} now={now} />
                <ToldWords decision={decision} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The rule and the words with which a decision was told. */
export function ToldWords({ decision }: { decision: Pick<DecidedBy, 'rule' | 'reason'> }) {
  const { desk: words, forum } = useSpeech().words
  const rules: Record<string, string> = forum.rules
  if (!decision.rule && !decision.reason) return null
  return (
    <div className="soft">
      {decision.rule && words.ruleWas(rules[decision.rule] ?? forum.rules.other)}{' '}
      {decision.reason && <span className="as-typed">{decision.reason}</span>}
    </div>
  )
}
