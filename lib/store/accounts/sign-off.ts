import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'
import { type Act, logAct } from '../log/act'
import type { Editor, Role } from './editor'

/** Who put a text before readers last. */
export interface SignOff {
  readonly at: Date
  readonly revision: number
  readonly role: Role
  /** Undefined unless this editor lets readers see it. */
  readonly name: string | undefined
}

/** What an editor does so that readers get a text. */
const signing: readonly Act[] = ['publish', 'schedule', 'correct', 'fix-typo', 'edit-public', 'restore']

/** The last one from revision `from` on; undefined where files alone put it there. The role is that of now. */
export async function findSignOff(
  db: Db,
  { slug, from }: { readonly slug: string; readonly from: number },
): Promise<SignOff | undefined> {
  const row = await db
    .selectFrom('act')
    .innerJoin('editor', 'editor.id', 'act.editor_id')
    .where('act.slug', '=', slug)
    .where('act.act', 'in', signing)
    .where('act.revision', '>=', from)
    .select(['act.at', 'act.revision', 'editor.role', 'editor.name', 'editor.named'])
    .orderBy('act.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const name = row.named === 1 ? row.name : undefined
  return { at: new Date(row.at), revision: row.revision ?? from, role: row.role, name }
}

export async function isNamed(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('editor').select('named').where('id', '=', id).executeTakeFirst()
  return row?.named === 1
}

/** A new edition: pages of texts that this editor signed off change. */
export const setNamed = (archive: Archive, editor: Editor, named: boolean, at: Date): Promise<void> =>
  archive.write(async (db) => {
    if ((await isNamed(db, editor.id)) === named) return
    await db
      .updateTable('editor')
      .set({ named: named ? 1 : 0 })
      .where('id', '=', editor.id)
      .execute()
    await logAct(db, { at, act: 'change-setting', editor, detail: `name shown to readers: ${named ? 'on' : 'off'}` })
    await bumpEdition(db)
  })
