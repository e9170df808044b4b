import { afterEach, beforeEach, expect } from 'vitest'
import { POST } from '@/app/api/documents/route'
import { forgetRequests } from '@/lib/auth/pipeline-tokens'
import type { Fault } from '@/lib/digest/invalid-document'
import { makeIngestToken } from '@/lib/store/accounts/ingest-tokens'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { digestText, openTemporary } from '@/test/store/fixture'

/** What the tests send, and where it belongs. */
export const day = '2026-02-01'
export const slug = `us-china/${day}`
export const path = `digests/${slug}.md`
export const site = 'http://localhost:3000'

export interface Asked {
  readonly body?: string | Uint8Array | ReadableStream
  readonly type?: string
  readonly query?: string
  readonly headers?: Record<string, string>
}

interface Told {
  readonly error?: Record<string, unknown> & {
    readonly code: string
    readonly message: string
    readonly faults: readonly (Omit<Fault, 'line'> & { readonly line: number | null })[]
  }
  readonly [more: string]: unknown
}

/** An archive and a token for each test, and a way to send something with it. */
export function sendingWorld() {
  const world = { archive: undefined as unknown as Archive, token: '' }
  beforeEach(async () => {
    world.archive = await openTemporary()
    holdArchive(world.archive)
    await changeToken('night run')
    await forgetRequests(1)
  })
  afterEach(() => world.archive.close())

  async function changeToken(name: string) {
    const made = await makeIngestToken(world.archive, name, { at: new Date('2026-01-01') })
    world.token = made.kind === 'made' ? made.token : ''
  }

  async function send(asked: Asked = {}) {
    const { body = digestText(day), type = 'text/markdown', query = `?path=${path}`, headers = {} } = asked
    const request = new Request(`${site}/api/documents${query}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${world.token}`, ...headers },
      body: body as BodyInit,
      duplex: 'half',
    } as RequestInit)
    const response = await POST(request)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('application/json')
    const answer = (await response.json()) as Told
    return { status: response.status, headers: response.headers, answer, code: answer.error?.code }
  }
  return { world, send, changeToken }
}
