import type { Archive } from '@/lib/store/archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { BenchServer } from '../bench-server'
import { addPublisher, openForm, publish, signIn } from '../desk-acts'
import { generateDigest } from '../digest-generator'
import { asDraft, checkpoint, importDigest } from '../growing-archive'
import { haveAll } from '../installed'
import { median, quantile, type Table } from '../table'
import { type Hugo, watchWithHugo } from './hugo'

export const sizes = [100, 1_000, 10_000] as const
const repeats = 40
const warmUps = 40
const hugoChanges = 8
/** The newest days are drafts, to be published one by one; earlier ones are public. */
const drafts = warmUps + sizes.length * repeats

export async function addDrafts(archive: Archive): Promise<void> {
  await addPublisher(archive)
  for (let number = 0; number < drafts; number += 1) await importDigest(archive, number, asDraft)
}

/**
 * From the click on Publish to the first fresh page, beside `hugo --watch` with the same digests and one changed file.
 * Expects a ledger made by `addDrafts` and leaves it at the largest size.
 */
export async function measureFirstFreshPage(server: BenchServer): Promise<Table> {
  const archive = await openSqlite(server.database)
  const { desk, close } = await signIn(server.url)
  const withHugo = haveAll(['hugo'], 'publishing beside Hugo')
  let [number, known, first] = [0, 0, Number.NaN]
  const publishNext = async () => {
    const { slug } = generateDigest(number)
    number += 1
    await openForm(desk, slug)
    const begun = performance.now()
    await publish(desk, slug)
    return performance.now() - begun
  }
  try {
    const rows: (string | number)[][] = []
    for (let time = 0; time < warmUps; time += 1) await publishNext()
    for (const size of sizes) {
      for (; known < size; known += 1) await importDigest(archive, drafts + known)
      checkpoint(server.database)
      const hugo = withHugo ? await watchWithHugo(size) : undefined
      const { ours, theirs } = await inTurns(publishNext, hugo).finally(hugo?.close)
      const middle = median(ours)
      if (Number.isNaN(first)) first = middle
      rows.push([
        ...[size, middle, quantile(ours, 0.95), `${(middle / first).toFixed(2)}×`],
        ...(hugo ? [median(theirs), `${(median(theirs) / middle).toFixed(1)}×`, hugo.built] : []),
      ])
    }
    return {
      title: 'Publish to the first fresh page (wanted: 20× quicker than Hugo at 10,000; at 10,000 1.2× of at 100)',
      columns: [
        ...['digests', 'p50 ms', 'p95 ms', 'of at 100'],
        ...(withHugo ? ['hugo --watch ms', 'quicker', 'hugo, all pages ms'] : []),
      ],
      rows,
    }
  } finally {
    close()
    await archive.close()
  }
}

async function inTurns(publishNext: () => Promise<number>, hugo: Hugo | undefined) {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let time = 0; time < repeats; time += 1) {
    ours.push(await publishNext())
    if (hugo && time % (repeats / hugoChanges) === 0) theirs.push(await hugo.change(time, `Changed ${time} times.`))
  }
  return { ours, theirs }
}
