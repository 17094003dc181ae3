import { type KeyboardEvent, useState } from 'react'
import { useSpeech } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { localTime } from '#app/ui/when.ts'
import { CHAT_MAX, type MessageView, type RoomCommand, type RoomView } from '#worker/rooms/protocol.ts'
import type { RoomActs } from './inside.tsx'
import type { ClientRoom } from './room-state.ts'
import { useStickyEnd } from './sticky-end.ts'

/** The conversation. What a host still has to read stands on top; it is posted or taken away there. */
export function Chat({
  state,
  host,
  send,
}: {
  state: ClientRoom
  host: boolean
  send: (command: RoomCommand) => void
}) {
  const { chat: words, host: hostWords } = useSpeech().words.room
  const { messages, unsent } = state
  const own = messages.filter((message) => message.own).length + unsent.length
  const { end, behind, toEnd } = useStickyEnd(messages.length + unsent.length, own)
  const toRead = host ? messages.filter((message) => message.state === 'pending') : []
  const lines = host ? messages.filter((message) => message.state !== 'pending') : messages
  return (
    <>
      {toRead.length > 0 && (
        <section className="chat-to-read" aria-labelledby="to-read">
          <h2 id="to-read">{hostWords.toRead(toRead.length)}</h2>
          <ol className="chat">
            {toRead.map((message) => (
              <Line key={message.id} message={message} host send={send} />
            ))}
          </ol>
        </section>
      )}
      {messages.length + unsent.length === 0 && <p className="chat-note">{words.empty}</p>}
      <ol className="chat">
        {lines.map((message) => (
          <Line key={message.id} message={message} host={host} send={send} />
        ))}
        {unsent.map((one) => (
          <li className="chat-line" key={one.key}>
            <Avatar seed={state.you?.figure ?? state.you?.nickname ?? ''} size="small" />
            <div className="chat-head">
              <span className="chat-name">{state.you?.nickname}</span>
              <Badge icon="clock">{words.sending}</Badge>
            </div>
            <div className="chat-text">{one.text}</div>
          </li>
        ))}
      </ol>
      {state.taken > 0 && <p className="chat-note">{words.gone}</p>}
      <div ref={end} />
      {behind && (
        <Button
          type="button"
          icon="chevron"
          className="chat-newer"
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('.panel-body')?.focus()
            toEnd()
          }}
        >
          {words.newer}
        </Button>
      )}
    </>
  )
}

/** To the first message that a host still has to read. */
export const focusFirstToRead = () => document.querySelector<HTMLElement>('.chat-pending button')?.focus()

/** The line goes away under the pressed button: the focus goes to the next one to read, or else to the conversation. */
function focusNext(pressed: HTMLElement) {
  const line = pressed.closest('.chat-pending')
  const next = (line?.nextElementSibling ?? line?.previousElementSibling)?.querySelector('button')
  ;(next ?? pressed.closest<HTMLElement>('.panel-body'))?.focus({ preventScroll: !next })
}

function Line({ message, host, send }: { message: MessageView; host: boolean; send: (command: RoomCommand) => void }) {
  const { words: all, timeZone } = useSpeech()
  const words = all.room
  const pending = message.state === 'pending'
  const take = (
    <Button
      type="button"
      variant="bare"
      className="chat-take"
      onClick={(event) => {
        focusNext(event.currentTarget)
        send({ kind: 'chat.remove', messageId: message.id })
      }}
    >
      {words.host.take}
    </Button>
  )
  return (
    <li className={pending ? 'chat-line chat-pending' : 'chat-line'} data-message={message.id}>
      <Avatar seed={message.figure ?? message.nickname} size="small" />
      <div className="chat-head">
        <span className="chat-name">
          {message.nickname}
          {message.own && ` (${words.chat.you})`}
        </span>
        {message.presenter && (
          <Badge tone="info" icon="leaf">
            {words.chat.presenter}
          </Badge>
        )}
        {pending && !host && (
          <Badge tone="amber" icon="clock">
            {words.chat.pending}
          </Badge>
        )}
        <time dateTime={new Date(message.at).toISOString()}>{localTime(message.at, timeZone).time}</time>
        {host && !pending && take}
      </div>
      <div className="chat-text">{message.text}</div>
      {host && pending && (
        <div className="row chat-acts">
          <Button
            type="button"
            icon="check"
            variant="quiet"
            onClick={(event) => {
              focusNext(event.currentTarget)
              send({ kind: 'chat.approve', messageId: message.id })
            }}
          >
            {words.host.approve}
          </Button>
          {take}
        </div>
      )}
    </li>
  )
}

/** Where one writes. Enter sends, Shift and Enter makes a new line. */
export function ChatComposer({
  state,
  room,
  host,
  act,
}: {
  state: ClientRoom
  room: RoomView
  host: boolean
  act: RoomActs
}) {
  const words = useSpeech().words.room.chat
  const [text, setText] = useState('')
  const trimmed = text.trim()
  const tooLong = trimmed.length > CHAT_MAX
  if (room.chatMode === 'off' && !host) return <p className="chat-note chat-closed">{words.off}</p>
  const submit = () => {
    if (!trimmed || tooLong) return
    act.say(trimmed)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const problem = tooLong ? words.tooLong(CHAT_MAX) : state.refused ? words.refused[state.refused] : undefined
  return (
    <>
      {!host && <p className="chat-note chat-mode">{room.chatMode === 'open' ? words.open : words.reviewed}</p>}
      <form
        className="chat-composer"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Textarea
          name="chat"
          label={words.label}
          hideLabel
          rows={1}
          value={text}
          error={problem}
          placeholder={words.label}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (state.refused) act.hushed()
          }}
          onKeyDown={onKeyDown}
        />
        <Button icon="send">{words.send}</Button>
      </form>
    </>
  )
}
