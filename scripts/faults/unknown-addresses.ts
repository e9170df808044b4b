import { statSync } from 'node:fs'
import fc from 'fast-check'
import pLimit from 'p-limit'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'
import { startReading } from './reader'

const count = 2_000
/** Node needs some memory for any work, and returns little of it. */
const mostGrowthMegabytes = 400
const longestMedianMs = 150

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[a-z]{3,9}(-[a-z]{2,7}){0,3}$/)
const anyAddress = fc.oneof(
  fc.tuple(word, day).map(([topic, date]) => `/digests/${topic}/${date}`),
  day.map((date) => `/digests/us-china/${date}`),
  fc.tuple(day, word).map(([date, words]) => `/stories/${date}-${words}`),
  word.map((topic) => `/topics/${topic}`),
  word.map((outlet) => `/outlets/${outlet}`),
  fc.tuple(fc.nat(9_999), fc.nat(99)).map(([year, month]) => `/archive/${year}/${month}`),
  fc.tuple(word, fc.nat(9_999)).map(([topic, number]) => `/digests/${topic}/2026-01-31/revisions/${number}`),
  word.map((file) => `/${file}.php`),
  fc.webPath().filter((path) => /\w{2}/.test(path) && !/\/[.]{1,2}(?:\/|$)/.test(path)),
)

export const part: FaultPart = {
  about: 'thousands of addresses at which nothing is cost neither memory nor disk, and readers go on reading',
  run: async function* ({ seed }) {
    const paper = await openPaper()
    const [[server], [client]] = [paper.servers, paper.clients]
    if (!server || !client) throw new Error('There is no server.')
    try {
      await client.ask('/')
      const [memory, disk] = [server.memory().now, statSync(server.database).size]
      const asked = new Tally('invented addresses')
      const reader = startReading(client)
      const limit = pLimit(6)
      const began = Date.now()
      await Promise.all(
        fc.sample(anyAddress, { seed, numRuns: count }).map((address) =>
          limit(async () => {
            const { status } = await client.ask(encodeURI(decodeURI(address)))
            asked.note(![404, 308].includes(status) && `${address}: ${status}`)
          }),
        ),
      )
      yield asked.tried(`${((count / (Date.now() - began)) * 1_000).toFixed(0)} a second`)
      yield await reader.end(longestMedianMs)
      const grown = new Tally('memory and disk')
      const more = server.memory().now - memory
      grown.note(more > mostGrowthMegabytes && `memory grew by ${more.toFixed(0)} MB`)
      grown.note(statSync(server.database).size !== disk && 'the ledger grew')
      yield grown.tried(`${more.toFixed(0)} MB more, 0 bytes of disk`)
    } finally {
      await paper.close()
    }
  },
}
