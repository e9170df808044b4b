'use server'

import { z } from 'zod'
import { readStanding } from '@/lib/desk'
import { previewEdit, saveEdit } from '@/lib/desk/edits'
import { environment } from '@/lib/env'
import { deskAction } from '../guard'
import { drawView } from './draw-view'
import { fileAtHand, fileDraft } from './file-at-hand'
import { releaseEdit } from './release-edit'
import { previewInput, releaseInput, saveInput } from './save-input'
import { newestOf, outcomeOf } from './save-outcome'

/** Refuses an editor without the right to change public text. */
export const saveText = deskAction({ name: 'saveText', role: 'editor', input: saveInput }, async (editor, save) =>
  outcomeOf(editor, save, await saveEdit(editor, save)),
)

export const openNewest = deskAction(
  { name: 'openNewest', role: 'editor', input: z.strictObject({ slug: z.string().min(1).max(200) }) },
  (editor, { slug }) => newestOf(editor, slug),
)

/**
 * Submits, publishes, schedules, unpublishes or withdraws, with unsaved text in the same revision. `lib/desk` checks
 * every right beyond the editor role.
 */
export const release = deskAction({ name: 'release', role: 'editor', input: releaseInput }, async (editor, request) => {
  const { release, ...save } = request
  const now = new Date()
  const standing = await readStanding(editor, save.slug, now)
  if (!standing) return { kind: 'missing' } as const
  const { timeZone } = environment()
  const edit = releaseEdit(release, standing.state, { now, timeZone })
  if (edit.kind === 'refused') return edit
  const saved = await saveEdit(editor, { ...save, edits: [...save.edits, edit] }, now)
  return outcomeOf(editor, save, saved)
})

/** Renders the unsaved text in one of the reader's forms. Writes nothing. */
export const preview = deskAction({ name: 'preview', role: 'editor', input: previewInput }, async (editor, request) => {
  const { view, file, ...text } = request
  const drawn = await previewEdit(editor, text)
  if (drawn.kind !== 'preview') return drawn
  const { before, document, findings } = drawn
  return {
    ...({ kind: 'preview', rendered: await drawView(view, editor, document), findings } as const),
    ...(file === 'text' && { typed: fileDraft(before, document) }),
    ...(file && { file: fileAtHand(document) }),
  }
})
