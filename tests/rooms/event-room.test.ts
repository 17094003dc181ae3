import { runDurableObjectAlarm } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import { ARRIVALS, BURST } from '#worker/rooms/event-bucket.ts'
import { MESSAGES_KEPT_EACH } from '#worker/rooms/event-room-commands.ts'
import { KEEP_CHAT_DAYS } from '#worker/rooms/event-room-machine.ts'
import { CLOSE } from '#worker/rooms/protocol.ts'
import { env, type Hub, longest, newHub } from './event-hub.ts'

/** A hub with a host and two people inside. */
async function evening(hub: Hub = newHub()) {
  const host = await hub.come('host', 'host')
  const kiezel = await hub.come('kiezel')
  const libel = await hub.come('libel')
  host.send({ kind: 'door.admit-all' })
  await kiezel.hears(() => kiezel.you()?.standing === 'admitted', 'being let in')
  await libel.hears(() => libel.you()?.standing === 'admitted', 'being let in')
  return { hub, host, kiezel, libel }
}

describe('the door', () => {
  test('a ticket that was not signed here, for here, or in the last minute, opens nothing', async () => {
    const hub = newHub()
    const other = newHub()
    const good = await hub.ticket('a', 'attendee')
    const tickets = [
      '',
      'nonsense',
      `${good}x`,
      await other.ticket('a', 'attendee'),
      await hub.ticket('a', 'attendee', null, new Date(Date.now() - 61_000)),
      `${btoa(JSON.stringify({ ...JSON.parse(atob(good.split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/'))), role: 'host' }))}.${good.split('.')[1]}`,
    ]
    for (const ticket of tickets) expect((await hub.knock(ticket)).status).toBe(403)
    expect((await hub.knock(good)).status).toBe(101)
  })

  test('waiting, let in one by one, and a place that survives a reload', async () => {
    const hub = newHub()
    const host = await hub.come('host', 'host')
    const a = await hub.come('a')
    expect(a.you()?.standing).toBe('waiting')
    await host.hears(() => host.people().get('a')?.standing === 'waiting', 'somebody at the door')
    host.send({ kind: 'door.admit', seatId: 'a' })
    await a.hears(() => a.you()?.standing === 'admitted', 'being let in')
    a.socket.close(1000)
    await host.hears(() => host.people().get('a')?.here === false, 'somebody leaving')
    const again = await hub.come('a')
    expect(again.you()?.standing).toBe('admitted')
  })

  test('declined with a friendly word; let in after all, it comes down the same line, and after a reload', async () => {
    const hub = newHub()
    const host = await hub.come('host', 'host')
    const a = await hub.come('a')
    host.send({ kind: 'door.decline', seatId: 'a', note: 'Volgende keer graag' })
    await a.hears(() => a.you()?.standing === 'declined', 'the word')
    expect(a.you()).toMatchObject({ standing: 'declined', note: 'Volgende keer graag' })
    host.say('Welkom')
    a.say('en ik dan?')
    await a.hears(() => a.refusals().includes('not_inside'), 'a refusal')
    const back = await hub.come('a')
    expect(back.you()).toMatchObject({ standing: 'declined', note: 'Volgende keer graag' })
    expect(JSON.stringify([a.heard, back.heard])).not.toMatch(/Welkom|"grant"/)
    host.send({ kind: 'door.admit', seatId: 'a' })
    await back.hears(() => back.you()?.standing === 'admitted', 'being let in')
    expect(back.you()?.note).toBeNull()
    expect(back.chat()).toMatchObject([{ text: 'Welkom' }])
    expect(back.closed).toBeNull()
  })

  test('the newest connection of a seat wins, the older one is told, nobody is doubled', async () => {
    const { hub, host, kiezel } = await evening()
    const second = await hub.come('kiezel')
    expect(await kiezel.closes()).toBe(CLOSE.moved)
    expect(kiezel.heard.at(-1)).toEqual({ kind: 'closing', code: CLOSE.moved })
    expect(second.you()?.standing).toBe('admitted')
    await host.quiet()
    expect(host.people().get('kiezel')?.here).toBe(true)
    expect(host.people().size).toBe(3)
  })

  test('attendees hear nothing of each other coming and going', async () => {
    const { hub, kiezel, libel } = await evening()
    const before = kiezel.heard.length
    libel.socket.close(1000)
    await hub.come('zeester')
    await kiezel.quiet()
    expect(kiezel.heard).toHaveLength(before)
    expect(JSON.stringify(kiezel.heard)).not.toMatch(/libel|zeester|people/)
  })
})

