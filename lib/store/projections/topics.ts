import type { Topic } from '@/lib/digest/topic'
import type { Archive, Db } from '../archive'
import { bumpEdition } from '../edition'

export const replaceTopics = (archive: Archive, topics: readonly Topic[]): Promise<void> =>
  archive.write(async (db) => {
    if (JSON.stringify(await listTopics(db)) === JSON.stringify(topics.map(inOrder))) return
    await db.deleteFrom('topic').execute()
    const rows = topics.map(({ id, name, perspectives }, place) => ({
      id,
      name,
      place,
      perspectives: JSON.stringify(perspectives),
    }))
    if (rows.length > 0) await db.insertInto('topic').values(rows).execute()
    await bumpEdition(db)
  })

export async function listTopics(db: Db): Promise<readonly Topic[]> {
  const rows = await db.selectFrom('topic').selectAll().orderBy('place').execute()
  return rows.map(({ id, name, perspectives }) =>
    inOrder({ id, name, perspectives: JSON.parse(perspectives) as Topic['perspectives'] }),
  )
}

/** Keys in a fixed order, so that equal topics are equal JSON. */
const inOrder = ({ id, name, perspectives }: Topic): Topic => ({
  id,
  name,
  perspectives: perspectives.map(({ id, name, countries }) => ({ id, name, ...(countries && { countries }) })),
})
