import { once } from 'node:events'
import { watch } from 'chokidar'
import { environment } from '@/lib/env'
import { openArchive } from '@/lib/store/open-archive'
import { command } from './command'
import { root } from './start/install.mjs'
import { refuseTakenPort, startServer } from './start/server'
import { syncContent } from './sync/sync-content'

const help = `
npm run dev

Starts a development server on PORT (3000) that follows the code and content/: a saved file is imported at once.
`
/** Milliseconds of debounce: editors write a file in several steps. */
const settleInMs = 100

await command(help, {}, async () => {
  const { port, contentDir } = environment()
  await refuseTakenPort(port)
  const archive = await openArchive()
  await syncContent({ archive, quiet: true })

  let syncing = Promise.resolve()
  let settling: NodeJS.Timeout | undefined
  const follow = () => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      syncing = syncing
        .then(() => syncContent({ archive, quiet: true }))
        .then(
          () => undefined,
          (error: Error) => console.error(error.message),
        )
    }, settleInMs)
  }
  const watcher = watch(contentDir, { ignoreInitial: true, followSymlinks: false }).on('all', follow)

  const server = startServer('dev', root, port)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => server.kill('SIGTERM'))
  const [code] = await once(server, 'exit')
  clearTimeout(settling)
  await watcher.close()
  await syncing
  await archive.close()
  return code ?? 0
})
