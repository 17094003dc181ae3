import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { ReportReason } from '#worker/moderation/contract.ts'
import { memberSubject, REPORT_LEVEL } from '#worker/moderation/policy.ts'
import { caseRows, insertReport, itemId } from '#worker/moderation/store.ts'
import { DAYS, dueAt, HOURS, type Scene, type ToldThread, toldThread } from './scene.ts'

interface Report {
  community: string
  /** Whom it is about. */
  about: string
  subject: 'post' | 'thread' | 'member' | 'message'
  subjectId: string
  place?: { threadId: string; postId: string }
  reason: ReportReason
  /** Nobody named: without an account. */
  from: { by?: string; minutesAgo: number; text: string }[]
  words: string
}

/** Something reported, with its case and what each reporter told. */
export function reported(scene: Scene, one: Report): Statement[] {
  const communityId = scene.community(one.community)
  const level = REPORT_LEVEL[one.reason]
  return one.from.flatMap((from) => {
    const createdAt = scene.ago(from.minutesAgo)
    return [
      ...caseRows(scene.db, {
        kind: 'report',
        subject: one.subject,
        subjectId: one.subjectId,
        communityId,
        personId: scene.person(one.about),
        ...one.place,
        level,
        reasons: [one.reason],
        openedAt: createdAt,
        dueAt: dueAt(createdAt, level),
      }),
      insertReport(scene.db, {
        id: newId('rep', createdAt),
        itemId: itemId('report', one.subjectId),
        subject: one.subject,
        subjectId: one.subjectId,
        communityId,
        reporterId: from.by ? scene.person(from.by) : null,
        reason: one.reason,
        explanation: from.text,
        snapshotMarkdown: one.words,
        snapshotVersion: 1,
        createdAt,
      }),
    ]
  })
}

/** Demo data: a report for each reason, about a post, a topic and a nickname; by members, and by somebody without account. */
export function reports(scene: Scene): Statement[] {
  const advice = 'Gewoon een week niets te eten geven als ze niet wil eten. Dan leert ze het wel.'
  const eats = toldThread(scene, 'slapen-eten', 'Ze eet alleen nog wit', [
    {
      by: 'Moestuin',
      minutesAgo: 14 * DAYS,
      text: 'Brood, rijst, banaan. Mijn kleindochter eet niets anders meer. Herkenbaar?',
    },
    { by: 'Zebrapad', minutesAgo: 14 * DAYS - 6 * HOURS, text: advice },
  ])
  const where = 'Bij ons in de klas van de tweeling is het de juf met het korte haar, die van het eerste lokaal.'
  const class_ = toldThread(scene, 'school', 'Straf voor praten in de rij', [
    {
      by: 'Lavendel',
      minutesAgo: 15 * DAYS,
      text: 'Hij moest een bladzijde schrijven omdat hij praatte. Wat vinden jullie daarvan?',
    },
    { by: 'Kompas', minutesAgo: 15 * DAYS - 4 * HOURS, text: where },
  ])
  const question = 'Wie heeft nog kleren in maat 116? Ik heb er zelf een hele doos in maat 104.'
  const clothes = toldThread(scene, 'alleen', 'Kleren ruilen', [
    { by: 'Winterjas', minutesAgo: 12 * DAYS, text: question },
  ])
  const tired = 'Hij slaapt drie uur per nacht en ik ook. Vandaag wist ik aan de kassa mijn eigen code niet meer.'
  const worn = toldThread(scene, 'autisme', 'Drie uur per nacht', [
    { by: 'Winterjas', minutesAgo: 26 * HOURS, text: tired },
  ])
  const on = (thread: ToldThread, at: number) => ({
    subject: 'post' as const,
    subjectId: thread.postIds[at]!,
    place: { threadId: thread.threadId, postId: thread.postIds[at]! },
  })
  return [
    ...[eats, class_, clothes, worn].flatMap(({ rows }) => rows),
    ...reported(scene, {
      ...on(eats, 1),
      community: 'slapen-eten',
      about: 'Zebrapad',
      reason: 'harmful',
      words: advice,
      from: [{ minutesAgo: 18, text: 'Dit is gevaarlijk voor een kind. Haal dit weg alstublieft.' }],
    }),
    ...reported(scene, {
      ...on(class_, 1),
      community: 'school',
      about: 'Kompas',
      reason: 'privacy',
      words: where,
      from: [{ by: 'Breinaald', minutesAgo: 65, text: 'Iedereen van die school weet nu over wie dit gaat.' }],
    }),
    ...reported(scene, {
      community: 'alleen',
      about: 'Winterjas',
      subject: 'thread',
      subjectId: clothes.threadId,
      place: { threadId: clothes.threadId, postId: clothes.postIds[0]! },
      reason: 'other',
      words: `Kleren ruilen\n\n${question}`,
      from: [
        { by: 'Rugzak', minutesAgo: 88, text: 'Hoort dit hier? Het staat tussen moeilijke verhalen.' },
        { by: 'Lavendel', minutesAgo: 60, text: 'Misschien past het beter in de pauzehoek.' },
      ],
    }),
    ...reported(scene, {
      ...on(worn, 0),
      community: 'autisme',
      about: 'Winterjas',
      reason: 'worried',
      words: tired,
      from: [{ by: 'Kiezel', minutesAgo: 14, text: 'Zo ken ik haar niet. Kan iemand van jullie haar iets sturen?' }],
    }),
    ...reported(scene, {
      community: 'mijn-ouder',
      about: 'Dropveter',
      subject: 'member',
      subjectId: memberSubject(scene.community('mijn-ouder'), scene.person('Dropveter')),
      reason: 'worried',
      words: 'Dropveter',
      from: [
        { by: 'Vlieger', minutesAgo: 10, text: 'Ze schrijft al drie dagen niets meer en dat is niets voor haar.' },
      ],
    }),
  ]
}

