import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'

/** In the same folder, so that a rename stays on one disk. */
export const besides = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)

/** Makes a file, or a folder's names, survive a power cut. */
export function flush(fileOrFolder: string): void {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
