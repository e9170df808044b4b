import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import next from 'next'
import { environment } from '@/lib/env'
import { runtime } from '@/lib/runtime'
import { createFront } from '@/server/front'
import { NextServer } from '@/server/next-server'

/**
 * The front (server/front.ts) on PORT with Next behind it, in one process. Ends within ten seconds of SIGTERM or
 * SIGINT.
 */
const { port, host, siteUrl, cacheBytes } = environment()
const endWithinMs = 8_000

runtime().isBehindFront = true
// As `next start` does: Next's requests to itself come here, and not to a host that a stranger names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`

// A cache of Next's image optimizer from earlier versions would outlive a withdrawal.
rmSync('.next/cache/images', { recursive: true, force: true })

const app = next({ dev: false, dir: process.cwd(), port })
await app.prepare()
const nextServer = new NextServer(app.getRequestHandler(), new URL(siteUrl).host)
await nextServer.listen()

const front = createFront({ next: nextServer, siteUrl, cacheBytes, edition: currentEdition })
await front.warmUp()
const server = createServer({ headersTimeout: 20_000, requestTimeout: 120_000 }, front.listener)
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port, host)

function currentEdition(): string | Promise<string> {
  const { currentEdition: read } = runtime()
  if (!read) throw new Error('The server has not started.')
  return read()
}

let isEnding = false
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => {
    if (isEnding) process.exit(code)
    isEnding = true
    const end = async (): Promise<void> => {
      nextServer.close()
      await app.close().catch(console.error)
      process.exit(code)
    }
    server.close(end)
    nextServer.endStreams()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), endWithinMs).unref()
    setTimeout(() => process.exit(code), endWithinMs + 1_500).unref()
  })
