import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import './buffers-as-json.mjs'
import { codeContent, codingHeader } from './content-coding.mjs'
import { answerAtTheDesk } from './desk-door.mjs'
import { press, withSheets } from './press.mjs'
import { answerStanding } from './standing.mjs'
import { readWholePages, sendWholePages } from './whole-pages.mjs'

/**
 * The production server: what `next start` does, with the coding of answers in our hands (content-coding.mjs,
 * docs/decisions/0018). It listens on PORT and ends with the requests that it has begun.
 */
const dir = join(import.meta.dirname, '../..')
const port = Number(process.env.PORT)

// The routes, loaded in this process later, read here that they may code for themselves (so does next.config.mjs),
// and the pages what they print with.
Object.assign(globalThis, { parallaxCodingHeader: codingHeader, parallaxPress: press })
// As `next start` has it: what the server asks of itself, it asks here, and not of whatever Host a stranger names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`

const app = next({ dev: false, dir, port })
await app.prepare()
const answer = app.getRequestHandler()
const wholePages = readWholePages(dir)

const server = createServer(async (request, response) => {
  try {
    codeContent(request, response)
    if (answerAtTheDesk(request, response) || (await answerStanding(request, response))) return
    sendWholePages(request, response, wholePages)
    await withSheets(() => answer(request, response))
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.statusCode = 500
    response.end('Internal Server Error')
  }
})

server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port)

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
]))
  process.once(signal, () => {
    server.close(async () => {
      await app.close().catch(console.error)
      process.exit(code)
    })
    server.closeIdleConnections()
  })
