import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { LEVELS } from '#db/schema/forum.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { db } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import { type Actor, GUEST, type Member } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import type { Level } from '#worker/forum/contract.ts'
import type { ConversationKind, MessageState } from '#worker/messages/contract.ts'
import { answersFor, canSeeConversation, canSeeMessage, takesPart } from '#worker/messages/policy.ts'
import { insertConversation, insertMessage, messageToReport } from '#worker/messages/store.ts'
import { answersForSql, takesPartSql, visibleConversation, visibleMessage } from '#worker/messages/visible.ts'

// As in `visible.test.ts`: SQL and policy answer alike, for every reader × kind, place and level of conversation × message.

interface ConversationFacts {
  id: string
  communityId: string
  kind: ConversationKind
  memberId: string
  otherId: string | null
  level: Level
}
interface MessageFacts {
  id: string
  conversation: ConversationFacts
  authorId: string
  internal: boolean
  state: MessageState
}

const actors = new Map<string, Actor>([['guest', GUEST]])
const allConversations: ConversationFacts[] = []
const allMessages: MessageFacts[] = []

beforeAll(async () => {
  const [here, elsewhere] = [await make.community({ kind: 'closed' }), await make.community()]
  const people = {
    writer: await make.member({ in: here }),
    other: await make.member({ in: here }),
    'writer who left': await make.member(),
    'peer here': await make.member({ in: here }),
    'volunteer here': await make.member({ in: here, role: 'volunteer' }),
    'professional here': await make.member({ in: here, role: 'professional' }),
    'professional elsewhere': await make.member({ in: elsewhere, role: 'professional' }),
    coordinator: await make.member({ coordinator: true }),
  } satisfies Record<string, Member>
  for (const [name, member] of Object.entries(people)) actors.set(name, member)
  actors.set('coordinator who broke the glass', { ...people.coordinator, glass: new Set([here.id]) })
  const promoted = await make.member({ in: here, role: 'professional' })
  actors.set('writer who came to be of the team', promoted)
  actors.set('writer for whom the glass was broken', { ...people.writer, glass: new Set([here.id]) })

  const statements: Statement[] = []
  const at = clock.now()
  for (const communityId of [here.id, elsewhere.id])
    for (const memberId of [people.writer.id, people['writer who left'].id, promoted.id])
      for (const kind of ['team', 'members'] as const)
        for (const level of LEVELS) {
          const otherId = kind === 'members' ? people.other.id : null
          const id = `cnv_${allConversations.length}`
          const conversation = { id, communityId, kind, memberId, otherId, level }
          allConversations.push(conversation)
          statements.push(
            insertConversation(db, {
              ...conversation,
              subject: '',
              state: 'open',
              lastMessageAt: at,
              createdAt: at,
            }),
          )
          for (const authorId of [memberId, otherId ?? people['professional here'].id, promoted.id])
            for (const internal of [false, true])
              for (const state of ['sent', 'hidden'] as const) {
                const message = { id: `msg_${allMessages.length}`, conversation, authorId, internal, state }
                allMessages.push(message)
                const { conversation: _, ...row } = message
                const words = { draftKey: message.id, markdown: '', html: '', createdAt: at, number: null }
                statements.push(insertMessage(db, { ...row, ...words, conversationId: id }))
              }
        }
  for (let from = 0; from < statements.length; from += 500)
    await db.batch(statements.slice(from, from + 500) as [Statement, ...Statement[]])
})

const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort()

describe('the SQL and the pure policy say the same', () => {
  test.each([
    ['who takes part', takesPartSql, takesPart],
    ['who answers for the team', answersForSql, answersFor],
    ['who sees it', visibleConversation, canSeeConversation],
  ] as const)('about conversations: %s', async (_name, inSql, pure) => {
    for (const [name, actor] of actors) {
      const rows = await db.select({ id: conversations.id }).from(conversations).where(inSql(actor))
      expect(ids(rows), name).toEqual(ids(allConversations.filter((one) => pure(actor, one))))
    }
  })

  test('about messages', async () => {
    for (const [name, actor] of actors) {
      const rows = await db
        .select({ id: messages.id })
        .from(messages)
        .innerJoin(conversations, eq(conversations.id, messages.conversationId))
        .where(visibleMessage(actor))
      expect(ids(rows), name).toEqual(ids(allMessages.filter((one) => canSeeMessage(actor, one.conversation, one))))
    }
  })
})

describe('what those rules come to', () => {
  const seen = (name: string) => allMessages.filter((one) => canSeeMessage(actors.get(name)!, one.conversation, one))

  test.each(['guest', 'peer here', 'coordinator'])('%s sees nothing at all', (name) => {
    expect(seen(name)).toEqual([])
  })

  test.each(['writer', 'other', 'writer who left', 'writer for whom the glass was broken'])(
    '%s never sees an internal note in what they take part in',
    (name) => {
      const own = seen(name).filter((one) => takesPart(actors.get(name)!, one.conversation))
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter((one) => one.internal)).toEqual([])
    },
  )

  test('who came to be of the team sees no notes in the conversation that they began', () => {
    const actor = actors.get('writer who came to be of the team') as Member
    const notes = seen('writer who came to be of the team').filter((one) => one.internal)
    expect(notes.length).toBeGreaterThan(0)
    expect(notes.filter((one) => one.conversation.memberId === actor.id)).toEqual([])
  })

  test.each(['volunteer here', 'professional here', 'professional elsewhere', 'coordinator who broke the glass'])(
    '%s sees no conversation between members',
    (name) => {
      expect(seen(name).length).toBeGreaterThan(0)
      expect(seen(name).filter((one) => one.conversation.kind === 'members')).toEqual([])
    },
  )

  test('a volunteer sees nothing of what is red', () => {
    const levels = new Set(seen('volunteer here').map((one) => one.conversation.level))
    expect([...levels].sort()).toEqual(['amber', 'green'])
  })

  test('a message to report is one that its reporter sees', async () => {
    for (const [name, actor] of actors)
      for (const message of allMessages.filter((_, at) => at % 7 === 0)) {
        const [rows] = await db.batch([messageToReport(db, actor, message.id)])
        expect(rows.length > 0, `${name}, ${message.id}`).toBe(canSeeMessage(actor, message.conversation, message))
      }
  })
})
