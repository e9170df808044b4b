import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/**
 * Writes a text so that any reader, even after a crash, finds the old or the new one. Makes missing folders; refuses a
 * path that leads out of `within` by a symbolic link.
 */
export function writeFileAtomically(within: string, path: string, text: string | Uint8Array): void {
  const file = join(within, path)
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const real = relative(realpathSync(within), realpathSync(folder))
  if (real !== dirname(path).replaceAll('/', sep) && !(real === '' && dirname(path) === '.'))
    throw new Error(`${folder} is, or is inside, a symbolic link to another folder. Nothing was written.`)
  // Names with a dot are not imported, so an unfinished write never is.
  const unfinished = join(/*turbopackIgnore: true*/ folder, `.${basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    const descriptor = openSync(/*turbopackIgnore: true*/ unfinished, 'wx', 0o644)
    try {
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  syncFolder(folder)
}

/** A rename is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
