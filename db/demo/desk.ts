import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { ANSWER_MINUTES, memberSubject } from '#worker/moderation/policy.ts'
import { caseRows, insertDecision, insertReport, itemId } from '#worker/moderation/store.ts'

/** Demo data: what waits on the desk beside posts. Invented, written for this purpose. */
const TEMPLATES = [
  {
    use: 'decision',
    title: 'Er staan gegevens in',
    body: 'In je bericht staan gegevens waarmee iemand je kan vinden. Haal ze weg en plaats het dan gerust opnieuw.',
  },
  {
    use: 'decision',
    title: 'Zeg het zachter',
    body: 'Je mag het oneens zijn. Zeg wat jij zou doen, zonder te oordelen over de ander. Zo blijft het hier veilig.',
  },
  {
    use: 'join',
    title: 'Welkom',
    body: 'Welkom in de groep. Lees eerst rustig mee. Je hoeft niets te vertellen wat je niet wilt.',
  },
  {
    use: 'join',
    title: 'Past beter ergens anders',
    body: 'Deze groep is voor mensen in een andere situatie. Kijk bij Groepen: daar is een forum dat beter bij je vraag past.',
  },
  {
    use: 'message',
    title: 'We lezen je bericht',
    body: 'Dank je voor je bericht. We nemen even tijd om rustig te antwoorden.',
  },
  {
    use: 'message',
    title: 'We maken ons zorgen',
    body: 'Wat je schreef, raakt ons. Ben je nu veilig? Is er iemand bij je? Bij gevaar bel je 112. Via Hulp nu kun je meteen met iemand praten.',
  },
  {
    use: 'decision',
    title: 'Het is het verhaal van een ander',
    body: 'Je vertelt hier over iemand die dit niet zelf kan kiezen. Schrijf wat jij meemaakt, dan mag het er staan.',
  },
] as const

const MINUTE = 60_000

/** Examples of words, a request to join, a report about a nickname, and a decision that somebody objects to. */
export function demoDesk(
  db: Db,
  now: Date,
  communityId: Map<string, string>,
  memberId: Map<string, string>,
): Statement[] {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE)
  const due = (openedAt: Date, level: keyof typeof ANSWER_MINUTES) =>
    new Date(openedAt.getTime() + ANSWER_MINUTES[level] * MINUTE)
  const [forum, closed] = [communityId.get('grenzen')!, communityId.get('autisme')!]
  const [asks, writes, decides] = [memberId.get('Havermout')!, memberId.get('Zeester')!, memberId.get('Noor')!]
  const askedAt = ago(95)
  const requestId = newId('jrq', askedAt)
  const reportedAt = ago(20)
  const subject = memberSubject(forum, writes)
  const wroteAt = ago(60 * 26)
  const [threadId, openingId, postId] = [newId('thr', wroteAt), newId('pst', wroteAt), newId('pst', ago(60 * 25))]
  const decidedAt = ago(60 * 5)
  const decisionId = newId('log', decidedAt)
  const objectedAt = ago(60 * 2)
  const post = (id: string, authorId: string, createdAt: Date, markdown: string, more: object = {}) =>
    db.insert(schema.posts).values({
      id,
      threadId,
      communityId: forum,
      authorId,
      opening: false,
      draftKey: `demo-${id}`,
      markdown,
      html: renderMarkdown(markdown),
      state: 'published',
      createdAt,
      publishedAt: createdAt,
      ...more,
    })
  return [
    ...TEMPLATES.map((template, position) =>
      db.insert(schema.replyTemplates).values({ ...template, id: newId('tpl', now), position }),
    ),
    db.insert(schema.joinRequests).values({
      id: requestId,
      communityId: closed,
      memberId: asks,
      answers: [
        {
          question: 'Wat herken je in deze groep?',
          answer: 'Mijn zoon van zes kreeg in mei de diagnose. Ik zoek mensen die weten hoe een schooldag dan voelt.',
        },
        { question: 'Wat hoop je hier te vinden?', answer: 'Vooral lezen, en soms iets vragen.' },
      ],
      consentedAt: askedAt,
      state: 'open',
      createdAt: askedAt,
    }),
    ...caseRows(db, {
      kind: 'join_request',
      subject: 'join_request',
      subjectId: requestId,
      communityId: closed,
      personId: asks,
      level: 'green',
      reasons: [],
      openedAt: askedAt,
      dueAt: due(askedAt, 'green'),
    }),
    ...caseRows(db, {
      kind: 'report',
      subject: 'member',
      subjectId: subject,
      communityId: forum,
      personId: writes,
      level: 'amber',
      reasons: ['unkind'],
      openedAt: reportedAt,
      dueAt: due(reportedAt, 'amber'),
    }),
    insertReport(db, {
      id: newId('rep', reportedAt),
      itemId: itemId('report', subject),
      subject: 'member',
      subjectId: subject,
      communityId: forum,
      reporterId: memberId.get('Regenjas')!,
      reason: 'unkind',
      explanation: 'In drie onderwerpen na elkaar krijg ik een scherp antwoord. Ik durf niet meer te schrijven.',
      snapshotMarkdown: 'Zeester',
      snapshotVersion: 1,
      createdAt: reportedAt,
    }),
    db.insert(schema.threads).values({
      id: threadId,
      communityId: forum,
      authorId: memberId.get('Kiezel')!,
      title: 'Mijn puber wil niet meer mee naar familie',
      state: 'published',
      replyCount: 0,
      createdAt: wroteAt,
      lastPostAt: wroteAt,
    }),
    db
      .update(schema.communities)
      .set({ threadCount: sql`${schema.communities.threadCount} + 1` })
      .where(eq(schema.communities.id, forum)),
    post(
      openingId,
      memberId.get('Kiezel')!,
      wroteAt,
      'Elke zondag ruzie over het bezoek aan oma. Hij is veertien en wil thuisblijven. Hoe doen jullie dat?',
      { opening: true },
    ),
    post(
      postId,
      writes,
      ago(60 * 25),
      'Wie zijn kind laat kiezen, kweekt een tiran. Je bent gewoon te slap, dat lees ik in alles wat je schrijft.',
      { state: 'hidden', version: 2 },
    ),
    insertDecision(db, {
      id: decisionId,
      subjectId: postId,
      version: 2,
      communityId: forum,
      personId: writes,
      actorId: decides,
      act: 'hide',
      rule: 'kind',
      reason: 'Je mag het oneens zijn. Hier oordeel je over de persoon, en dat doet pijn.',
      decidedAt,
    }),
    db.insert(schema.objections).values({
      id: newId('obj', objectedAt),
      logId: decisionId,
      communityId: forum,
      memberId: writes,
      text: 'Ik schreef dit na een lange dag. Het laatste deel was te hard, maar het eerste meen ik. Mag dat deel terug?',
      state: 'open',
      createdAt: objectedAt,
    }),
    ...caseRows(db, {
      kind: 'objection',
      subject: 'decision',
      subjectId: decisionId,
      communityId: forum,
      personId: writes,
      threadId,
      postId,
      level: 'green',
      reasons: [],
      openedAt: objectedAt,
      dueAt: due(objectedAt, 'green'),
    }),
  ]
}
