import { readFileSync } from 'node:fs'

const manifest = '.next/server/server-reference-manifest.json'

interface Listed {
  readonly exportedName: string
  readonly filename: string
  readonly workers: Readonly<Record<string, unknown>>
}

export interface BuiltAction {
  readonly id: string
  /** The file that exports it. */
  readonly file: string
  /** A page that calls it, with the segments of its folders: `/admin/digests/[topic]/[date]`. */
  readonly route: string
}

/** Every action that `npm run build` made callable, by the name it is exported by. */
export function builtActions(): ReadonlyMap<string, BuiltAction> {
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, Listed> }
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
      const route = (Object.keys(workers)[0] ?? '').replace(/^app(.*)\/page$/, '$1')
      return [exportedName, { id, file: filename, route }]
    }),
  )
}

/** How something is asked of a server. */
export type Ask = (url: string, request: Asked) => Promise<Response>

interface Asked {
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** A kept connection may have been closed by the server while we were busy with something else. */
const askApart: Ask = (url, { headers, ...rest }) =>
  fetch(url, { ...rest, headers: { ...headers, connection: 'close' }, redirect: 'manual' })

/** The desk as a program asks it, without a browser: signs in, and calls the actions of the build by their names. */
export class DeskClient {
  private readonly actions = builtActions()
  private constructor(
    readonly url: string,
    /** What the browser would send back; empty for a stranger. */
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

  /** Calls an action of a page with one value, as React's own client would. */
  act(name: string, page: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const body = JSON.stringify([value])
    const sent = { 'content-type': 'text/plain;charset=UTF-8', ...this.headersFor(name), ...headers }
    return this.ask(this.url + page, { method: 'POST', body, headers: sent })
  }

  /** Calls an action with two empty forms: whatever it takes, it is let in or not before it looks at them. */
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