describe('chat', () => {
  test('read first: its author sees it wait, the host approves, everybody sees it; removed, it is gone for all', async () => {
    const { host, kiezel, libel } = await evening()
    kiezel.say('Mag ik iets vragen?')
    await kiezel.hears(() => kiezel.chat()[0]?.state === 'pending', 'the own message')
    await host.hears(() => host.chat().length === 1, 'a message to read')
    expect(libel.chat()).toEqual([])
    const { id } = host.chat()[0]!
    host.send({ kind: 'chat.approve', messageId: id })
    await libel.hears(() => libel.chat()[0]?.text === 'Mag ik iets vragen?', 'the message')
    host.send({ kind: 'chat.remove', messageId: id })
    for (const one of [host, kiezel, libel]) await one.hears(() => one.chat().length === 0, 'its going')
    expect(JSON.stringify(libel.heard)).not.toContain('"kiezel"')
  })

  test('who comes late reads what was said', async () => {
    const { hub, host } = await evening()
    host.say('Welkom allemaal')
    await host.hears(() => host.chat().length === 1, 'the message')
    host.send({ kind: 'door.set', open: true })
    await host.hears(() => host.room()?.doorOpen === true, 'an open door')
    const late = await hub.come('late')
    expect(late.chat()).toMatchObject([{ text: 'Welkom allemaal' }])
  })

  test('a draft sent twice is one message', async () => {
    const { host, kiezel } = await evening()
    kiezel.say('hallo', 'key-12345678')
    kiezel.say('hallo', 'key-12345678')
    await kiezel.hears(() => kiezel.chat().length === 1, 'the message')
    await host.quiet()
    expect(host.chat()).toHaveLength(1)
  })

  test('a thousand characters go, one more does not', async () => {
    const { kiezel } = await evening()
    kiezel.say(longest)
    await kiezel.hears(() => kiezel.chat().length === 1, 'the message')
    kiezel.say(`${longest}a`)
    await kiezel.hears(() => kiezel.refusals().includes('unreadable'), 'a refusal')
  })
})

describe('whom the hub believes', () => {
  test('a role in a message is not read: the frame is refused', async () => {
    const { host, kiezel } = await evening()
    kiezel.socket.send(JSON.stringify({ kind: 'chat.mode', mode: 'open', role: 'host' }))
    kiezel.socket.send(JSON.stringify({ kind: 'chat.mode', mode: 'open', by: { seatId: 'host', role: 'host' } }))
    kiezel.send({ kind: 'chat.mode', mode: 'open' })
    kiezel.send({ kind: 'room.end' })
    await kiezel.hears(() => kiezel.refusals().length === 4, 'four refusals')
    expect(kiezel.refusals()).toEqual(['unreadable', 'unreadable', 'not_allowed', 'not_allowed'])
    await host.quiet()
    expect(host.room()).toMatchObject({ chatMode: 'reviewed', phase: 'open' })
  })

  test('somebody waiting hears no chat and is heard by nobody', async () => {
    const { hub, host } = await evening()
    const waiting = await hub.come('zeester')
    waiting.say('hallo?')
    await waiting.hears(() => waiting.refusals().includes('not_inside'), 'a refusal')
    host.say('Welkom')
    await host.hears(() => host.chat().length === 1, 'the own message')
    await waiting.quiet()
    expect(JSON.stringify(waiting.heard)).not.toContain('Welkom')
  })

  test('nonsense does no harm', async () => {
    const { host, kiezel } = await evening()
    for (const frame of ['', '{', 'null', '[]', '{"kind":"nope"}', '"chat.say"']) kiezel.socket.send(frame)
    await kiezel.hears(() => kiezel.refusals().length === 6, 'six refusals')
    kiezel.socket.send(new Uint8Array([1, 2, 3]))
    expect(await kiezel.closes()).toBe(CLOSE.tooBig)
    host.say('We gaan door')
    await host.hears(() => host.chat().length === 1, 'the room going on')
  })
})

