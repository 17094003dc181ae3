import { Written } from '#app/i18n/tongue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { Badge, StateBadge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ThreadView } from '#worker/forum/contract.ts'

/** What kind of thread this is, as badges; nothing for a plain talk. */
export function ThreadBadges({ thread }: { thread: ThreadView }) {
  const words = useWords().forum.thread
  if (!thread.pinned && !thread.locked && thread.kind === 'talk') return null
  return (
    <p className="row">
      {thread.kind === 'story' && <Badge icon="text">{thread.featured ? words.featured : words.story}</Badge>}
      {thread.pinned && <StateBadge state="pinned" />}
      {thread.locked && <StateBadge state="locked" />}
    </p>
  )
}

function OneButton({
  action,
  name,
  value,
  quiet = true,
  bare,
  children,
}: {
  action: string
  name: string
  value: 'on' | 'off'
  quiet?: boolean
  bare?: boolean
  children: string
}) {
  return (
    <form method="post" action={action} data-quiet={quiet || undefined}>
      <Button variant={bare ? 'bare' : 'quiet'} name={name} value={value} className={bare ? 'wide' : undefined}>
        {children}
      </Button>
    </form>
  )
}

/** What a member, the author of a story and the team may do with the thread itself: small forms of their own. */
export function ThreadActs({ thread }: { thread: ThreadView }) {
  const words = useWords().forum.thread
  const { can, reading } = thread
  const path = `/t/${thread.id}`
  return (
    <>
      {can.answerFeature === 'asked' && (
        <Notice tone="info" title={words.featureAsked.title}>
          <p>{words.featureAsked.text}</p>
          <div className="row">
            <OneButton action={`${path}/feature-answer`} name="feature" value="on">
              {words.featureAsked.yes}
            </OneButton>
            <OneButton action={`${path}/feature-answer`} name="feature" value="off">
              {words.featureAsked.no}
            </OneButton>
          </div>
        </Notice>
      )}
      {can.answerFeature === 'agreed' && (
        <Notice tone="info">
          <p>{words.featureShown.text}</p>
          <OneButton action={`${path}/feature-answer`} name="feature" value="off">
            {words.featureShown.stop}
          </OneButton>
        </Notice>
      )}
      {(reading || can.keep) && (
        <div className="row">
          {reading && (
            <OneButton action={`${path}/follow`} name="follow" value={reading.follows ? 'off' : 'on'}>
              {reading.follows ? words.unfollow : words.follow}
            </OneButton>
          )}
          {can.keep && (
            <Disclosure menu summary={words.keep}>
              <OneButton bare quiet={false} action={`${path}/pin`} name="pinned" value={thread.pinned ? 'off' : 'on'}>
                {thread.pinned ? words.unpin : words.pin}
              </OneButton>
              {thread.locked ? (
                <OneButton bare action={`${path}/lock`} name="locked" value="off">
                  {words.unlock}
                </OneButton>
              ) : (
                <a href={`${path}/lock`}>{words.lock}</a>
              )}
              {can.move && <a href={`${path}/move`}>{words.move}</a>}
              {can.feature && (
                <OneButton bare action={`${path}/feature`} name="feature" value={can.feature === 'ask' ? 'on' : 'off'}>
                  {can.feature === 'ask'
                    ? words.askFeature
                    : can.feature === 'asked'
                      ? words.stopAsking
                      : words.stopFeature}
                </OneButton>
              )}
            </Disclosure>
          )}
        </div>
      )}
      {can.feature === 'asked' && <p className="soft">{words.featureAskedTeam}</p>}
    </>
  )
}

/** Why nobody replies here any more; read out to who was writing when it came. */
export function LockedNotice({ reason }: { reason: string | null }) {
  const words = useWords().forum.thread
  return (
    <Notice tone="info" live title={words.locked}>
      {reason && (
        <p className="as-typed">
          <Written text={reason} />
        </p>
      )}
    </Notice>
  )
}

/** The way in for who reads without an account. */
export function SignInToReply({ threadId }: { threadId: string }) {
  return (
    <p>
      <ButtonLink href={`/sign-up?next=/t/${threadId}`} icon="pencil">
        {useWords().forum.thread.signInToReply}
      </ButtonLink>
    </p>
  )
}
