import { describe, expect, test } from 'vitest'
import { DEMO_COMMUNITIES, DEMO_THREADS } from '#db/demo/content.ts'
import { OLDER_THREADS } from '#db/demo/older.ts'
import { ALL_DEMO_PEOPLE } from '#db/demo/people.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import { skeletons } from '#worker/accounts/skeleton.ts'
import { PINNED_MAX, TITLE_MAX, WARNING_MAX } from '#worker/forum/contract.ts'
import { findPersonalData } from '#worker/forum/personal-data.ts'

const older = Object.entries(OLDER_THREADS).flatMap(([slug, threads]) => threads.map((thread) => ({ slug, ...thread })))
const people = new Set(ALL_DEMO_PEOPLE.map(({ nickname }) => nickname))

describe('the past of the open forums', () => {
  test('every forum has one, and nothing else does', () => {
    const open = DEMO_COMMUNITIES.filter(({ kind }) => kind === 'open').map(({ slug }) => slug)
    expect(Object.keys(OLDER_THREADS).sort()).toEqual(open.sort())
  })

  test('everybody who writes is one of the demo people', () => {
    const writers = [
      ...older.flatMap(({ posts }) => posts.map(([by]) => by)),
      ...DEMO_THREADS.flatMap(({ posts }) => posts.map(({ by }) => by)),
    ]
    expect(writers.filter((by) => !people.has(by))).toEqual([])
  })

  test('no two people could be taken for each other', () => {
    const taken = ALL_DEMO_PEOPLE.flatMap(({ nickname }) => skeletons(nickname))
    expect(new Set(taken).size).toBe(taken.length)
    expect(new Set(ALL_DEMO_PEOPLE.map(({ nickname }) => nicknameKey(nickname))).size).toBe(people.size)
  })

  test('posts follow each other, and the last is older than ten days and the first than fourteen months at most', () => {
    for (const { title, ago, at, posts } of older) {
      const hours = posts.map(([, hoursAfter]) => hoursAfter)
      expect(hours, title).toEqual(hours.toSorted((a, b) => a - b))
      expect(hours[0], title).toBe(0)
      // A day for the hour of filling, another for the minutes that are added.
      expect(ago * 24 - at - hours.at(-1)!, title).toBeGreaterThan(11 * 24)
      expect(ago, title).toBeLessThan(430)
    }
  })

  test('no two threads have one title, and titles and warnings fit', () => {
    const titles = [...older, ...DEMO_THREADS].map(({ title }) => title)
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    expect(titles.filter((title) => title.length > TITLE_MAX)).toEqual([])
    const warnings = older.flatMap(({ posts }) => posts.flatMap(([, , , more]) => more?.warning ?? []))
    expect(warnings.filter((warning) => warning.length > WARNING_MAX)).toEqual([])
  })

  test('a forum pins no more than it may', () => {
    for (const [slug, threads] of Object.entries(OLDER_THREADS))
      expect(threads.filter(({ pinned }) => pinned).length, slug).toBeLessThanOrEqual(PINNED_MAX)
  })

  test('nothing in a post leads to somebody', () => {
    const texts = [
      ...older.flatMap(({ title, posts }) => [
        title,
        ...posts.flatMap(([, , text, more]) => [text, more?.before ?? '']),
      ]),
      ...DEMO_THREADS.flatMap(({ title, posts }) => [title, ...posts.map(({ text }) => text)]),
    ]
    const found = texts.flatMap((text) => findPersonalData(text).map(({ start, end }) => text.slice(start, end)))
    expect(found).toEqual([])
  })
})
