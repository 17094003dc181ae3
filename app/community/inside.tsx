import { useSpeech, useWords } from '#app/i18n/words.tsx'
import { useRoot } from '#app/root.tsx'
import { NobodyThere } from '#app/thread/nobody-there.tsx'
import { SecondStepNotice } from '#app/thread/second-step-notice.tsx'
import { SilencedNotice } from '#app/thread/stopped-page.tsx'
import { ThreadRows } from '#app/thread/thread-rows.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { shortWhen } from '#app/ui/when.ts'
import type { ThreadRowView } from '#worker/forum/contract.ts'
import { type About, AboutCommunity } from './about-community.tsx'
import { PresenceLine } from './presence.tsx'

export interface InsideView extends About {
  name: string
  about: string
  review: 'before' | 'newcomers' | 'after'
  /** Until when a post that waits would have been read, were it sent now. */
  answerBy: Date | null
  archived: boolean
  silenced: { until: Date | null; decisionId: string | null } | null
  waiting: ThreadRowView[]
  pinned: ThreadRowView[]
  featured: ThreadRowView[]
  threads: ThreadRowView[]
  /** The list is of topics without a reply. */
  only: 'unanswered' | null
  next: string | null
  /** Of who may follow it: whether they do, and until when this page goes. */
  mark: { follows: boolean; until: Date } | null
  can: {
    start: boolean
    signInToStart: boolean
    writeToTeam: boolean
    leave: boolean
    takeBack: boolean
    keepInfo: boolean
  }
}

/** A community for who reads it: what is said there first; all that is about the place folds away under its name. */
export function Inside({ community, now }: { community: InsideView; now: Date }) {
  const speech = useSpeech()
  const { words } = speech
  const staff = useRoot()?.member?.staff
  const { page } = words.communities
  const nobody = community.hours.presence.kind === 'nobody'
  return (
    <>
      {community.kind === 'closed' && (
        <div className="row">
          <Badge tone="info" icon="lock">
            {words.common.closed}
          </Badge>
        </div>
      )}
      <PageHead
        title={community.name}
        lede={
          <>
            {community.about}{' '}
            {!nobody && (
              <span className="soft">
                {words.forum.community.review[community.review](
                  community.answerBy && shortWhen(community.answerBy, now, speech),
                )}
              </span>
            )}{' '}
            <PresenceLine presence={community.hours.presence} now={now} />
          </>
        }
        actions={<Acts community={community} />}
      />
      {community.archived && <Notice>{page.archived}</Notice>}
      {nobody && !community.archived && <NobodyThere />}
      {community.silenced && <SilencedNotice silenced={community.silenced} now={now} />}
      <SecondStepNotice />
      <Disclosure summary={page.about}>
        <div className="stack">
          <AboutCommunity community={community} now={now} />
          <Ways community={community} />
        </div>
      </Disclosure>
      <Choice community={community} />
      <AllSeen community={community} />
      {community.waiting.length > 0 && (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">{staff ? words.forum.community.waitingTeam : words.forum.community.waiting}</h2>
          <ThreadRows threads={community.waiting} now={now} />
        </section>
      )}
      {community.featured.length > 0 && (
        <section className="stack" aria-labelledby="featured">
          <h2 id="featured">{words.forum.list.featured}</h2>
          <ThreadRows threads={community.featured} now={now} />
        </section>
      )}
      {community.pinned.length > 0 && (
        <ThreadRows threads={community.pinned} now={now} label={words.forum.list.pinned} />
      )}
      {community.threads.length > 0 ? (
        <ThreadRows threads={community.threads} now={now} />
      ) : (
        community.waiting.length + community.pinned.length + community.featured.length === 0 && (
          <EmptyState title={community.only ? words.forum.community.allAnswered : words.forum.community.empty} />
        )
      )}
      <Pager
        olderHref={
          community.next
            ? `/c/${community.slug}?${community.only ? 'show=unanswered&' : ''}before=${community.next}`
            : undefined
        }
      />
    </>
  )
}

function Acts({ community: { slug, can, mark } }: { community: InsideView }) {
  const words = useWords()
  if (can.signInToStart)
    return (
      <ButtonLink href={`/sign-up?next=/c/${slug}/new`} icon="pencil">
        {words.forum.community.signInToStart}
      </ButtonLink>
    )
  return (
    <>
      {can.start && (
        <ButtonLink href={`/c/${slug}/new`} icon="pencil">
          {words.forum.community.start}
        </ButtonLink>
      )}
      {can.writeToTeam && (
        <ButtonLink href={`/messages/new?to=${slug}`} icon="chat" variant="quiet">
          {words.messages.start.title}
        </ButtonLink>
      )}
      {mark && (
        <form method="post" action={`/c/${slug}/follow`} data-quiet>
          <Button variant="quiet" name="follow" value={mark.follows ? 'off' : 'on'}>
            {mark.follows ? words.communities.page.unfollow : words.communities.page.follow}
          </Button>
        </form>
      )}
    </>
  )
}

/** All topics, or those in which somebody still waits for a first reply. */
function Choice({ community: { slug, only, threads, pinned } }: { community: InsideView }) {
  const { choice } = useWords().forum.community
  if (!only && threads.length + pinned.length === 0) return null
  return (
    <nav aria-label={choice.label} className="parts">
      <a href={`/c/${slug}`} aria-current={only ? undefined : 'page'}>
        {choice.all}
      </a>
      <a href={`/c/${slug}?show=unanswered`} aria-current={only ? 'page' : undefined}>
        {choice.unanswered}
      </a>
    </nav>
  )
}

/** One button for all that is marked as new here: nobody has to open every topic. */
function AllSeen({ community: { slug, mark, threads, pinned, featured } }: { community: InsideView }) {
  const { page } = useWords().communities
  const isNew = (thread: ThreadRowView) => thread.unopened || thread.unread.count > 0
  if (!mark || ![...threads, ...pinned, ...featured].some(isNew)) return null
  return (
    <form method="post" action={`/c/${slug}/seen`} data-quiet>
      <Button variant="bare" name="until" value={String(mark.until.getTime())}>
        {page.allSeen}
      </Button>
    </form>
  )
}

/** What one seldom comes here to do. */
function Ways({ community: { slug, kind, archived, can } }: { community: InsideView }) {
  const { page, leave } = useWords().communities
  const feed = kind === 'open' && !archived
  if (!can.leave && !can.takeBack && !can.keepInfo && !feed) return null
  return (
    <div className="row">
      {can.keepInfo && (
        <ButtonLink href={`/c/${slug}/info`} variant="quiet" icon="pencil">
          {page.keepInfo}
        </ButtonLink>
      )}
      {feed && (
        <ButtonLink href={`/c/${slug}/feed.xml`} variant="quiet">
          {page.feed}
        </ButtonLink>
      )}
      {can.leave && (
        <ButtonLink href={`/c/${slug}/leave`} variant="quiet">
          {page.leave}
        </ButtonLink>
      )}
      {can.takeBack && (
        <ButtonLink href={`/c/${slug}/leave`} variant="quiet">
          {leave.takeBack}
        </ButtonLink>
      )}
    </div>
  )
}
