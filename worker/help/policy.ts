import { HELP_LINE_STALE_DAYS } from './contract.ts'

export const isStale = (line: { checkedAt: Date }, now: Date): boolean =>
  now.getTime() - line.checkedAt.getTime() >= HELP_LINE_STALE_DAYS * 86_400_000

/** Whether the country keeps an emergency number when this line becomes (or is) no such line any more. */
export const keepsEmergency = (
  lines: { id: string; country: string; emergency: boolean }[],
  without: string,
  country: string,
): boolean => lines.some((line) => line.country === country && line.emergency && line.id !== without)
