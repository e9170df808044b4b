import {
  type IngestToken,
  listIngestTokens,
  makeIngestToken,
  revokeIngestToken,
} from '@/lib/store/accounts/ingest-tokens'
import type { Archive } from '@/lib/store/archive'
import { openArchive } from '@/lib/store/open-archive'
import { command, Misuse } from './command'

const help = `
npm run token -- add NAME
npm run token -- list
npm run token -- revoke NAME|ID

Manages the tokens with which pipelines send drafts to POST /api/documents. It can run while the server is running.

  add      prints a new token on a line of its own, this once: only its hash is kept ("make" is the same)
  list     all tokens, with their id, when they were made and last used; the token itself is not kept
  revoke   the next request with it is refused

A token can send drafts. It cannot read, publish, or change what an editor has worked on.
`

await command(help, {}, async ({ files: [act, given, ...rest] }) => {
  if (rest.length > 0) throw new Misuse(`Unexpected argument “${rest[0]}”. Put a name with spaces in quotes.`)
  switch (act) {
    case 'add':
    case 'make':
      return withArchive((archive) => add(archive, nameOf(given)))
    case 'list':
      return withArchive(list)
    case 'revoke':
      return withArchive((archive) => revoke(archive, nameOf(given)))
    default:
      throw new Misuse(act ? `Unknown command “${act}”: use add, list or revoke.` : 'Use add, list or revoke.')
  }
})

async function add(archive: Archive, name: string) {
  if (name.length > 80 || /[\p{Cc}\p{Cf}]/u.test(name)) throw new Misuse('A name has up to 80 visible characters.')
  if (/^\d+$/.test(name)) throw new Misuse('A name is more than a number, because tokens can be revoked by their id.')
  const made = await makeIngestToken(archive, name, { at: new Date() })
  if (made.kind === 'taken')
    throw new Error(`There is a token “${name}” already. Revoke it first, or use another name.`)
  // Alone on standard output, so that a script can take it.
  console.error(`The token “${name}”. Copy it now: it is not shown again.`)
  console.log(made.token)
  return 0
}

async function list(archive: Archive) {
  const tokens = await listIngestTokens(archive.db)
  if (tokens.length === 0) console.log('There is no token yet.')
  for (const token of tokens) console.log(lineOf(token))
  return 0
}

async function revoke(archive: Archive, named: string) {
  const revoked = await revokeIngestToken(archive, /^\d+$/.test(named) ? Number(named) : named, { at: new Date() })
  if (revoked.kind === 'missing') throw new Error(`There is no token “${named}” in use. See npm run token -- list.`)
  console.log(`The token “${revoked.name}” is revoked.`)
  return 0
}

function lineOf({ id, name, madeBy, madeAt, lastUsedAt, revokedAt }: IngestToken): string {
  const made = `made ${madeAt.toISOString()} ${madeBy ? `by ${madeBy}` : 'on the command line'}`
  const used = lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used'
  return [String(id).padStart(4), name, made, used, ...(revokedAt ? [`revoked ${revokedAt.toISOString()}`] : [])].join(
    '  ',
  )
}

function nameOf(given: string | undefined): string {
  const name = given?.trim()
  if (!name) throw new Misuse('The name of the token is missing.')
  return name
}

async function withArchive(work: (archive: Archive) => Promise<number>): Promise<number> {
  const archive = await openArchive()
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}
