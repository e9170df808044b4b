import type { State } from '@/lib/digest/visibility'
import type { Opened } from '../state/opened-document'

/** What an editor's role allows. */
export interface Rights {
  /** Save what readers cannot see. */
  readonly editDraft: boolean
  /** Save what they can, or will by its schedule. */
  readonly editPublic: boolean
  /** Publish, schedule, send back, withdraw, put under embargo, correct. */
  readonly release: boolean
  readonly liftEmbargo: boolean
}

/** What an editor may do to a document as it is now. */
export interface Powers extends Pick<Rights, 'release' | 'liftEmbargo'> {
  /** Save this document's text. */
  readonly edit: boolean
}

/** They follow the document: what was a draft when the page was opened may be out by now. */
export const powersIn = ({ editDraft, editPublic, release, liftEmbargo }: Rights, state: State): Powers => ({
  release,
  liftEmbargo,
  edit: state === 'published' || state === 'scheduled' ? editPublic : editDraft,
})

/** The embargo that still binds, if one does. */
export function embargoOf({ document, asOf }: Opened): Date | undefined {
  const { embargoUntil } = document.standing
  return embargoUntil && embargoUntil > asOf ? embargoUntil : undefined
}

/** When it is to be unpublished by itself, if it is to. */
export function endOf({ document, asOf }: Opened): Date | undefined {
  const { unpublishAt } = document.standing
  return unpublishAt && unpublishAt > asOf ? unpublishAt : undefined
}

/** Whether this editor changed the text last, where two people have to see what goes out. */
export const needsAnother = ({ twoPeople, lastEdit }: Opened, editor: number): boolean =>
  twoPeople && lastEdit?.editorId === editor
