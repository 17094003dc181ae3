/** Takes the lock: 0 when it is ours, else the process that has it. */
export function take(file: string): number
/** The living process that holds the lock, or 0. */
export function heldBy(file: string): number
/** Writes down that a process runs. */
export function note(file: string, pid: number): void
export function release(file: string): void
/** Runs `work` while no other process holds the lock file. */
export function alone<T>(file: string, work: () => T | Promise<T>): Promise<T>
