import { useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Textarea } from '#app/ui/field.tsx'
import { NOTE_MAX, type PersonView, type RoomCommand } from '#worker/rooms/protocol.ts'
import { AskFirst } from './ask-first.tsx'

type Send = (command: RoomCommand) => void

/** For hosts: who waits, who is inside, who is not. */
export function People({ people, send }: { people: PersonView[]; send: Send }) {
  const words = useWords().room.host
  const waiting = people.filter((person) => person.standing === 'waiting' && person.here)
  const admitted = people.filter((person) => person.standing === 'admitted')
  const inside = [
    ...admitted.filter((person) => person.here && person.role === 'host'),
    ...admitted.filter((person) => person.here && person.role !== 'host'),
  ]
  const away = admitted.filter((person) => !person.here)
  const outside = people.filter((person) => person.standing === 'declined' || person.standing === 'removed')
  return (
    <div className="stack">
      <section aria-labelledby="people-waiting">
        <h2 id="people-waiting">{words.waitingTitle}</h2>
        {waiting.length === 0 && <p className="soft">{words.nobodyWaits}</p>}
        {waiting.length > 1 && (
          <Button type="button" onClick={() => send({ kind: 'door.admit-all' })}>
            {words.admitAll}
          </Button>
        )}
        <ul className="people">
          {waiting.map((person) => (
            <WaitingRow key={person.seatId} person={person} send={send} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="people-inside">
        <h2 id="people-inside">{words.inside(inside.length)}</h2>
        {inside.length === 0 && <p className="soft">{words.nobodyInside}</p>}
        <ul className="people">
          {inside.map((person) => (
            <InsideRow key={person.seatId} person={person} send={send} />
          ))}
        </ul>
        {away.length > 0 && (
          <Disclosure summary={words.awayTitle(away.length)}>
            <ul className="people">
              {away.map((person) => (
                <InsideRow key={person.seatId} person={person} send={send} />
              ))}
            </ul>
          </Disclosure>
        )}
      </section>
      {outside.length > 0 && (
        <section aria-labelledby="people-outside">
          <h2 id="people-outside">{words.outsideTitle}</h2>
          <ul className="people">
            {outside.map((person) => (
              <li className="person" key={person.seatId}>
                <Avatar seed={person.figure ?? person.nickname} size="small" />
                <span className="chat-name">{person.nickname}</span>
                <Badge>{person.standing === 'declined' ? words.declined : words.removed}</Badge>
                {person.standing === 'declined' && (
                  <Button
                    type="button"
                    variant="bare"
                    onClick={() => send({ kind: 'door.admit', seatId: person.seatId })}
                  >
                    {words.admit}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function WaitingRow({ person, send }: { person: PersonView; send: Send }) {
  const words = useWords().room.host
  const [note, setNote] = useState<string | null>(null)
  return (
    <li className="person">
      <Avatar seed={person.figure ?? person.nickname} size="small" />
      <span className="chat-name">{person.nickname}</span>
      {note === null ? (
        <>
          <Button
            type="button"
            variant="quiet"
            icon="check"
            onClick={() => send({ kind: 'door.admit', seatId: person.seatId })}
          >
            {words.admit}
          </Button>
          <Button type="button" variant="bare" onClick={() => setNote('')}>
            {words.decline}
          </Button>
        </>
      ) : (
        <form
          className="stack stack-tight person-form"
          onSubmit={(event) => {
            event.preventDefault()
            send({ kind: 'door.decline', seatId: person.seatId, note: note.trim() })
          }}
        >
          <Textarea
            name={`note-${person.seatId}`}
            label={words.declineFor(person.nickname)}
            hint={words.declineHint}
            rows={2}
            maxLength={NOTE_MAX}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className="row">
            <Button variant="quiet">{words.decline}</Button>
            <Button type="button" variant="bare" onClick={() => setNote(null)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}

function InsideRow({ person, send }: { person: PersonView; send: Send }) {
  const words = useWords().room
  return (
    <li className="person">
      <Avatar seed={person.figure ?? person.nickname} size="small" />
      <span className="chat-name">{person.nickname}</span>
      {person.role === 'host' ? (
        <Badge tone="info" icon="leaf">
          {words.chat.presenter}
        </Badge>
      ) : (
        <AskFirst
          label={words.host.remove}
          ask={words.host.removeConfirm(person.nickname)}
          variant="bare"
          act={() => send({ kind: 'seat.remove', seatId: person.seatId })}
        />
      )}
    </li>
  )
}
