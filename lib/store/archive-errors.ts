/** Another process held the archive for longer than we wait. Nothing was written; trying again is right. */
export class ArchiveBusy extends Error {
  override readonly name = 'ArchiveBusy'
  readonly code = 'archive-busy'
  constructor(cause?: unknown) {
    super('The archive is busy; nothing was saved. Try again.', { cause })
  }
}

/** The disk is full or failing. Nothing was written; readers are still served. */
export class ArchiveUnwritable extends Error {
  override readonly name = 'ArchiveUnwritable'
  readonly code = 'archive-unwritable'
  constructor(cause: unknown) {
    super('The archive cannot be written: the disk is full or failing. Nothing was saved.', { cause })
  }
}

/**
 * Whether an error says that the archive cannot save just now. Told by its code: the archive of a process is opened in
 * one bundle and used in all, and a class is another class in each of them.
 */
export const cannotSave = (error: unknown): error is ArchiveBusy | ArchiveUnwritable => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code
  return code === 'archive-busy' || code === 'archive-unwritable'
}
