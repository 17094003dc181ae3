/** Opening hours of one day may touch, and never lie over each other: whoever reads them could not tell which holds. */
export const overlaps = (
  a: { weekday: number; opensAt: number; closesAt: number },
  b: { weekday: number; opensAt: number; closesAt: number },
): boolean => a.weekday === b.weekday && a.opensAt < b.closesAt && b.opensAt < a.closesAt

/**
 * Whether a community may change from one kind to the other.
 *
 * | from \ to           | open                | closed |
 * | ------------------- | ------------------- | ------ |
 * | open                | yes                 | yes    |
 * | closed, empty       | yes                 | –      |
 * | closed with threads | no: `has_content`   | –      |
 */
export const mayBecome = (before: { kind: 'open' | 'closed'; hasContent: boolean }, kind: 'open' | 'closed'): boolean =>
  !(before.kind === 'closed' && kind === 'open' && before.hasContent)
