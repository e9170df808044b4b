import type { Editor } from '../store/accounts/editor'
import type { Archive } from '../store/archive'
import { logRefusal } from '../store/log/act'
import { Forbidden } from './rights/forbidden'
import { may, type Right } from './rights/may'

/** Every action of the desk checks rights here: a missing one is logged and throws Forbidden. */
export async function demand(
  opened: Archive,
  editor: Editor,
  rights: readonly Right[],
  slug: string | undefined,
  at: Date,
): Promise<void> {
  const lacking = rights.find((right) => !may(editor.role, right))
  if (!lacking) return
  await logRefusal(opened, { at, editor, slug, detail: `may not ${lacking}` })
  throw new Forbidden(lacking)
}
