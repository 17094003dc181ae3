import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Takes `file` as a lock unless a living process has it. Answers 0 when it is ours now, else the id of the holder.
 * A lock left behind by a dead process is taken over.
 * @param {string} file
 */
export function take(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const own = `${file}.${process.pid}`
  note(own, process.pid)
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const holder = heldBy(file)
      if (holder) return holder
      rmSync(file, { force: true })
      try {
        linkSync(own, file)
        return 0
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
    }
    throw new Error(`cannot take the lock ${file}`)
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Writes down in `file` that the process `pid` runs.
 * @param {string} file
 * @param {number} pid
 */
export function note(file, pid) {
  writeFileSync(file, `${pid} ${bornAt(pid)}\n`)
}

/**
 * The living process that holds `file`, or 0.
 * @param {string} file
 */
export function heldBy(file) {
  try {
    const [pid, born] = readFileSync(file, 'utf8').trim().split(' ')
    process.kill(Number(pid), 0)
    return bornAt(pid) === (born ?? '') ? Number(pid) : 0
  } catch (error) {
    if (error.code === 'EPERM') return -1
    return 0
  }
}

/** When a process began, in the kernel's own ticks: tells it from a later one with the same number. Empty where unknown. */
function bornAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19]
  } catch {
    return ''
  }
}

/** @param {string} file */
export function release(file) {
  rmSync(file, { force: true })
}

/**
 * Runs `work` while no other process does it under the same lock file; waits for its turn.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, work) {
  while (take(file)) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    return await work()
  } finally {
    release(file)
  }
}
