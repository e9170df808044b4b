import { readFileSync } from 'node:fs'

const manifest = '.next/server/server-reference-manifest.json'

interface Listed {
  readonly exportedName: string
  readonly filename: string
  readonly workers: Readonly<Record<string, unknown>>
}

export interface BuiltAction {
  readonly id: string
  readonly file: string
  readonly route: string
}

/** Every server action of the build, by the name it is exported by. */
export function builtActions(): ReadonlyMap<string, BuiltAction> {
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, Listed> }
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
      const route = (Object.keys(workers)[0] ?? '').replace(/^app(.*)\/page$/, '$1')
      return [exportedName, { id, file: filename, route }]
    }),
  )
}

export type Ask = (url: string, request: Asked) => Promise<Response>

interface Asked {
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The server may have closed a kept connection while we were busy. */
const askApart: Ask = (url, { headers, ...rest }) =>
  fetch(url, { ...rest, headers: { ...headers, connection: 'close' }, redirect: 'manual' })

/** A desk client without a browser: signs in, and calls server actions by name. */
export class DeskClient {
  private readonly actions = builtActions()
  private constructor(
    readonly url: string,
    readonly cookie: string,
    private readonly ask: Ask,
  ) {}

  static stranger = (url: string): DeskClient => new DeskClient(url, '', askApart)

  static async signIn(url: string, email: string, password: string, ask = askApart): Promise<DeskClient> {
    const first = await fetch(`${url}/api/auth/csrf`, { headers: { connection: 'close' } })
    const { csrfToken } = (await first.json()) as { csrfToken: string }
    const answer = await fetch(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { connection: 'close', origin: url, cookie: cookiesOf(first), accept: 'application/json' },
      body: new URLSearchParams({ csrfToken, email, password, callbackUrl: '/admin' }),
    })
    if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`)
    return new DeskClient(url, cookiesOf(answer), ask)
  }

  get = (path: string): Promise<Response> => this.ask(this.url + path, { headers: { cookie: this.cookie } })

  /** As React's own client would. */
  act(name: string, page: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const body = JSON.stringify([value])
    const sent = { 'content-type': 'text/plain;charset=UTF-8', ...this.headersFor(name), ...headers }
    return this.ask(this.url + page, { method: 'POST', body, headers: sent })
  }

  /** Two empty forms suit any action: the guard comes before the input. */
  actEmpty(name: string, page: string, headers: Record<string, string> = {}): Promise<Response> {
    const body = new FormData()
    body.set('0', '["$K1","$K2"]')
    const sent = { connection: 'close', ...this.headersFor(name), ...headers }
    return fetch(this.url + page, { method: 'POST', body, headers: sent, redirect: 'manual' })
  }

  private headersFor(action: string): Record<string, string> {
    const id = this.actions.get(action)?.id
    if (!id) throw new Error(`The build has no action ${action}.`)
    return { origin: this.url, cookie: this.cookie, accept: 'text/x-component', 'next-action': id }
  }
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
