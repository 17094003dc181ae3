/**
 * Waits until all of it is done or failed, then throws the first failure: nothing that was begun is cut off by something
 * else that went wrong. (`Promise.all` throws at once, and what is still on its way may never arrive.)
 */
export async function allOf(work: readonly unknown[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === 'rejected') throw outcome.reason
}
