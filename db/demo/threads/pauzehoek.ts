import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const PAUZEHOEK: OlderThread[] = []
