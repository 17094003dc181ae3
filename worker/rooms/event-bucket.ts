/** A token bucket: how much one seat may still ask. */
export interface Bucket {
  left: number
  at: number
}

export interface Limits {
  burst: number
  perSecond: number
}

/** Ten in a burst, then one a second: faster than anybody types, slower than a script. */
export const BURST = 10
export const PER_SECOND = 1
export const FRAMES: Limits = { burst: BURST, perSecond: PER_SECOND }
/** A host letting fifty people in one by one is no flood. */
export const HOST_FRAMES: Limits = { burst: 60, perSecond: 10 }
/** Twenty connections a minute: more than the worst network makes, and dropping the line gives nobody a new burst. */
export const ARRIVALS: Limits = { burst: 20, perSecond: 20 / 60 }

export const fullBucket = (burst: number, now: number): Bucket => ({ left: burst, at: now })

/** Takes one; `allowed` is false when the bucket is empty. */
export function takeOne(bucket: Bucket, limits: Limits, now: number): { bucket: Bucket; allowed: boolean } {
  const left = Math.min(limits.burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * limits.perSecond)
  return left >= 1
    ? { bucket: { left: left - 1, at: now }, allowed: true }
    : { bucket: { left, at: now }, allowed: false }
}

/** More seats than this have long refilled the oldest. */
const BUCKETS_KEPT = 2000

/** A bucket for each seat, whatever connection it comes by. Kept in memory: a hub that sleeps refills them. */
export class Buckets {
  readonly #kept = new Map<string, Bucket & { over: number }>()

  /** Takes one of the seat's; `over` counts what was refused in a row. */
  take(seatId: string, limits: Limits, now: number): { allowed: boolean; over: number } {
    const known = this.#kept.get(seatId) ?? { ...fullBucket(limits.burst, now), over: 0 }
    const { bucket, allowed } = takeOne(known, limits, now)
    const over = allowed ? 0 : known.over + 1
    this.#kept.delete(seatId)
    this.#kept.set(seatId, { ...bucket, over })
    if (this.#kept.size > BUCKETS_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    return { allowed, over }
  }
}
