import type { DemoThread } from '../content.ts'

/** Hours between a post and the one before it, where a story names none: an evening, a night, a weekend. */
const GAPS = [3, 9, 20, 5, 31]

/** A story in short: where, its title, how many days ago it began, and who said what (and how many hours later). */
export const told = (
  community: string,
  title: string,
  daysAgo: number,
  ...posts: [by: string, text: string, hoursLater?: number][]
): DemoThread => {
  let hoursAgo = daysAgo * 24
  return {
    community,
    title,
    posts: posts.map(([by, text, hoursLater], place) => {
      if (place > 0) hoursAgo -= hoursLater ?? GAPS[place % GAPS.length]!
      return { by, hoursAgo, text }
    }),
  }
}
