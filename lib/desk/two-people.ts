import { type Release, stateAt } from '../digest/visibility'
import type { Db } from '../store/archive'
import type { Editor } from '../store/editors/editor'
import type { DocumentAct } from '../store/log/act'
import { findLastEdit } from '../store/log/trail'
import { readSettings } from '../store/settings/settings'

interface Change {
  readonly slug: string
  readonly acts: readonly DocumentAct[]
  /** As it was before. */
  readonly was: Release
  /** Whether this very change rewords it, beyond a typo. */
  readonly rewords: boolean
}

/**
 * Why somebody else has to look first, where the publication wants two people: whoever changed the words last lets
 * nothing out. Undefined where nothing stands in the way. Asked in the transaction that writes the change, so that
 * neither the setting nor the last editor can change in between.
 *
 * What is public already may be corrected by one: what is known to be wrong does not wait for a colleague.
 */
export async function secondWanted(db: Db, editor: Editor, change: Change, now: Date): Promise<string | undefined> {
  const { slug, acts, was, rewords } = change
  const letsOut = acts.includes('publish') || acts.includes('schedule')
  const stays = !acts.includes('unpublish') && !acts.includes('withdraw')
  const goesOut = rewords && stays && !letsOut && stateAt(was, now) === 'scheduled'
  if ((!letsOut && !goesOut) || !(await readSettings(db)).twoPeople) return undefined
  if (goesOut)
    return 'it is scheduled, and two people have to see what goes out: take it back to draft first, or say that it is a typo.'
  if (!rewords && (await findLastEdit(db, slug))?.editorId !== editor.id) return undefined
  return 'you changed these words last, and two people have to see what goes out: another publisher has to publish or schedule it.'
}
