import { performance } from 'node:perf_hooks'
import type { Archive } from '@/lib/store/archive'
import { bumpEdition } from '@/lib/store/edition'
import type { Client } from './client'
import { leaving, type Marked, markedDigest, receiveAll, waysOut } from './hidden-documents'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'

const rounds = 25
const readers = 12
const watchedMs = 150

export const part: FaultPart = {
  about:
    'two servers: no request that was sent after a withdrawal was acknowledged elsewhere gets its text from either',
  run: async function* () {
    const documents = Array.from({ length: rounds }, () => markedDigest())
    const paper = await openPaper((archive) => receiveAll(archive, documents), 2)
    const tally = new Tally('requests of other readers right after the acknowledgement')
    const before = new Tally('documents that were read until then')
    try {
      for (const document of documents) {
        const watch = watchWord(paper.clients, document)
        await watch.untilFound()
        const stopOthers = keepCommitting(paper.archive)
        await receiveAll(paper.archive, [leaving(document, waysOut.withdrawn ?? '')])
        const acknowledged = performance.now()
        await stopOthers()
        const answers = await watch.until(acknowledged + watchedMs)
        before.note(answers.every(({ isFound }) => !isFound) && `${document.slug} was never seen`)
        for (const { sent, address, isFound } of answers)
          if (sent > acknowledged)
            tally.note(
              isFound && `${address} showed it ${(sent - acknowledged).toFixed(1)} ms after the acknowledgement`,
            )
      }
    } finally {
      await paper.close()
    }
    yield before.tried()
    yield tally.tried()
  },
}

/** Commits elsewhere make every page stale, so that both servers are rendering when the withdrawal comes. */
function keepCommitting(archive: Archive): () => Promise<void> {
  let isOver = false
  const committing = (async () => {
    while (!isOver) {
      await archive.write(bumpEdition)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  })()
  return () => {
    isOver = true
    return committing
  }
}

interface Seen {
  readonly sent: number
  readonly address: string
  readonly isFound: boolean
}

function watchWord(clients: readonly Client[], { slug, word }: Marked) {
  const seen: Seen[] = []
  let end = Number.POSITIVE_INFINITY
  let tellFound = (): void => {}
  const foundTwice = new Promise<void>((resolve) => {
    tellFound = resolve
  })
  const addresses = [`/digests/${slug}`, '/feed.xml', `/topics/${slug.split('/')[0]}`, `/digests/${slug}/digest.md`]
  const reading = clients.flatMap((client) =>
    Array.from({ length: readers }, async (_, reader) => {
      const address = addresses[reader % addresses.length] ?? '/'
      while (performance.now() < end) {
        const sent = performance.now()
        const { body } = await client.ask(address)
        seen.push({ sent, address: client.url + address, isFound: body.includes(word) })
        if (seen.filter(({ isFound }) => isFound).length > 1) tellFound()
      }
    }),
  )
  return {
    untilFound: () => foundTwice,
    until: async (moment: number): Promise<readonly Seen[]> => {
      end = moment
      await Promise.all(reading)
      return seen
    },
  }
}