/** Demo data: two who ask to come in, and one who was let in before. */
export function joins(scene: Scene) {
  const ask = (slug: string, nickname: string, minutesAgo: number, answers: [string, string][], more: object = {}) => {
    const createdAt = scene.ago(minutesAgo)
    const id = newId('jrq', createdAt)
    const [communityId, memberId] = [scene.community(slug), scene.person(nickname)]
    const row = scene.db.insert(schema.joinRequests).values({
      id,
      communityId,
      memberId,
      answers: answers.map(([question, answer]) => ({ question, answer })),
      consentedAt: createdAt,
      state: 'open',
      createdAt,
      ...more,
    })
    const item = caseRows(scene.db, {
      kind: 'join_request',
      subject: 'join_request',
      subjectId: id,
      communityId,
      personId: memberId,
      level: 'green',
      reasons: [],
      openedAt: createdAt,
      dueAt: dueAt(createdAt, 'green'),
    })
    return { id, row, item }
  }
  const open = [
    ask('plusouders', 'Lavendel', 42, [
      ['Hoe ziet jullie gezin eruit?', 'Ik heb er een, hij heeft er twee. Sinds september wonen we samen, om de week.'],
      ['Wat hoop je hier te vinden?', 'Iemand die niet schrikt als ik zeg dat ik soms naar de stille week verlang.'],
    ]),
    ask('grootouders', 'Kompas', 28, [
      ['Hoe zorg je mee voor je kleinkinderen?', 'Elke woensdag, en in de vakanties een hele week.'],
    ]),
  ]
  const letIn = ask(
    'plusouders',
    'Zeester',
    51 * DAYS,
    [
      ['Hoe ziet jullie gezin eruit?', 'Zijn zoon van zeven is hier de helft van de tijd.'],
      ['Wat hoop je hier te vinden?', 'Mensen die dat ook nog aan het leren zijn.'],
    ],
    {
      state: 'accepted',
      version: 2,
      words: 'Welkom, Zeester. Lees eerst rustig mee.',
      decidedAt: scene.ago(50 * DAYS),
      decidedBy: scene.person('Noor'),
    },
  )
  return { rows: [...open.flatMap(({ row, item }) => [row, ...item]), letIn.row], letInId: letIn.id }
}
