/** Another process held the lock for too long. Nothing was written; try again. */
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

/** Whether the archive cannot save now. By its code: each bundle has another class. */
export const cannotSave = (error: unknown): error is ArchiveBusy | ArchiveUnwritable => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code
  return code === 'archive-busy' || code === 'archive-unwritable'
}
