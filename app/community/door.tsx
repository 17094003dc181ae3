import { Form } from 'react-router'
import { useSpeech } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { NobodyThere } from '#app/thread/nobody-there.tsx'
import { SecondStepNotice } from '#app/thread/second-step-notice.tsx'
import { SilencedNotice } from '#app/thread/stopped-page.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { longDay, shortWhen } from '#app/ui/when.ts'
import type { Asking } from '#worker/communities/contract.ts'
import { type About, AboutCommunity } from './about-community.tsx'
import { joinDrafts } from './join-drafts.ts'
import { PresenceLine } from './presence.tsx'

export interface DoorView extends About {
  name: string
  about: string
  /** Until when they would have an answer, were they to ask now. */
  answerBy: Date | null
  questions: string[]
  asking: Asking
  request?: {
    state: 'open' | 'accepted' | 'declined' | 'withdrawn'
    words: string | null
    dueAt: Date | null
  }
  /** Something that they wrote stands there still. */
  takeBack: boolean
  left: 'by_oneself' | 'taken_out' | 'put_out' | null
  silenced: { until: Date | null; decisionId: string | null } | null
}

/** The card of a closed community, for who does not belong to it: what it is, who decides, and how their own request stands. */
export function Door({ community, now }: { community: DoorView; now: Date }) {
  const { words } = useSpeech()
  const { door } = words.communities
  const { asking } = community
  // They write nowhere before that; perhaps they are of the team here.
  const provesFirst = useRoot()?.member?.awaitsSecondFactor
  return (
    <>
      <div className="row">
        <Badge tone="info" icon="lock">
          {words.common.closed}
        </Badge>
      </div>
      <PageHead
        title={community.name}
        lede={community.about}
        actions={
          asking.kind === 'may' && !provesFirst ? (
            <ButtonLink href={`/c/${community.slug}/join`}>{door.ask}</ButtonLink>
          ) : asking.kind === 'sign_in' ? (
            <ButtonLink href={`/sign-up?next=/c/${community.slug}/join`}>{door.signIn}</ButtonLink>
          ) : undefined
        }
      />
      {community.hours.presence.kind === 'nobody' && <NobodyThere />}
      <SecondStepNotice />
      <RequestState community={community} now={now} />
      {community.takeBack && (
        <p>
          <a href={`/c/${community.slug}/leave`}>{words.communities.leave.takeBack}</a>
        </p>
      )}
      {/* Who was sent out is not shown the way in. */}
      {asking.kind !== 'blocked' && <HowToCome community={community} now={now} />}
      <AboutCommunity community={community} now={now} />
    </>
  )
}

/** What is written there for whom, who decides and until when, and what is asked. */
function HowToCome({ community, now }: { community: DoorView; now: Date }) {
  const speech = useSpeech()
  const { door } = speech.words.communities
  const { questions } = community
  return (
    <>
      <p>{door.intro}</p>
      <section className="stack stack-tight">
        <h2>{door.who}</h2>
        <p>{door.whoText}</p>
        {community.hours.presence.kind !== 'nobody' && (
          <p>
            {community.answerBy && door.when(shortWhen(community.answerBy, now, speech))}{' '}
            <PresenceLine presence={community.hours.presence} now={now} />
          </p>
        )}
      </section>
      <section className="stack stack-tight">
        <h2>{door.questions}</h2>
        {questions.length > 0 ? (
          <ul className="bullets">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        ) : (
          <p>{door.noQuestions}</p>
        )}
      </section>
    </>
  )
}

function RequestState({ community, now }: { community: DoorView; now: Date }) {
  const speech = useSpeech()
  const { door } = speech.words.communities
  const { asking, request } = community
  const nickname = useRoot()?.member?.nickname
  if (asking.kind === 'blocked')
    return (
      <>
        {community.silenced ? (
          <SilencedNotice silenced={community.silenced} now={now} />
        ) : (
          <Notice>{door.blocked}</Notice>
        )}
        {!community.left && (
          <p>
            <a href={`/c/${community.slug}/leave`}>{speech.words.forum.thread.takeBackAll}</a>
          </p>
        )}
      </>
    )
  if (asking.kind === 'waiting')
    return (
      <Notice title={request?.dueAt ? door.waitingTitle : door.sentTitle}>
        {nickname && joinDrafts(nickname, community.slug).map((key) => <span key={key} hidden data-draft-sent={key} />)}
        <p>
          {!request?.dueAt
            ? door.sentWaits
            : request.dueAt > now
              ? door.waiting(shortWhen(request.dueAt, now, speech))
              : door.waitingLate}
        </p>
        <Form method="post" action={`/c/${community.slug}/join/withdraw`}>
          <Button variant="quiet">{door.withdraw}</Button>
        </Form>
      </Notice>
    )
  if (asking.kind !== 'may' && asking.kind !== 'too_soon') return null
  if (request?.state === 'declined')
    return (
      <Notice title={door.declinedTitle}>
        {request.words && (
          <>
            <p>{door.declinedWords}:</p>
            <blockquote className="as-typed">{request.words}</blockquote>
          </>
        )}
        <p>{asking.kind === 'too_soon' ? door.again(longDay(asking.from, speech)) : door.againNow}</p>
        <p>
          <a href="/groups">{door.other}</a>
        </p>
      </Notice>
    )
  const wait = asking.kind === 'too_soon' && door.tooOften(longDay(asking.from, speech))
  if (request?.state === 'withdrawn')
    return <Notice title={door.withdrawnTitle}>{wait ? `${door.withdrawnOnly} ${wait}` : door.withdrawn}</Notice>
  if (!community.left) return null
  const said = door.left[community.left]
  return <Notice>{`${said} ${wait || door.askBack}`}</Notice>
}
