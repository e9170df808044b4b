import { openArchive } from '@/lib/store/open-archive'
import { gather, NoSuchEdition, replay } from '@/lib/wire-runs/gather'
import { command, Misuse } from './command'

const help = `
npm run gather -- [TOPIC] [--date DAY] [--dry-run]
npm run gather -- --replay DIR [--dry-run]

Reads the feeds of content/feeds.yaml, chooses the articles of each side, and makes a draft of the digest in content/ and
in the archive. With MODEL_URL and MODEL_NAME a language model writes the highlights (docs/model.md); without, or where
it fails, they are quoted headlines. Without TOPIC, every topic of the file. A draft that nobody has touched is replaced;
otherwise the result is written to DATA_DIR/wire/suggestions, and the document stays as it is.

  --date DAY    the edition of that day (2026-02-12) instead of today's
  --dry-run     says what would be chosen, prints the draft, and writes nothing
  --replay DIR  makes the draft of an earlier run (DATA_DIR/wire/runs/…) again, without the network

Names every feed that failed, and why. Exits with 0 when there is a draft, or a reason why there is none.
`

const options = { date: { type: 'string' }, 'dry-run': { type: 'boolean' }, replay: { type: 'string' } } as const

await command(help, options, async ({ values, files: [topic, ...more] }) => {
  if (more.length > 0) throw new Misuse('gather takes one topic at most.')
  const { date, replay: folder, 'dry-run': dryRun = false } = values
  if (folder !== undefined && (topic !== undefined || date !== undefined))
    throw new Misuse('--replay takes neither a topic nor --date.')
  const archive = await openArchive()
  try {
    const given = { archive, now: new Date(), dryRun, log: console.log }
    if (folder === undefined) return await gather({ ...given, topic, date, by: 'command', onProgress: showProgress })
    await replay(folder, given)
    return 0
  } catch (error) {
    throw error instanceof NoSuchEdition ? new Misuse(error.message) : error
  } finally {
    await archive.close()
  }
})

/** One line that is written over, at a terminal. */
function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rFeeds: ${done} of ${total}${done === total ? '\n' : ''}`)
}
