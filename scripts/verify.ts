import { open } from 'node:fs/promises'
import { environment } from '@/lib/env'
import { type Checked, checkContinues, checkRecord, type RecordFault } from '@/lib/record/check-record'
import { openFetcher } from '@/lib/wire/fetch-feed'
import { command, Misuse } from './command'

const help = `
npm run verify -- FILE|URL
npm run verify -- FILE|URL --since FILE

Checks a record of Parallax (record.json of a digest or a story, or /record.json of a day) by its own bytes, without the
archive that made it. Ends with 1 where it does not hold, and names the revision.

  --since FILE   an earlier record of the same document: everything in it has to be in this one, as it was

Addresses of private networks are not asked, but for this computer's own.
`

const mostBytes = 20_000_000

await command(help, { since: { type: 'string' } }, async ({ values: { since }, files: [place, ...rest] }) => {
  if (!place || rest.length > 0) throw new Misuse('Name one file or one address.')
  const checked = checkRecord(await read(place))
  const faults = checked.kind === 'broken' ? checked.faults : since ? await rewritten(checked, since) : []
  for (const { reason } of faults) console.error(reason)
  if (faults.length > 0) {
    console.error(`${place} does not hold.`)
    return 1
  }
  console.log(wordsOf(checked))
  return 0
})

async function rewritten(later: Checked, place: string): Promise<readonly RecordFault[]> {
  const earlier = checkRecord(await read(place))
  if (earlier.kind === 'broken') return earlier.faults.map(({ reason }) => ({ reason: `${place}: ${reason}` }))
  if (earlier.kind !== 'record' || later.kind !== 'record')
    return [{ reason: 'Only records of a digest or a story can be compared with an earlier one.' }]
  return [checkContinues(earlier.file, later.file) ?? []].flat()
}

function wordsOf(checked: Checked): string {
  if (checked.kind === 'day') {
    const { day, documents, root } = checked.file
    const faulty = documents.flatMap(({ id, fault }) => (fault ? [`\n  ${id}: ${fault}`] : []))
    return `The record of ${day} holds: ${documents.length} documents, root ${root}.${faulty.join('')}`
  }
  if (checked.kind === 'broken') return ''
  const { id, chain, head } = checked.file
  const revisions = chain.flatMap((link) => (link.type === 'revision' ? [link.revision] : []))
  const examinations = chain.length - revisions.length
  return `The record of ${id} holds: revisions ${revisions.join(', ')}, examinations: ${examinations}, head ${head}.`
}

function read(place: string): Promise<Uint8Array> {
  return /^https?:/i.test(place) ? fetchFrom(place) : readFrom(place)
}

async function readFrom(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw new Error(`${path} cannot be opened. Is it the name of a file, or an address with https://?`)
  })
  try {
    const { size } = await file.stat()
    if (size > mostBytes) throw new Error(`${path} is larger than ${mostBytes / 1_000_000} MB.`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function fetchFrom(address: string): Promise<Uint8Array> {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  const own = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host) ? ['127.0.0.0/8', '::1'] : []
  const fetcher = openFetcher({
    userAgent: 'Parallax verify',
    allow: [...own, ...environment().wireAllow],
    mostBytes,
  })
  try {
    const outcome = await fetcher.fetchFeed(address)
    if (outcome.kind === 'fetched') return outcome.bytes
    throw new Error(`${address}: ${outcome.kind === 'failed' ? outcome.reason : 'It sent nothing.'}`)
  } finally {
    await fetcher.close()
  }
}
