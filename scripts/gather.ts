import { openArchive } from '@/lib/store/open-archive'
import { gather, NoSuchEdition, replay } from '@/lib/wire-runs/gather'
import { command, Misuse } from './command'

const help = `
npm run gather -- [TOPIC] [--date DAY] [--stories] [--dry-run]
npm run gather -- --replay DIR [--dry-run]

Reads the feeds of content/feeds.yaml, chooses the articles of each side, and makes a draft of the digest in content/ and
in the archive. With MODEL_URL and MODEL_NAME a language model writes the highlights, and the stories (docs/model.md);
without, or where it fails, headlines and descriptions are quoted. Without TOPIC, every topic of the file. A draft that
nobody has touched is replaced; otherwise the document stays as it is, and the desk shows the result beside it as a
suggestion.

  --date DAY    the edition of that day (2026-02-12) instead of today's
  --stories     drafts of stories too, of the events that several outlets report: 3 of each topic, unless stories: in
                content/feeds.yaml says how many
  --dry-run     says what would be chosen, prints the draft, and writes nothing
  --replay DIR  makes the drafts of an earlier run (DATA_DIR/wire/runs/…) again, without the network

Names every feed that failed, and why. Exits with 0 when there is a draft, or a reason why there is none.
`

const options = {
  date: { type: 'string' },
  'dry-run': { type: 'boolean' },
  stories: { type: 'boolean' },
  replay: { type: 'string' },
} as const

await command(help, options, async ({ values, files: [topic, ...more] }) => {
  if (more.length > 0) throw new Misuse('gather takes one topic at most.')
  const { date, replay: folder, stories = false, 'dry-run': dryRun = false } = values
  if (folder !== undefined && (topic !== undefined || date !== undefined || stories))
    throw new Misuse('--replay takes no topic, no --date and no --stories: it makes what that run made.')
  const archive = await openArchive()
  try {
    const given = { archive, now: new Date(), dryRun, log: console.log }
    if (folder === undefined)
      return await gather({ ...given, topic, date, stories, by: 'command', onProgress: showProgress })
    return await replay(folder, given)
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