describe('one who floods', () => {
  test('is told, then ignored, then closed; nobody else notices', async () => {
    const { host, kiezel, libel } = await evening()
    for (let at = 0; at < 500; at++) kiezel.say(`lawaai ${at}`)
    expect(await kiezel.closes()).toBe(CLOSE.flood)
    expect(kiezel.refusals()).toEqual(['too_fast'])
    libel.say('Hoort iemand mij?')
    await host.hears(() => host.chat().some((message) => message.text === 'Hoort iemand mij?'), 'the others')
    expect(host.chat().length).toBeLessThanOrEqual(BURST + 2)
    expect(libel.refusals()).toEqual([])
  })

  test('gets no new burst by coming back', async () => {
    const { hub, host, kiezel } = await evening()
    let line = kiezel
    for (let round = 0; round < 5; round++) {
      for (let at = 0; at < BURST; at++) line.say(`lawaai ${round} ${at}`)
      await line.quiet()
      line = await hub.come('kiezel')
    }
    await host.quiet()
    expect(host.chat().length).toBeGreaterThanOrEqual(BURST)
    expect(host.chat().length).toBeLessThanOrEqual(BURST + 3)
  })

  test('by connecting is not let in for a while; nobody else notices', async () => {
    const hub = newHub()
    const answers: number[] = []
    for (let at = 0; at < ARRIVALS.burst + 5; at++) {
      const { status, socket } = await hub.knock(await hub.ticket('a', 'attendee'))
      socket?.accept()
      answers.push(status)
    }
    expect(answers.slice(0, ARRIVALS.burst)).not.toContain(429)
    expect(answers.slice(-3)).toEqual([429, 429, 429])
    expect((await hub.knock(await hub.ticket('b', 'attendee'))).status).toBe(101)
  })

  test('keeps only their latest words, also after an eviction', async () => {
    const { hub, host, kiezel } = await evening()
    host.say('Welkom')
    kiezel.say('ik ben er')
    await host.hears(() => host.chat().length === 2, 'two messages')
    await hub.inside((_room, state) => {
      const [row] = state.storage.sql
        .exec<{ json: string }>("select json from messages where json like '%ik ben er%'")
        .toArray()
      for (let at = 1; at < MESSAGES_KEPT_EACH; at++)
        state.storage.sql.exec(
          'insert into messages values (?, ?)',
          `x${at}`,
          JSON.stringify({ ...JSON.parse(row!.json), id: `x${at}`, key: `key-${at}`, text: `nog ${at}` }),
        )
    })
    await hub.evict()
    kiezel.say('en nog iets')
    await host.hears(() => host.chat().some(({ text }) => text === 'en nog iets'), 'the newest')
    const kept = await hub.inside((_room, state) =>
      state.storage.sql.exec<{ json: string }>('select json from messages order by rowid').toArray(),
    )
    const texts = kept.map(({ json }) => JSON.parse(json).text as string)
    expect(texts).toHaveLength(MESSAGES_KEPT_EACH + 1)
    expect(texts.slice(0, 2)).toEqual(['Welkom', 'nog 1'])
    expect(texts.at(-1)).toBe('en nog iets')
  })

  test('more than a megabyte in one frame ends that line only', async () => {
    const { host, kiezel } = await evening()
    kiezel.socket.send('a'.repeat(1_100_000))
    await kiezel.closes()
    host.say('We gaan door')
    await host.hears(() => host.chat().length === 1, 'the room going on')
  })

  test('more than four kilobytes in one frame closes the line', async () => {
    const { kiezel } = await evening()
    kiezel.socket.send('é'.repeat(2100))
    expect(await kiezel.closes()).toBe(CLOSE.tooBig)
  })
})

