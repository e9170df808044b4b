import type { Document } from '../digest/document'
import { type State, stateAt } from '../digest/visibility'
import type { Editor } from '../store/accounts/editor'
import { findDeskHead, isOnTheDesk } from '../store/desk/desk-head'
import {
  addPreviewLink,
  endPreviewLinks,
  findPreviewLink,
  listPreviewLinks,
  type PreviewLink,
} from '../store/desk/preview-links'
import { logAct } from '../store/log/act'
import { archive } from '../store/open-archive'
import { demand } from './demand'

export type { PreviewLink }

export const previewHours = [1, 24, 72, 168, 720] as const
export type PreviewHours = (typeof previewHours)[number]

export interface NewPreview {
  /** A UUID of the form: sent twice, it makes one link. */
  readonly id: string
  readonly slug: string
  readonly hours: PreviewHours
  readonly madeFor?: string
}

/** Makes a link that shows the saved text to anybody who has it. */
export async function makePreviewLink(
  editor: Editor,
  { id, slug, hours, madeFor }: NewPreview,
  now = new Date(),
): Promise<{ readonly kind: 'made' } | { readonly kind: 'missing' }> {
  const opened = await archive()
  await demand(opened, editor, ['share-preview'], slug, now)
  if (!(await isOnTheDesk(opened.db, slug))) return { kind: 'missing' }
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  const link = { id, slug, madeFor: madeFor || undefined, madeAt: now, madeBy: editor.name, expiresAt }
  await opened.write(async (db) => {
    if (!(await addPreviewLink(db, link))) return
    const detail = `until ${expiresAt.toISOString()}${madeFor ? `, for ${madeFor}` : ''}`
    await logAct(db, { at: now, act: 'make-preview', editor, slug, detail })
  })
  return { kind: 'made' }
}

/** An expired link keeps how it ended. */
export async function endPreviewLink(
  editor: Editor,
  { slug, id }: { readonly slug: string; readonly id: string },
  now = new Date(),
): Promise<void> {
  const opened = await archive()
  await demand(opened, editor, ['share-preview'], slug, now)
  await opened.write(async (db) => {
    const link = await findPreviewLink(db, id)
    if (!link || link.expiresAt <= now) return
    if ((await endPreviewLinks(db, { slug, id, at: now, by: editor.name })) === 0) return
    await logAct(db, { at: now, act: 'end-preview', editor, slug, detail: `made by ${link.madeBy}` })
  })
}

export const readPreviewLinks = async (_editor: Editor, slug: string): Promise<readonly PreviewLink[]> =>
  listPreviewLinks((await archive()).db, slug)

export type LinkPreview =
  | {
      readonly kind: 'open'
      readonly link: PreviewLink
      readonly document: Document
      readonly revision: number
      readonly savedAt: Date
      readonly state: State
      readonly publishAt: Date
    }
  | { readonly kind: 'expired'; readonly at: Date }
  | { readonly kind: 'revoked'; readonly at: Date }
  | { readonly kind: 'unknown' }

/**
 * What a link shows. There is no editor here: `isProven` says that the signature of this very link was checked. Without
 * it nothing is shown, not even that the link existed.
 */
export async function openPreview(
  id: string | undefined,
  isProven: (link: PreviewLink) => boolean,
  now = new Date(),
): Promise<LinkPreview> {
  const { db } = await archive()
  const link = id === undefined ? undefined : await findPreviewLink(db, id)
  if (!link || !isProven(link)) return { kind: 'unknown' }
  if (link.endedAt) return { kind: 'revoked', at: link.endedAt }
  if (link.expiresAt <= now) return { kind: 'expired', at: link.expiresAt }
  const head = await findDeskHead(db, link.slug)
  if (!head) return { kind: 'unknown' }
  const { document, revision, savedAt, release } = head
  const state = stateAt(release, now)
  if (state === 'withdrawn' && release.declared === 'released') return { kind: 'revoked', at: now }
  return { kind: 'open', link, document, revision, savedAt, state, publishAt: release.publishAt }
}
