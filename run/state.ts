import path from 'node:path'
import { release, take } from './alone.mjs'

/**
 * Takes a state folder for this process until it ends: a database has one server at a time.
 * When another process has it, says so and ends this one.
 */
export function takeState(state: string, what: string): void {
  const file = path.join(state, 'running.lock')
  const holder = take(file)
  if (holder) {
    console.error(`${what} is running already (process ${holder}) on the data in ${state}.`)
    console.error('Stop that one first, or start this one on other data, such as: KRING_STATE=.kring-2 npm start')
    process.exit(1)
  }
  process.on('exit', () => release(file))
}
