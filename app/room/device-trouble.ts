/** Why a camera or microphone did not start; each has its words and its remedy in the catalogue. */
export type DeviceTrouble = 'denied' | 'in_use' | 'none' | 'other'

const KNOWN: Record<string, DeviceTrouble> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'in_use',
  TrackStartError: 'in_use',
  AbortError: 'in_use',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
}

export const troubleOf = (error: unknown): DeviceTrouble =>
  (error instanceof Error ? KNOWN[error.name] : undefined) ?? 'other'