describe('sent out', () => {
  test('for good: this seat, this member, also after an eviction', async () => {
    const hub = newHub()
    const host = await hub.come('host', 'host')
    const kiezel = await hub.come('kiezel', 'attendee', 0, 'mem_kiezel')
    host.send({ kind: 'door.admit-all' })
    await kiezel.hears(() => kiezel.you()?.standing === 'admitted', 'being let in')
    host.send({ kind: 'seat.remove', seatId: 'kiezel' })
    expect(await kiezel.closes()).toBe(CLOSE.removed)
    expect(kiezel.you()?.standing).toBe('removed')
    expect(kiezel.heard.at(-1)).toEqual({ kind: 'closing', code: CLOSE.removed })
    await hub.evict()
    const again = await hub.come('kiezel', 'attendee', 0, 'mem_kiezel')
    expect(await again.closes()).toBe(CLOSE.removed)
    const elsewhere = await hub.come('other', 'attendee', 0, 'mem_kiezel')
    expect(await elsewhere.closes()).toBe(CLOSE.removed)
    expect(JSON.stringify(again.heard)).not.toContain('messages')
  })
})

test('gone with their account: out at once, and nothing of them is left, also after an eviction', async () => {
  const hub = newHub()
  const host = await hub.come('host', 'host')
  const kiezel = await hub.come('kiezel', 'attendee', 0, 'mem_kiezel')
  host.send({ kind: 'door.admit-all' })
  await kiezel.hears(() => kiezel.you()?.standing === 'admitted', 'being let in')
  kiezel.say('iets van mij')
  await host.hears(() => host.chat().length === 1, 'it')
  await hub.inside((room) => room.forgetMember('mem_kiezel', 'Weg'))
  expect(await kiezel.closes()).toBe(CLOSE.ended)
  await host.hears(() => host.chat().length === 0 && host.people().get('kiezel')?.nickname === 'Weg', 'their going')
  await hub.evict()
  const back = await hub.come('host', 'host')
  expect(JSON.stringify(back.heard)).not.toMatch(/Nick kiezel|iets van mij/)
})

test('sent out: what they said is gone for everybody, live and for who comes later', async () => {
  const { hub, host, kiezel, libel } = await evening()
  host.send({ kind: 'chat.mode', mode: 'open' })
  await kiezel.hears(() => kiezel.room()?.chatMode === 'open', 'an open chat')
  libel.say('hallo allemaal')
  kiezel.say('iets naars')
  await libel.hears(() => libel.chat().length === 2, 'both')
  host.send({ kind: 'seat.remove', seatId: 'kiezel' })
  for (const one of [host, libel]) await one.hears(() => one.chat().length === 1, 'its going')
  const back = await hub.come('libel')
  expect(back.chat()).toMatchObject([{ text: 'hallo allemaal' }])
  expect(JSON.stringify(back.heard)).not.toContain('naars')
})

describe('nothing is lost or doubled', () => {
  test('the hub is evicted in the middle of an evening', async () => {
    const { hub, host, kiezel, libel } = await evening()
    kiezel.say('voor')
    await host.hears(() => host.chat().length === 1, 'a message')
    await hub.evict()
    kiezel.say('na')
    await host.hears(() => host.chat().length === 2, 'the next message')
    expect(host.chat().map((message) => message.text)).toEqual(['voor', 'na'])
    host.send({ kind: 'chat.approve', messageId: host.chat()[0]!.id })
    await libel.hears(() => libel.chat().length === 1, 'the approved message')
    expect(kiezel.you()?.standing).toBe('admitted')
  })

  test('cut off and back: only what was missed', async () => {
    const { hub, host, libel } = await evening()
    host.say('een')
    await libel.hears(() => libel.chat().length === 1, 'the first')
    const since = libel.seq()
    libel.socket.close(1000)
    host.say('twee')
    await host.hears(() => host.chat().length === 2, 'the second')
    host.send({ kind: 'chat.remove', messageId: host.chat()[0]!.id })
    await host.hears(() => host.chat().length === 1, 'its going')
    const back = await hub.come('libel', 'attendee', since)
    const [first] = back.updates()
    expect(first?.full).toBe(false)
    expect(first?.messages).toMatchObject([{ gone: true }, { text: 'twee' }])
  })

  test('a number from another life gets everything', async () => {
    const { hub } = await evening()
    const back = await hub.come('libel', 'attendee', Date.now() + 1e9)
    expect(back.updates()[0]?.full).toBe(true)
  })

  test('sockets that did not survive have left', async () => {
    const { hub, kiezel } = await evening()
    kiezel.socket.close(1000)
    const host = await hub.come('host', 'host')
    await host.hears(() => host.people().get('kiezel')?.here === false, 'somebody gone')
  })
})

