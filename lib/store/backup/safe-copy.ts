import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'

/** A name beside `file` that nobody else uses, so that a rename into place stays on one disk. */
export const besides = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)

/** Makes a finished file, or the names in a folder, outlive a power cut. */
export function flush(fileOrFolder: string): void {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
