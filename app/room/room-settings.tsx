import { useWords } from '#app/i18n/words.tsx'
import { CHAT_MODES, type RoomCommand, type RoomView } from '#worker/rooms/protocol.ts'
import { AskFirst } from './ask-first.tsx'

/** For hosts: who may write, whether the door stands open, and the end. */
export function RoomSettings({ room, send }: { room: RoomView; send: (command: RoomCommand) => void }) {
  const words = useWords().room.host
  return (
    <div className="stack">
      <Choices
        name="chat-mode"
        label={words.chatMode}
        value={room.chatMode}
        choices={CHAT_MODES.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        choose={(mode) => send({ kind: 'chat.mode', mode })}
      />
      <Choices
        name="door"
        label={words.door}
        value={room.doorOpen ? 'open' : 'closed'}
        choices={[
          { value: 'closed', label: words.doorClosed },
          { value: 'open', label: words.doorOpen },
        ]}
        choose={(door) => send({ kind: 'door.set', open: door === 'open' })}
      />
      <AskFirst label={words.end} ask={words.endConfirm} variant="danger" act={() => send({ kind: 'room.end' })} />
    </div>
  )
}

/** A choice that takes effect at once; what the hub says is what is chosen. */
function Choices<V extends string>({
  name,
  label,
  value,
  choices,
  choose,
}: {
  name: string
  label: string
  value: V
  choices: { value: V; label: string }[]
  choose: (value: V) => void
}) {
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <div className="choice" key={choice.value}>
            <input
              type="radio"
              id={`${name}-${choice.value}`}
              name={name}
              checked={value === choice.value}
              onChange={() => choose(choice.value)}
            />
            <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
