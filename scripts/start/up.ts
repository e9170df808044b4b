import { once } from 'node:events'
import { environment } from '@/lib/env'
import { countEditors } from '@/lib/store/accounts/editors'
import { makeToken } from '@/lib/store/accounts/tokens'
import { openArchive } from '@/lib/store/open-archive'
import { command } from '../command'
import { syncContent } from '../sync/sync-content'
import { build } from './build'
import { isBuilt } from './build-stamp'
import { root } from './install.mjs'
import { refuseTakenPort, startServer, untilHealthy } from './server'

const help = `
npm run up

Installs, migrates, imports content/, builds and serves the site on PORT (3000), doing only what is not done yet.
Prints the address and, while there is no account, a one-time link to create the first one. Ctrl-C stops it.
`
const dayInMs = 24 * 60 * 60 * 1000

await command(help, {}, async () => {
  const { port, siteUrl } = environment()
  await refuseTakenPort(port)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort(signal))

  const archive = await openArchive()
  let link: string | undefined
  try {
    const refused = await syncContent({ archive, quiet: true })
    if (refused) console.log('The files above were refused; the site is served without them.')
    if ((await countEditors(archive.db)) === 0) link = await setUpLink()
  } finally {
    await archive.close()
  }

  if (!stop.signal.aborted && !isBuilt(root)) await build(root, stop.signal).catch(unlessStopped)
  if (stop.signal.aborted) return 0

  const server = startServer('start', root, port)
  const ended = once(server, 'exit')
  stop.signal.addEventListener('abort', () => server.kill('SIGTERM'))
  if (await untilHealthy(port, server)) {
    console.log(`\nParallax is at ${siteUrl}`)
    if (link) console.log(`Create the first editor (the link works once, for a day): ${link}`)
  }
  const [code] = await ended
  return stop.signal.aborted ? 0 : (code ?? 1)

  function unlessStopped(error: unknown): void {
    if (!stop.signal.aborted) throw error
  }

  async function setUpLink(): Promise<string> {
    const at = new Date()
    const expiresAt = new Date(at.getTime() + dayInMs)
    const token = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at, expiresAt })
    return `${siteUrl}/setup?token=${token}`
  }
})
