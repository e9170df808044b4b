import type { Archive, Db } from '../archive'

export interface FeedFailureNote {
  readonly slug: string
  readonly revision: number
  readonly reason: string
}

export interface DocumentFeedFailure extends FeedFailureNote {
  readonly kind: 'digest' | 'story'
  readonly title: string
  readonly at: Date
}

/** Records the failures of one feed and clears solved ones. Writes only changes, so a faultless feed costs one read. */
export async function noteFeedFailures(
  archive: Archive,
  { left, told, at }: { left: readonly FeedFailureNote[]; told: readonly string[]; at: Date },
): Promise<void> {
  const slugs = [...told, ...left.map(({ slug }) => slug)]
  if (slugs.length === 0) return
  const known = await archive.db.selectFrom('left_out').selectAll().where('slug', 'in', slugs).execute()
  const isKnown = (note: FeedFailureNote) =>
    known.some((row) => row.slug === note.slug && row.revision === note.revision && row.reason === note.reason)
  const fresh = left.filter((note) => !isKnown(note))
  const mended = known.map(({ slug }) => slug).filter((slug) => told.includes(slug))
  if (fresh.length === 0 && mended.length === 0) return
  await archive.write(async (db) => {
    const gone = [...mended, ...fresh.map(({ slug }) => slug)]
    await db.deleteFrom('left_out').where('slug', 'in', gone).execute()
    const rows = fresh.map(({ slug, revision, reason }) => ({ slug, revision, reason, at: at.toISOString() }))
    if (rows.length > 0) await db.insertInto('left_out').values(rows).execute()
  })
}

/** Documents with a newer revision are not listed. */
export async function listFeedFailures(db: Db, slug?: string): Promise<readonly DocumentFeedFailure[]> {
  let query = db
    .selectFrom('left_out')
    .innerJoin('head', (join) =>
      join.onRef('head.slug', '=', 'left_out.slug').onRef('head.number', '=', 'left_out.revision'),
    )
    .where('head.declared', '=', 'released')
    .select(['head.slug', 'head.kind', 'head.title', 'left_out.revision', 'left_out.reason', 'left_out.at'])
    .orderBy('left_out.at', 'desc')
    .orderBy('head.slug')
    .limit(50)
  if (slug !== undefined) query = query.where('head.slug', '=', slug)
  return (await query.execute()).map((row) => ({ ...row, at: new Date(row.at) }))
}
