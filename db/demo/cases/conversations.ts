import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { pairKey } from '#worker/messages/store.ts'
import { reported } from './reports.ts'
import { DAYS, HOURS, type Scene } from './scene.ts'

interface Conversation {
  community: string
  subject: string
  by: string
  /** Between members: to whom. */
  to?: string
  closed?: true
  assignedTo?: string
  /** Who wrote what; a note is between people of the team. */
  said: { by: string; minutesAgo: number; text: string; note?: true }[]
}

/** Oldest first: the first is one that its member and the team both look at in tests of every page. */
const CONVERSATIONS = {
  closed: {
    community: 'autisme',
    subject: 'Wie mag mee naar school?',
    by: 'Regenjas',
    closed: true,
    said: [
      {
        by: 'Regenjas',
        minutesAgo: 41 * DAYS,
        text: 'Mag mijn zus mee naar het gesprek op school? Ik durf niet alleen.',
      },
      {
        by: 'Noor',
        minutesAgo: 40 * DAYS,
        text: 'Dag Regenjas,\n\nJa, je mag iemand meenemen. Zeg het vooraf aan de school, dan staat er een stoel klaar. Laat gerust weten hoe het was.',
      },
      { by: 'Regenjas', minutesAgo: 36 * DAYS, text: 'Het ging goed. Zij schreef alles op. Dank je.' },
      {
        by: 'Noor',
        minutesAgo: 36 * DAYS - 3 * HOURS,
        text: 'Fijn om te horen. Ik sluit dit gesprek af. Je kunt altijd opnieuw schrijven.',
      },
    ],
  },
  members: {
    community: 'plusouders',
    subject: 'Die grap over de kat',
    by: 'Kaneel',
    to: 'Zeester',
    said: [
      { by: 'Kaneel', minutesAgo: 20 * DAYS, text: 'Ik moest zo lachen met jullie kat. Is er intussen een vervolg?' },
      { by: 'Zeester', minutesAgo: 19 * DAYS, text: 'Ja, hij heeft nu ook een beroep. Hij is directeur.' },
      { by: 'Kaneel', minutesAgo: 19 * DAYS - 2 * HOURS, text: 'Uiteraard. Onze hond solliciteert.' },
    ],
  },
  harsh: {
    community: 'plusouders',
    subject: 'Over je reactie',
    by: 'Rugzak',
    to: 'Sterappel',
    said: [
      {
        by: 'Rugzak',
        minutesAgo: 3 * DAYS,
        text: 'Jij doet altijd alsof het bij jullie perfect is. Hou dat voor jezelf.',
      },
    ],
  },
  answered: {
    community: 'niet-naar-school',
    subject: 'Een halve dag proberen',
    by: 'Kiezel',
    said: [
      { by: 'Kiezel', minutesAgo: 4 * DAYS, text: 'De school stelt een halve dag voor. Is dat niet te snel?' },
      {
        by: 'Meriem',
        minutesAgo: 3 * DAYS,
        text: 'Dag Kiezel,\n\nWat zegt hij er zelf van? Soms helpt het om samen een uur te kiezen, en een teken om te mogen stoppen.',
      },
    ],
  },
  assigned: {
    community: 'niet-naar-school',
    subject: 'Ik weet het niet meer',
    by: 'Klaproos',
    assignedTo: 'Meriem',
    said: [
      {
        by: 'Klaproos',
        minutesAgo: 5 * HOURS,
        text: 'Ze komt al drie dagen haar kamer niet uit. Ik heb met niemand gepraat vandaag. Kan iemand even meedenken?',
      },
      {
        by: 'Tarik',
        minutesAgo: 4 * HOURS,
        note: true,
        text: 'Meriem, jij kent haar het best. Wil jij dit opnemen? Ik lees mee.',
      },
    ],
  },
  waiting: {
    community: 'grootouders',
    subject: 'Vraag over de oppasdagen',
    by: 'Koffiekan',
    said: [
      {
        by: 'Koffiekan',
        minutesAgo: 2 * HOURS,
        text: 'Ik heb het gezegd van die ene dag minder. Nu is mijn dochter stil. Hoe maak ik dat weer goed?',
      },
    ],
  },
} satisfies Record<string, Conversation>

/** Demo data: with the team, closed, answered, waiting and taken on; between members; and a message that was reported. */
export function conversations(scene: Scene) {
  const begun = Object.entries(CONVERSATIONS).map(([name, one]) => ({ name, ...begin(scene, one) }))
  const named = (name: keyof typeof CONVERSATIONS) => begun.find((one) => one.name === name)!
  const { said, by, community } = CONVERSATIONS.harsh
  const rows = [
    ...begun.flatMap((one) => one.rows),
    ...reported(scene, {
      community,
      about: by,
      subject: 'message',
      subjectId: named('harsh').messageIds[0]!,
      reason: 'unkind',
      words: said[0]!.text,
      from: [{ by: 'Sterappel', minutesAgo: 45, text: 'Dit kreeg ik zomaar. Ik vind het niet fijn.' }],
    }),
  ]
  return { rows, assigned: named('assigned'), members: named('members'), closed: named('closed') }
}

function begin(scene: Scene, one: Conversation) {
  const { db } = scene
  const communityId = scene.community(one.community)
  const [first] = one.said
  const messages = one.said.filter((message) => !message.note)
  const last = messages.at(-1)!
  const [createdAt, lastMessageAt] = [scene.ago(first!.minutesAgo), scene.ago(last.minutesAgo)]
  const id = newId('cnv', createdAt)
  const [memberId, otherId] = [scene.person(one.by), one.to ? scene.person(one.to) : null]
  const waits = !otherId && !one.closed && last.by === one.by
  const messageIds = one.said.map((message) => newId('msg', scene.ago(message.minutesAgo)))
  const rows: Statement[] = [
    db.insert(schema.conversations).values({
      id,
      communityId,
      kind: otherId ? 'members' : 'team',
      subject: one.subject,
      memberId,
      otherId,
      pairKey: otherId && pairKey(communityId, memberId, otherId),
      state: one.closed ? 'closed' : 'open',
      assignedTo: one.assignedTo ? scene.person(one.assignedTo) : null,
      waitingSince: waits ? lastMessageAt : null,
      dueAt: waits ? new Date(lastMessageAt.getTime() + 24 * 3_600_000) : null,
      messageCount: messages.length,
      lastMessageAt,
      createdAt,
    }),
    ...one.said.map((message, place) =>
      db.insert(schema.messages).values({
        id: messageIds[place]!,
        conversationId: id,
        authorId: scene.person(message.by),
        fromTeam: !otherId && message.by !== one.by,
        internal: message.note ?? false,
        number: message.note ? null : messages.indexOf(message) + 1,
        draftKey: `demo-${messageIds[place]}`,
        markdown: message.text,
        html: renderMarkdown(message.text),
        createdAt: scene.ago(message.minutesAgo),
      }),
    ),
    // Everybody in the demo has read what was said to them.
    ...[memberId, ...(otherId ? [otherId] : [])].map((reader) =>
      db.insert(schema.conversationReads).values({ conversationId: id, memberId: reader, readUntil: lastMessageAt }),
    ),
  ]
  return { id, communityId, messageIds, rows }
}
