import { eq } from 'drizzle-orm'
import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { insertRows } from '../older.ts'
import { decided } from './past.ts'
import { DAYS, HOURS, type Scene, toldThread } from './scene.ts'

type Notice = Pick<typeof schema.notifications.$inferInsert, 'kind' | 'subjectId'> &
  Partial<typeof schema.notifications.$inferInsert> & { minutesAgo: number; unread?: true }

interface Before {
  letInId: string
  members: { id: string; communityId: string; messageIds: string[] }
  assigned: { id: string; communityId: string }
}

/** Demo data: a notification of each kind; Zeester has all those that a member gets, a colleague's note is Meriem's. */
export function notices(scene: Scene, before: Before): Statement[] {
  const { db } = scene
  const me = scene.person('Zeester')
  const [screens, homes] = [scene.community('schermtijd'), scene.community('twee-huizen')]
  const story = toldThread(scene, 'twee-huizen', 'Hoe de zondag weer een zondag werd', [
    {
      by: 'Zeester',
      minutesAgo: 33 * DAYS,
      text: 'Een jaar lang was zondagavond de avond van de tranen. Nu eten we dan soep met twee kleuren, en wie weggaat kiest de kleur. Het is nog altijd weggaan. Maar er is soep.',
    },
    { by: 'Lavendel', minutesAgo: 32 * DAYS, text: 'Er is soep. Dat neem ik mee, @Zeester.' },
    { by: 'Kompas', minutesAgo: 31 * DAYS, text: 'Twee kleuren! Wij gaan dit doen.' },
  ])
  const returned = toldThread(scene, 'schermtijd', 'Filmpjes van de klas', [
    {
      by: 'Zeester',
      minutesAgo: 46 * DAYS,
      version: 3,
      text: 'Er gaat een filmpje rond van een ruzie op het plein. Mijn zoon staat erop. Wat doen jullie dan?',
    },
  ])
  const post = returned.postIds[0]!
  const sentBack = decided(scene, 45 * DAYS, {
    subjectId: post,
    version: 2,
    communityId: screens,
    personId: me,
    actorId: scene.person('Noor'),
    act: 'return',
    rule: 'no_contact_data',
    reason: 'Wie de school kent, weet over wie dit gaat. Laat het plein en de klas weg.',
  })
  const objectedAt = scene.ago(44 * DAYS)
  const answer = {
    communityId: screens,
    personId: me,
    actorId: scene.person('Tarik'),
    reason: 'Er staat geen naam en geen school in. Het bericht mag blijven.',
  }
  const reversed = decided(scene, 43 * DAYS, { ...answer, subjectId: sentBack.id, version: 2, act: 'reverse' })
  const restored = decided(scene, 43 * DAYS, { ...answer, subjectId: post, version: 3, act: 'restore' })
  const warned = decided(scene, 24 * DAYS, {
    subjectId: memberSubject(screens, me),
    version: 1,
    communityId: screens,
    personId: me,
    actorId: scene.person('Tarik'),
    act: 'warn',
    rule: 'stays_here',
    reason: 'Je haalde hier iets aan uit een besloten groep. Wat daar staat, blijft daar.',
  })
  const told: (Notice & { to: string })[] = (
    [
      {
        kind: 'join_decided',
        subjectId: before.letInId,
        communityId: before.members.communityId,
        minutesAgo: 50 * DAYS,
      },
      {
        kind: 'decision',
        subjectId: sentBack.id,
        communityId: screens,
        threadId: returned.threadId,
        postId: post,
        minutesAgo: 45 * DAYS,
      },
      { kind: 'objection_decided', subjectId: sentBack.id, communityId: screens, minutesAgo: 43 * DAYS },
      {
        kind: 'mention',
        subjectId: story.postIds[1]!,
        communityId: homes,
        threadId: story.threadId,
        postId: story.postIds[1]!,
        minutesAgo: 32 * DAYS,
      },
      {
        kind: 'reply',
        subjectId: story.postIds[2]!,
        communityId: homes,
        threadId: story.threadId,
        postId: story.postIds[2]!,
        minutesAgo: 31 * DAYS,
      },
      { kind: 'sanction', subjectId: warned.id, communityId: screens, minutesAgo: 24 * DAYS },
      {
        kind: 'message',
        subjectId: before.members.messageIds[2]!,
        communityId: before.members.communityId,
        conversationId: before.members.id,
        minutesAgo: 19 * DAYS - 2 * HOURS,
      },
      {
        kind: 'feature_asked',
        subjectId: story.threadId,
        communityId: homes,
        threadId: story.threadId,
        minutesAgo: 9 * DAYS,
        unread: true,
      },
    ] as Notice[]
  ).map((one) => ({ ...one, to: me }))
  told.push({
    to: scene.person('Meriem'),
    kind: 'team_note',
    subjectId: before.assigned.id,
    communityId: before.assigned.communityId,
    conversationId: before.assigned.id,
    minutesAgo: 4 * HOURS,
    unread: true,
  })
  return [
    ...story.rows,
    db
      .update(schema.threads)
      .set({ kind: 'story', featureAskedAt: scene.ago(9 * DAYS) })
      .where(eq(schema.threads.id, story.threadId)),
    ...returned.rows,
    sentBack.row,
    db.insert(schema.objections).values({
      id: newId('obj', objectedAt),
      logId: sentBack.id,
      communityId: screens,
      memberId: me,
      text: 'Er staat geen naam in en geen school. Zulke pleinen zijn er honderd.',
      state: 'reversed',
      version: 2,
      words: answer.reason,
      createdAt: objectedAt,
      decidedAt: reversed.decidedAt,
      decidedBy: answer.actorId,
    }),
    reversed.row,
    restored.row,
    warned.row,
    db.insert(schema.sanctions).values({
      id: `san_${warned.id.slice(4)}`,
      communityId: screens,
      memberId: me,
      kind: 'warn',
      rule: 'stays_here',
      reason: 'Je haalde hier iets aan uit een besloten groep. Wat daar staat, blijft daar.',
      actorId: scene.person('Tarik'),
      startsAt: warned.decidedAt,
    }),
    ...insertRows(
      db,
      schema.notifications,
      told.map(({ to, minutesAgo, unread, ...one }) => ({
        ...one,
        id: newId('ntf', scene.ago(minutesAgo)),
        memberId: to,
        createdAt: scene.ago(minutesAgo),
        readAt: unread ? null : scene.ago(minutesAgo - HOURS),
      })),
    ),
  ]
}
