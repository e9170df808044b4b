import type { Opened } from '../edit/opened'

/** What an editor may do to where a document stands. */
export interface Powers {
  /** Save this document's text as it stands. */
  readonly edit: boolean
  /** Publish, schedule, send back, withdraw, put under embargo, correct. */
  readonly release: boolean
  readonly liftEmbargo: boolean
}

/** The embargo that still binds, if one does. */
export function embargoOf({ document, asOf }: Opened): Date | undefined {
  const { embargoUntil } = document.standing
  return embargoUntil && embargoUntil > asOf ? embargoUntil : undefined
}

/** When it is to leave the paper by itself, if it is to. */
export function endOf({ document, asOf }: Opened): Date | undefined {
  const { unpublishAt } = document.standing
  return unpublishAt && unpublishAt > asOf ? unpublishAt : undefined
}

/** Whether this editor changed the words last, where two people have to see what goes out. */
export const needsAnother = ({ twoPeople, lastEdit }: Opened, editor: number): boolean =>
  twoPeople && lastEdit?.editorId === editor
