/** Another process held the archive for longer than we wait. Nothing was written; trying again is right. */
export class ArchiveBusy extends Error {
  override readonly name = 'ArchiveBusy'
  constructor(cause?: unknown) {
    super('The archive is busy; nothing was saved. Try again.', { cause })
  }
}

/** The disk is full or failing. Nothing was written; readers are still served. */
export class ArchiveUnwritable extends Error {
  override readonly name = 'ArchiveUnwritable'
  constructor(cause: unknown) {
    super('The archive cannot be written: the disk is full or failing. Nothing was saved.', { cause })
  }
}
