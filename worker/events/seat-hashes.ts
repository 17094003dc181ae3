import { sha256 } from '#worker/core/digest.ts'

/** What the record knows of a browser's seat cookie. */
export const seatHashes = (tokens: string[]): Promise<string[]> => Promise.all(tokens.map(sha256))
