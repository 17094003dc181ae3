import type { ComponentProps, ReactNode, Ref } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from './avatar.tsx'
import { type BadgeRole, RoleBadge } from './badge.tsx'
import { Icon, type IconName } from './icon.tsx'
import { FullTime } from './time.tsx'
import type { Moment } from './when.ts'

/**
 * A room: the stage first, then the conversation; it fills the window, and only the panel scrolls. Inside `PageShell
 * width="full" bare`. `panelTop` is for tabs
 * (gesprek, vragen, deelnemers), `composer` stays at the edge and never covers the last message.
 */
export function RoomLayout({
  title,
  titleRef,
  stage,
  controls,
  panel,
  panelTop,
  composer,
  log = true,
}: {
  title: ReactNode
  /** For who comes in: the heading takes the focus. */
  titleRef?: Ref<HTMLHeadingElement>
  stage: ReactNode
  controls: ReactNode
  panel: ReactNode
  panelTop?: ReactNode
  composer?: ReactNode
  /** The panel shows a conversation that is read out as it grows. */
  log?: boolean
}) {
  const words = useWords().ui.room
  return (
    <div className="room">
      <section className="stage" aria-label={words.stage}>
        <h1 className="stage-title" ref={titleRef} tabIndex={-1}>
          {title}
        </h1>
        {stage}
        <div className="controls">{controls}</div>
      </section>
      <section className="panel" aria-label={words.panel}>
        {panelTop}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <div className="panel-body" role="log" aria-live={log ? 'polite' : 'off'} aria-label={words.panel} tabIndex={0}>
          {panel}
        </div>
        {composer}
      </section>
    </div>
  )
}

/** The faces, as large as the stage allows. `one` for a webinar's speaker or a shared screen. */
export function Tiles({ one, children }: { one?: boolean; children: ReactNode }) {
  return <ul className={one ? 'tiles tiles-one' : 'tiles'}>{children}</ul>
}

/**
 * One person on the stage. `children` is the video element; without it their figure shows. A seat with text only is a
 * tile like the others.
 */
export function Tile({
  name,
  avatar,
  mic,
  you,
  hand,
  speaking,
  textSeat,
  screen,
  children,
}: {
  name: string
  avatar: string
  /** Is their microphone on. Leave it out for a text seat. */
  mic?: boolean
  you?: boolean
  hand?: boolean
  speaking?: boolean
  textSeat?: boolean
  screen?: boolean
  children?: ReactNode
}) {
  const words = useWords().ui.room
  const state = textSeat ? words.textSeat : mic ? words.micOn : words.micOff
  return (
    <li className={['tile', speaking && 'tile-speaking', screen && 'tile-screen'].filter(Boolean).join(' ')}>
      {children ?? <Avatar seed={avatar} />}
      <div className="tile-label">
        <span className="tile-name">{you ? `${name} (${words.you})` : name}</span>
        {hand && (
          <>
            <Icon name="hand" />
            <span className="hush">{words.hand}</span>
          </>
        )}
        <Icon name={textSeat ? 'text' : mic ? 'mic' : 'mic-off'} />
        <span className="hush">{state}</span>
      </div>
    </li>
  )
}

/**
 * A big, calm button under the stage. `label` says what is so, or what it does ("Microfoon uit" while it is off is
 * wrong: name the thing and let `pressed` and the icon tell).
 */
export function Control({
  icon,
  label,
  pressed,
  ...button
}: { icon: IconName; label: string; pressed?: boolean } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button type="button" className="control" aria-pressed={pressed} {...button}>
      <Icon name={icon} />
      {label}
    </button>
  )
}

/** Out of the room, back to the event's page; one press, no question. (The quick exit is another thing.) */
export function LeaveControl({ label, ...button }: { label?: string } & Omit<ComponentProps<'button'>, 'children'>) {
  const words = useWords().ui.room
  return (
    <button type="submit" className="control control-leave" {...button}>
      <Icon name="exit" />
      {label ?? words.leave}
    </button>
  )
}

/** One line in the conversation; plain text, as it was typed. Put them in `<ol className="chat">`. */
export function ChatLine({
  name,
  avatar,
  at,
  role,
  children,
}: {
  name: string
  avatar: string
  at: Moment
  role?: BadgeRole
  children: ReactNode
}) {
  return (
    <li className="chat-line">
      <Avatar seed={avatar} size="small" />
      <div className="chat-head">
        <span className="chat-name">{name}</span>
        {role && <RoleBadge role={role} />}
        <FullTime at={at} part="clock" />
      </div>
      <div>{children}</div>
    </li>
  )
}
