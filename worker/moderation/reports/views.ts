import type { ReportReason, SubjectKind } from '../contract.ts'

/** How it stands with a report; never what was decided. */
export type ReportStatus =
  | { kind: 'unknown' }
  | { kind: 'waiting'; sentAt: Date }
  | { kind: 'handled'; sentAt: Date; handledAt: Date }

export interface OwnReport {
  id: string
  subject: SubjectKind
  reason: ReportReason
  sentAt: Date
  handledAt: Date | null
}
