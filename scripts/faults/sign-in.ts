import { statSync } from 'node:fs'
import { listActs } from '@/lib/store/log/list-acts'
import type { Client } from './client'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'
import { startReading } from './reader'

const floodMs = 15_000
const attackers = 20
/** Failures in a row are logged at powers of two, floods once an hour. */
const mostLines = 40
const mostBytes = 1_000_000
/** Twenty connections keep Next busy; a limit by client is the proxy's task, so readers have to wait. */
const longestMedianMs = 1_000

export const part: FaultPart = {
  about: 'a flood of sign-ins is answered before a password is hashed; the log stays short, and readers are served',
  run: async function* () {
    const paper = await openPaper()
    const [[server], [client]] = [paper.servers, paper.clients]
    if (!server || !client) throw new Error('There is no server.')
    const logged = async (): Promise<number> => (await listActs(paper.archive.db, { limit: 100_000 })).length
    try {
      const before = { lines: await logged(), bytes: ledgerBytes(server.database) }
      const tries = new Tally('wrong sign-ins with invented addresses, in capitals, and for one that is there')
      const end = Date.now() + floodMs
      const counts = { refused: 0, throttled: 0 }
      const attack = async (attacker: number): Promise<void> => {
        const tokens = await tokensOf(client)
        for (let turn = 0; Date.now() < end; turn += 1) {
          const email = turn % 3 === 0 ? 'PIA@example.org' : `=cmd${attacker}x${turn}@${'a'.repeat(50)}.example`
          const { status, headers } = await signIn(client, tokens, email)
          if (status === 401) counts.refused += 1
          else if (status === 429 && headers['retry-after']) counts.throttled += 1
          tries.note(![401, 429].includes(status) && `answered ${status}`)
        }
      }
      const reader = startReading(client)
      await Promise.all(Array.from({ length: attackers }, (_, attacker) => attack(attacker)))
      tries.note(counts.throttled === 0 && 'nobody was told to wait')
      tries.note(counts.refused > 50 && `${counts.refused} passwords were looked at in ${floodMs / 1_000} s`)
      yield tries.tried(`${counts.refused} hashed, ${counts.throttled} told to wait`)
      yield await reader.end(longestMedianMs)
      const log = new Tally('lines of the log and bytes of the ledger')
      const after = { lines: (await logged()) - before.lines, bytes: ledgerBytes(server.database) - before.bytes }
      log.note(after.lines > mostLines && `${after.lines} lines`)
      log.note(after.bytes > mostBytes && `${after.bytes} bytes`)
      yield log.tried(`${after.lines} lines, ${(after.bytes / 1_000).toFixed(0)} kB`)
    } finally {
      await paper.close()
    }
  },
}

interface Tokens {
  readonly csrfToken: string
  readonly cookie: string
}

async function tokensOf(client: Client): Promise<Tokens> {
  const { body, headers } = await client.ask('/api/auth/csrf')
  const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
  return { csrfToken: (JSON.parse(body) as { csrfToken: string }).csrfToken, cookie }
}

const signIn = (client: Client, { csrfToken, cookie }: Tokens, email: string) => {
  const body = new URLSearchParams({ csrfToken, email, password: 'wrong-password', callbackUrl: '/admin' }).toString()
  return client.ask('/api/auth/callback/credentials', {
    method: 'POST',
    body,
    headers: {
      origin: client.url,
      cookie,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    },
  })
}

const ledgerBytes = (database: string): number =>
  ['', '-wal'].reduce((sum, ending) => sum + (statSync(database + ending, { throwIfNoEntry: false })?.size ?? 0), 0)
