import type { State } from '@/lib/digest/visibility'
import type { Opened } from '../state/opened-document'

export interface Rights {
  readonly editDraft: boolean
  /** Save what readers can see, or will on schedule. */
  readonly editPublic: boolean
  readonly release: boolean
  readonly liftEmbargo: boolean
  /** Add an outlet to the list of known ones. */
  readonly register?: boolean
}

export interface Powers extends Pick<Rights, 'release' | 'liftEmbargo'> {
  readonly edit: boolean
}

/** Follows the state: a draft may have become public since the page was opened. */
export const powersIn = ({ editDraft, editPublic, release, liftEmbargo }: Rights, state: State): Powers => ({
  release,
  liftEmbargo,
  edit: state === 'published' || state === 'scheduled' ? editPublic : editDraft,
})

export function embargoOf({ document, asOf }: Opened): Date | undefined {
  const { embargoUntil } = document.standing
  return embargoUntil && embargoUntil > asOf ? embargoUntil : undefined
}

export function endOf({ document, asOf }: Opened): Date | undefined {
  const { unpublishAt } = document.standing
  return unpublishAt && unpublishAt > asOf ? unpublishAt : undefined
}

/** Whether this editor changed the text last, where a second person has to check it. */
export const needsAnother = ({ twoPeople, lastEdit }: Opened, editor: number): boolean =>
  twoPeople && lastEdit?.editorId === editor
