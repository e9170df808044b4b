import type { Archive } from '../archive'

export interface ExportedHead {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly revision: number
  readonly text: string
  readonly checksum: string
  /** As last seen; never overwrite one in `conflict`. */
  readonly file: { readonly checksum: string; readonly state: 'present' | 'conflict' | 'gone' } | undefined
  /** Whether the ledger's latest text differs from the file as last seen. */
  readonly deskChanged: boolean
}

const batch = 200

export async function* exportHeads(archive: Archive): AsyncGenerator<ExportedHead> {
  for (let after = ''; ; ) {
    const heads = await batchAfter(archive, after)
    yield* heads
    const last = heads.at(-1)
    if (!last || heads.length < batch) return
    after = last.slug
  }
}

async function batchAfter({ db }: Archive, after: string): Promise<readonly ExportedHead[]> {
  const rows = await db
    .selectFrom('head')
    .innerJoin('revision', (join) =>
      join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
    )
    .leftJoin('content_file', 'content_file.slug', 'head.slug')
    .select(['head.slug', 'head.kind', 'head.number', 'revision.text', 'head.checksum'])
    .select(['content_file.checksum as file_checksum', 'content_file.state'])
    .where('head.slug', '>', after)
    .orderBy('head.slug')
    .limit(batch)
    .execute()
  return rows.map(({ number, file_checksum, state, ...row }) => ({
    ...row,
    revision: number,
    file: file_checksum !== null && state !== null ? { checksum: file_checksum, state } : undefined,
    deskChanged: file_checksum !== row.checksum,
  }))
}
