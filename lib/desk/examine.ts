import type { Editor } from '../store/accounts/editor'
import { type Examined, type Examining, noteExamination, type StalePassage } from '../store/ledger/examine'
import { archive } from '../store/open-archive'
import { demand } from './demand'

export type { Examined, StalePassage }

/**
 * Notes that the editor examined these passages of revision `revision` against their sources, or takes that back. All
 * of them or none: if one is not in the latest text as it was on the screen, nothing is written. Throws Forbidden.
 */
export async function examine(
  editor: Editor,
  given: Omit<Examining, 'editor' | 'at'>,
  now = new Date(),
): Promise<Examined> {
  const opened = await archive()
  await demand(opened, editor, ['examine'], given.slug, now)
  return noteExamination(opened, { ...given, editor, at: now })
}
