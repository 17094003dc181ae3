/** Somebody with a browser that runs no scripts: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly #cookies = new Map<string, string>()
  readonly base: string

  constructor(base: string) {
    this.base = base
  }

  /** As the `Cookie` header says them. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers })
  }

  /** Sends a form as a page of our own would. */
  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: this.base, ...headers },
    })
  }

  /** Signs in as a demo person. */
  async enter(nickname: string): Promise<this> {
    const response = await this.post('/demo', { nickname })
    if (response.status !== 302) throw new Error(`could not enter as ${nickname}: ${response.status}`)
    return this
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, this.base), {
      ...init,
      redirect: 'manual',
      headers: {
        'Accept-Language': 'nl-BE',
        ...(init.headers as Record<string, string>),
        Cookie: this.cookies,
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value) this.#cookies.set(name!, value)
      else this.#cookies.delete(name!)
    }
    return response
  }
}

/** What `Server-Timing` says a request cost in the database. */
export function costOf(response: Response): { trips: number; statements: number; read: number; written: number } {
  const header = response.headers.get('Server-Timing') ?? ''
  const figure = (name: string) => Number(new RegExp(`${name};desc="(\\d+)"`).exec(header)?.[1] ?? Number.NaN)
  return { trips: figure('trips'), statements: figure('statements'), read: figure('read'), written: figure('written') }
}

/** The value of a hidden field of a form on a page. */
export function hiddenField(html: string, name: string): string {
  const found = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)
  if (!found) throw new Error(`no field ${name} on the page`)
  return found[1]!
}
