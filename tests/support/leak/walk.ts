import http from 'node:http'
import type { Visitor } from '#tests/support/visitor.ts'
import { type Address, addressesOf, everyLine, questionsOf, shareOf } from './addresses.ts'
import { marksIn, ROLES, type Role } from './marks.ts'
import type { World } from './world.ts'

/** As many requests at once as keep two cores at work. */
const AT_ONCE = 8
/** Of addresses with something in them, each role renders one in so many; every one is rendered by somebody. */
const ONE_IN = 8

/** Pages that guests get as they were rendered for another. */
const KEPT = /^\/(t\/\w+|c\/[\w-]+|groups)?$/

/** What one role met, and where first. */
export interface Met {
  marks: Map<string, string>
  /** Pages that showed what their data does not hold. */
  more: string[]
  asked: number
}

interface Task {
  role: Role
  address: Address
  rendered: boolean
}

/**
 * Walks every address as every role: the data of every page, and of pages with nothing in their address, and of a share of
 * the others, also the page itself. A page is rendered from its data and from nothing else (the app knows no database, see
 * `tests/structure/imports.test.ts`); that it shows no mark which is not in its data is held for all that are rendered.
 */
export async function walkEverything(
  base: string,
  world: World,
  visitors: Map<Role, Visitor>,
): Promise<Map<Role, Met>> {
  const met = new Map<Role, Met>(ROLES.map((role) => [role, { marks: new Map(), more: [], asked: 0 }]))
  const tasks: Task[] = []
  for (const [turn, line] of everyLine().entries()) {
    if (line.gives === 'none') continue
    const addresses = addressesOf(world, line)
    const all = [...addresses, ...questionsOf(world, line, addresses)]
    for (const [who, role] of ROLES.entries())
      for (const [at, address] of shareOf(line, all, turn, role).entries())
        tasks.push({
          role,
          address,
          rendered: (role === 'guest' && KEPT.test(address.path)) || (turn + who + at) % ONE_IN === 0,
        })
  }
  await inTurn(tasks, async (task) => visit(base, visitors.get(task.role)!, task, met.get(task.role)!))
  return met
}

async function visit(base: string, visitor: Visitor, { address, rendered }: Task, met: Met) {
  const { path, line } = address
  const look = async (at: string) => {
    met.asked += 1
    const { status, text } = await read(base, at, visitor.cookies)
    if (status >= 500) throw new Error(`${at}: ${status}`)
    const named = marksIn(at)
    const found = [...marksIn(text)].filter((mark) => !named.has(mark))
    for (const mark of found) if (!met.marks.has(mark)) met.marks.set(mark, at)
    return found
  }
  if (line.gives === 'plain') return void (await look(path))
  const data = await look(dataAddress(path))
  if (!rendered) return
  const shown = await look(path)
  met.more.push(...shown.filter((mark) => !data.includes(mark)).map((mark) => `${mark} at ${path}`))
}

/** The address at which the router's own data for a page is fetched. */
export function dataAddress(path: string): string {
  const [place, question] = path.split('?')
  return `${place === '/' ? '/_' : place}.data${question ? `?${question}` : ''}`
}

const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** What stands on an answer, its headers too. Thousands are read: `fetch` would cost more than the pages do. */
const read = (base: string, path: string, cookies: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { Cookie: cookies, 'Accept-Language': 'nl-BE' }
    http
      .get(new URL(path, base), { agent, headers }, (response) => {
        let text = response.rawHeaders.join(' ')
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode!, text }))
        response.on('error', reject)
      })
      .on('error', reject)
  })

/** Does the tasks, so many at once. */
export async function inTurn<T>(tasks: T[], act: (task: T) => Promise<void>): Promise<void> {
  const waiting = tasks.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of waiting) await act(task)
    }),
  )
}
