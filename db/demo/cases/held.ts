import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import type { HoldReason } from '#worker/forum/contract.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { caseRows } from '#worker/moderation/store.ts'
import { DAYS, dueAt, type Scene, type Told, toldThread } from './scene.ts'

interface Held {
  community: string
  title: string
  /** What stood there before; without it the held post begins the thread. */
  after?: Told
  post: Told
  reasons: HoldReason[]
  /** What the same person wrote next; it waits because the first does. */
  next?: Told
  /** What the post said before it was changed. */
  before?: string
}

const old = 13 * DAYS

/** Demo data: a post for each reason to wait, and for each level. Invented, written for this purpose; no method is named. */
const HELD: Held[] = [
  {
    community: 'niet-naar-school',
    title: 'Wat hielp bij jullie om half acht?',
    after: {
      by: 'Zebrapad',
      minutesAgo: old,
      text: 'Het halfuur voor de bus is het moeilijkste van de dag. Wat maakt dat bij jullie zachter?',
    },
    post: {
      by: 'Hazelnoot',
      minutesAgo: 190,
      text: 'Ik ben hier nieuw. Bij ons helpt het om niet over school te praten voor ze iets gegeten heeft. Eerst de hond, dan brood, dan pas de rest.',
    },
    reasons: ['newcomer'],
  },
  {
    community: 'twee-huizen',
    title: 'Alleen op feestdagen',
    after: {
      by: 'Rugzak',
      minutesAgo: old,
      text: 'Dit jaar zijn ze de twee feestdagen bij hun mama. Hoe vullen jullie zo’n dag?',
    },
    post: {
      by: 'Kaneel',
      minutesAgo: 35,
      level: 'amber',
      text: 'Je mag altijd bij mij komen eten. Bel me gerust, ook laat: 0470 12 34 56.',
    },
    reasons: ['contact_data'],
    next: {
      by: 'Kaneel',
      minutesAgo: 25,
      text: 'Ik bedoel het goed hoor. Niemand zou op zo’n dag alleen moeten zitten.',
    },
  },
  {
    community: 'alleen',
    title: 'Ik kan niet meer',
    post: {
      by: 'Sterappel',
      minutesAgo: 12,
      level: 'red',
      text: 'Alles is te veel. Ik doe elke dag wat moet, en vanbinnen is het leeg. Soms zou ik er niet meer willen zijn. Ik schrijf het op omdat ik het aan niemand kan zeggen.',
    },
    reasons: ['premoderated', 'crisis_words'],
  },
  {
    community: 'grenzen',
    title: 'Sorry aan iedereen',
    post: {
      by: 'Lavendel',
      minutesAgo: 6,
      level: 'crisis',
      text: 'Ik wil niet meer leven. De kinderen zijn vanavond bij mijn zus. Dit is mijn laatste bericht, ik wou afscheid nemen van jullie.',
    },
    reasons: ['crisis_words'],
  },
  {
    community: 'plusouders',
    title: 'Samen op de foto',
    after: { by: 'Kaneel', minutesAgo: old, text: 'Wie staat er bij jullie op de schoolfoto van het gezin?' },
    post: {
      by: 'Sterappel',
      minutesAgo: old - DAYS,
      editedMinutesAgo: 75,
      version: 2,
      text: 'Wij allemaal. Zijn ex heeft er iets lelijks over gezegd, en ik zal eens vertellen wat zij zelf allemaal doet.',
    },
    before: 'Wij allemaal, ook de hond. Het is een gekke foto en hij hangt in de gang.',
    reasons: ['late_edit'],
  },
  {
    community: 'schermtijd',
    title: 'Een lijst met afspraken',
    post: {
      by: 'Hazelnoot',
      minutesAgo: 140,
      text: 'Op deze pagina staat een lijst die wij aan de kast hingen: https://afspraken.example/lijst',
    },
    reasons: ['link'],
  },
  {
    community: 'pauzehoek',
    title: 'Wie zingt er nog in de auto?',
    after: { by: 'Lavendel', minutesAgo: old, text: 'Bij ons is het elke rit hetzelfde liedje. Letterlijk.' },
    post: {
      by: 'Kompas',
      minutesAgo: 55,
      text: 'Nog eentje dan, want ik krijg het niet uit mijn hoofd: dat van de kikker. En dat van de trein. En dat van de kaas.',
    },
    reasons: ['too_fast'],
  },
  {
    community: 'slapen-eten',
    title: 'Moe na de geboorte',
    after: {
      by: 'Kompas',
      minutesAgo: old,
      text: 'De tweede is er en ik ben zo moe dat ik de weg naar de winkel vergat.',
    },
    post: {
      by: 'Breinaald',
      minutesAgo: 50,
      level: 'amber',
      text: 'Stel je niet aan. Wij hadden er vijf en niemand vroeg of wij moe waren.',
    },
    reasons: ['watched_words'],
  },
  {
    community: 'mijn-ouder',
    title: 'Mag ik iets vragen',
    post: {
      by: 'Stoepkrijt',
      minutesAgo: 80,
      text: 'Moet ik altijd de waarheid zeggen als iemand vraagt hoe het thuis is? Of mag ik ook gewoon ‘goed’ zeggen?',
    },
    reasons: ['premoderated'],
  },
]

/** The held posts, each with its case. */
export function heldPosts(scene: Scene): Statement[] {
  return HELD.flatMap((one) => {
    const waiting: Told[] = [one.post, ...(one.next ? [one.next] : [])].map((post) => ({ ...post, state: 'held' }))
    const posts = [...(one.after ? [one.after] : []), ...waiting] as [Told, ...Told[]]
    const { threadId, postIds, rows } = toldThread(scene, one.community, one.title, posts)
    return [
      ...rows,
      ...waiting.flatMap((post, place) => {
        const postId = postIds[postIds.length - waiting.length + place]!
        const level = post.level ?? 'green'
        const openedAt = scene.ago(post.editedMinutesAgo ?? post.minutesAgo)
        const item = caseRows(scene.db, {
          kind: 'held_post',
          subject: 'post',
          subjectId: postId,
          communityId: scene.community(one.community),
          personId: scene.person(post.by),
          threadId,
          postId,
          level,
          reasons: place === 0 ? one.reasons : ['under_review'],
          openedAt,
          dueAt: dueAt(openedAt, level),
        })
        if (one.before === undefined) return item
        return [earlier(scene, postId, one.before, openedAt), ...item]
      }),
    ]
  })
}

/** The words of a post before it was changed. */
const earlier = ({ db }: Scene, postId: string, markdown: string, replacedAt: Date) =>
  db.insert(schema.postVersions).values({ postId, version: 1, markdown, html: renderMarkdown(markdown), replacedAt })
