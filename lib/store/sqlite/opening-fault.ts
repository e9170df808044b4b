import path from 'node:path'

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code)

/** What only a damaged file makes SQLite say. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** The same error, or a sentence for whoever starts Parallax: why the archive cannot be opened, and what to do. */
export function openingFault(file: string, error: unknown): unknown {
  // As whileBusy passes it on.
  const { cause = error } = error as { cause?: unknown }
  const { message } = cause as Error
  if (isDamage(cause)) return damageFault(file, message, cause)
  if (/^(EROFS|EACCES|EPERM|ENOTDIR|EEXIST)$|^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(cause)))
    return new Error(
      `The archive ${file} cannot be opened for writing (${message}). Give the user who runs Parallax the right to ` +
        `write in ${path.dirname(file)}, or set DATA_DIR to a folder where that is so.`,
      { cause },
    )
  return error
}

/** `message`: what SQLite found. */
export const damageFault = (file: string, message: string, cause?: unknown): Error =>
  new Error(
    `The archive ${file} is damaged (${message}). Nothing was changed. Put a backup in its place with ` +
      'npm run restore -- BACKUP; the damaged file is kept beside it.',
    { cause },
  )