describe('the end', () => {
  test('for everybody, in the record, and nobody gets back in', async () => {
    const { hub, host, kiezel } = await evening()
    await env.DB.batch([
      env.DB.prepare(
        "insert into communities (id, slug, name, about, kind, review, created_at) values ('com_1','c','C','','open','after',0)",
      ),
      env.DB.prepare(
        "insert into events (id,slug,kind,title,about,community_id,language,capacity,state,created_at) values ('evt_1','e','webinar','E','','com_1','nl',10,'planned',0)",
      ),
      env.DB.prepare("insert into event_sessions (id,event_id,starts_at,ends_at) values (?,'evt_1',0,1)").bind(
        hub.sessionId,
      ),
    ])
    host.send({ kind: 'room.end' })
    expect(await kiezel.closes()).toBe(CLOSE.ended)
    expect(await host.closes()).toBe(CLOSE.ended)
    expect(kiezel.room()?.phase).toBe('ended')
    const late = await hub.come('late')
    expect(await late.closes()).toBe(CLOSE.ended)
    const row = await env.DB.prepare('select ended_at from event_sessions where id = ?').bind(hub.sessionId).first()
    expect(row?.ended_at).toBeGreaterThan(0)
  })

  test('a week later the hub has forgotten everything', async () => {
    const { hub, host, kiezel } = await evening()
    kiezel.say('iets van mij')
    await host.hears(() => host.chat().length === 1, 'the message')
    host.send({ kind: 'room.end' })
    await host.closes()
    const due = await hub.inside((_room, state) => state.storage.getAlarm())
    expect(due! - Date.now()).toBeGreaterThan((KEEP_CHAT_DAYS * 24 - 1) * 3_600_000)
    await hub.inside((_room, state) => {
      state.storage.sql.exec("update hall set json = json_set(json, '$.endedAt', ?)", Date.now() - 8 * 86_400_000)
    })
    await hub.evict()
    expect(await runDurableObjectAlarm(hub.stub)).toBe(true)
    const left = await hub.inside((_room, state) =>
      state.storage.sql
        .exec("select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'")
        .toArray(),
    )
    expect(left).toEqual([])
  })
})

test('without LiveKit the room works as text and says so', async () => {
  const { host, kiezel } = await evening()
  expect(kiezel.room()?.media).toEqual({ state: 'off', url: null })
  kiezel.send({ kind: 'media.ask' })
  host.say('We gaan in tekst')
  await kiezel.hears(() => kiezel.chat().length === 1, 'the text')
  expect(kiezel.grants()).toEqual([])
})

describe('webhooks', () => {
  const joined = (room: string, id = 'EV_1') => ({ id, event: 'participant_joined', room, identity: 'somebody' })

  test('stored once, known when told again, also after an eviction; of another room, not ours', async () => {
    const { hub } = await evening()
    expect(await hub.stub.noteMediaEvent(joined('some-room'))).toEqual({ kind: 'not_ours' })
    await hub.inside((_room, state) => {
      state.storage.sql.exec("update hall set json = json_set(json, '$.media.room', 'its-room')")
    })
    await hub.evict()
    expect(await hub.stub.noteMediaEvent(joined('its-room'))).toEqual({ kind: 'stored' })
    expect(await hub.stub.noteMediaEvent(joined('its-room'))).toEqual({ kind: 'known' })
    await hub.evict()
    expect(await hub.stub.noteMediaEvent(joined('its-room'))).toEqual({ kind: 'known' })
    expect(await hub.stub.noteMediaEvent(joined('its-room', 'EV_2'))).toEqual({ kind: 'stored' })
    expect(await hub.stub.noteMediaEvent(joined('an-older-room', 'EV_3'))).toEqual({ kind: 'not_ours' })
  })

  test('a session that nobody entered has nothing to note', async () => {
    expect(await newHub().stub.noteMediaEvent(joined('its-room'))).toEqual({ kind: 'not_ours' })
  })
})
