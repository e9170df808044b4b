import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'

/**
 * Signs sessions; made once in `dataDir/auth-secret`, readable by its owner only. Processes that start at once get the
 * same one: the finished file is hard-linked into place, and a link never replaces.
 */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth-secret')
  const kept = read(file)
  if (kept) return kept
  try {
    return make(dataDir, file)
  } catch (error) {
    throw new Error(
      `Nothing can be written in DATA_DIR, ${dataDir} (${(error as Error).message}). Give the user who runs Parallax ` +
        'the right to write there, or name another folder.',
    )
  }
}

function read(file: string): string | undefined {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${file} cannot be read: ${(error as Error).message}`)
  }
  if (secret.length < 32) throw new Error(`${file} holds no secret; delete it and a new one is made`)
  return secret
}

function make(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(/*turbopackIgnore: true*/ draft, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(32).toString('base64url')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return read(file) as string
}
