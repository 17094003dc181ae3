import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSpeech } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { localTime } from '#app/ui/when.ts'
import { CHAT_MAX, type MessageView, type RoomCommand, type RoomView } from '#worker/rooms/protocol.ts'
import type { RoomActs } from './inside.tsx'
import type { ClientRoom } from './room-state.ts'

/** The conversation. A host reads what waits in its place among the rest, and posts it or takes it away. */
export function Chat({
  state,
  host,
  send,
}: {
  state: ClientRoom
  host: boolean
  send: (command: RoomCommand) => void
}) {
  const { chat: words } = useSpeech().words.room
  const end = useStickyEnd(state.messages.length + state.unsent.length)
  return (
    <>
      {state.messages.length + state.unsent.length === 0 && <p className="chat-note">{words.empty}</p>}
      <ol className="chat">
        {state.messages.map((message) => (
          <Line key={message.id} message={message} host={host} send={send} />
        ))}
        {state.unsent.map((one) => (
          <li className="chat-line" key={one.key}>
            <Avatar seed={state.you?.nickname ?? ''} size="small" />
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
    </>
  )
}

function Line({ message, host, send }: { message: MessageView; host: boolean; send: (command: RoomCommand) => void }) {
  const { words: all, timeZone } = useSpeech()
  const words = all.room
  const pending = message.state === 'pending'
  return (
    <li className={pending ? 'chat-line chat-pending' : 'chat-line'} data-message={message.id}>
      <Avatar seed={message.nickname} size="small" />
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
      </div>
      <div className="chat-text">{message.text}</div>
      {host && (
        <div className="row chat-acts">
          {pending && (
            <Button
              type="button"
              icon="check"
              variant="quiet"
              onClick={() => send({ kind: 'chat.approve', messageId: message.id })}
            >
              {words.host.approve}
            </Button>
          )}
          <Button
            type="button"
            icon="close"
            variant="bare"
            onClick={() => send({ kind: 'chat.remove', messageId: message.id })}
          >
            {words.host.take}
          </Button>
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

/** Keeps the newest line in sight for who was reading it; who scrolled up to read back stays there. */
function useStickyEnd(count: number) {
  const end = useRef<HTMLDivElement>(null)
  const near = useRef(true)
  useEffect(() => {
    const pane = end.current?.closest('.panel-body')
    if (!pane) return
    const watch = () => {
      near.current = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80
    }
    pane.addEventListener('scroll', watch, { passive: true })
    return () => pane.removeEventListener('scroll', watch)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves the end
  useEffect(() => {
    const pane = end.current?.closest('.panel-body')
    if (pane && near.current) pane.scrollTop = pane.scrollHeight
  }, [count])
  return end
}
