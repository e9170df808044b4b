import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/**
 * Puts a text into a file so that whoever reads it, at any moment and after any crash, finds the old text or the new
 * one. Missing folders are made; one that leads out of `within` by a symbolic link is refused.
 */
export function writeFileAtomically(within: string, path: string, text: string | Uint8Array): void {
  const file = join(within, path)
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const real = relative(realpathSync(within), realpathSync(folder))
  if (real !== dirname(path).replaceAll('/', sep) && !(real === '' && dirname(path) === '.'))
    throw new Error(`${folder} is, or is inside, a symbolic link to another folder. Nothing was written.`)
  // The walk leaves names with a dot alone, so an unfinished one is never taken in.
  const unfinished = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    const descriptor = openSync(unfinished, 'wx', 0o644)
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

/** A rename is on the disk when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
