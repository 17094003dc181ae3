import type {
  GoneView,
  MessageView,
  PersonView,
  RoomNews,
  RoomRefusal,
  RoomUpdate,
  RoomView,
  YouView,
} from '#worker/rooms/protocol.ts'

/** What this browser wrote and the hub has not shown back yet. */
export interface Unsent {
  key: string
  text: string
}

/** The room as this browser knows it: what the hub told, and what is still on its way there. */
export interface ClientRoom {
  seq: number
  room: RoomView | null
  you: YouView | null
  messages: MessageView[]
  people: PersonView[]
  unsent: Unsent[]
  refused: RoomRefusal | null
  /** Own messages that were taken away while this page was open. */
  taken: number
}

export const EMPTY_ROOM: ClientRoom = {
  seq: 0,
  room: null,
  you: null,
  messages: [],
  people: [],
  unsent: [],
  refused: null,
  taken: 0,
}

export type ClientAct = RoomNews | { kind: 'say'; key: string; text: string } | { kind: 'hush' }

/** Adds what the hub told. Pure, and harmless when told twice. */
export function hear(state: ClientRoom, act: ClientAct): ClientRoom {
  switch (act.kind) {
    case 'update':
      return update(state, act)
    case 'say':
      return { ...state, refused: null, unsent: [...state.unsent, { key: act.key, text: act.text }] }
    case 'refused':
      return {
        ...state,
        refused: act.code,
        unsent: act.key ? state.unsent.filter((one) => one.key !== act.key) : state.unsent,
      }
    case 'hush':
      return { ...state, refused: null }
    case 'grant':
    case 'closing':
      return state
  }
}

/**
 * Where the hub's news put this browser, before its line is closed. Declined keeps the line: the host may change their
 * mind.
 */
export function verdict({ room, you }: ClientRoom): 'ended' | 'removed' | 'declined' | null {
  if (room?.phase === 'ended') return 'ended'
  return you?.standing === 'removed' || you?.standing === 'declined' ? you.standing : null
}

function update(state: ClientRoom, news: RoomUpdate): ClientRoom {
  const known = new Map((news.full ? [] : state.messages).map((message) => [message.id, message]))
  let { taken } = state
  for (const message of news.messages ?? []) {
    if (!isGone(message)) known.set(message.id, message)
    else if (known.delete(message.id) && message.own) taken += 1
  }
  const keys = new Set([...known.values()].map((message) => message.key))
  return {
    ...state,
    seq: news.seq,
    room: news.room ?? state.room,
    you: news.you ?? state.you,
    messages: news.messages || news.full ? inOrder([...known.values()]) : state.messages,
    people: news.people ? merged(news.full ? [] : state.people, news.people) : state.people,
    unsent: state.unsent.filter((one) => !keys.has(one.key)),
    taken,
  }
}

const isGone = (message: MessageView | GoneView): message is GoneView => 'gone' in message

const inOrder = (messages: MessageView[]) => messages.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

function merged(known: PersonView[], news: PersonView[]): PersonView[] {
  const people = new Map(known.map((person) => [person.seatId, person]))
  for (const person of news) people.set(person.seatId, person)
  return [...people.values()]
}
