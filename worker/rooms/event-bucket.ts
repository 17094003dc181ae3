/** A token bucket: how much one connection may still ask. */
export interface Bucket {
  left: number
  at: number
}

/** Ten in a burst, then one a second: faster than anybody types, slower than a script. */
export const BURST = 10
export const PER_SECOND = 1
/** A host letting fifty people in one by one is no flood. */
export const HOST_BURST = 60
export const HOST_PER_SECOND = 10

export const fullBucket = (burst: number, now: number): Bucket => ({ left: burst, at: now })

/** Takes one; `allowed` is false when the bucket is empty. */
export function takeOne(
  bucket: Bucket,
  limits: { burst: number; perSecond: number },
  now: number,
): { bucket: Bucket; allowed: boolean } {
  const left = Math.min(limits.burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * limits.perSecond)
  return left >= 1
    ? { bucket: { left: left - 1, at: now }, allowed: true }
    : { bucket: { left, at: now }, allowed: false }
}
