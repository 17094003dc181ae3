import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { communities } from '#db/schema/communities.ts'
import { replyTemplates, watchedWords } from '#db/schema/moderation.ts'

/** As many as a check of a post reads. */
const WORDS_MAX = 2_000
const TEMPLATES_MAX = 500

export const allWords = (db: Db) =>
  db
    .select({
      id: watchedWords.id,
      kind: watchedWords.kind,
      language: watchedWords.language,
      phrase: watchedWords.phrase,
      communityId: watchedWords.communityId,
      community: named(communities.name, 'community_name'),
    })
    .from(watchedWords)
    .leftJoin(communities, eq(communities.id, watchedWords.communityId))
    .orderBy(asc(watchedWords.kind), asc(watchedWords.language), asc(watchedWords.phrase))
    .limit(WORDS_MAX)

type Word = typeof watchedWords.$inferInsert

export const sameWord = (db: Db, word: Pick<Word, 'phrase' | 'kind' | 'language'>, communityId: string | null) =>
  db
    .select({ id: watchedWords.id })
    .from(watchedWords)
    .where(
      and(
        eq(watchedWords.phrase, word.phrase),
        eq(watchedWords.kind, word.kind),
        eq(watchedWords.language, word.language),
        communityId === null ? isNull(watchedWords.communityId) : eq(watchedWords.communityId, communityId),
      ),
    )
    .limit(1)

export const wordById = (db: Db, id: string) => db.select().from(watchedWords).where(eq(watchedWords.id, id))
export const insertWord = (db: Db, row: Word) => db.insert(watchedWords).values(row)
export const deleteWord = (db: Db, id: string) => db.delete(watchedWords).where(eq(watchedWords.id, id))

export const allTemplates = (db: Db) =>
  db
    .select({
      id: replyTemplates.id,
      use: replyTemplates.use,
      language: replyTemplates.language,
      title: replyTemplates.title,
      body: replyTemplates.body,
      position: replyTemplates.position,
      communityId: replyTemplates.communityId,
      community: named(communities.name, 'community_name'),
    })
    .from(replyTemplates)
    .leftJoin(communities, eq(communities.id, replyTemplates.communityId))
    .orderBy(asc(replyTemplates.use), asc(replyTemplates.position), asc(replyTemplates.title))
    .limit(TEMPLATES_MAX)

type Template = typeof replyTemplates.$inferInsert
export const templateById = (db: Db, id: string) => db.select().from(replyTemplates).where(eq(replyTemplates.id, id))
export const insertTemplate = (db: Db, row: Template) => db.insert(replyTemplates).values(row)
export const updateTemplate = (db: Db, id: string, set: Partial<Template>) =>
  db.update(replyTemplates).set(set).where(eq(replyTemplates.id, id))
export const deleteTemplate = (db: Db, id: string) => db.delete(replyTemplates).where(eq(replyTemplates.id, id))
