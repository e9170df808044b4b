import type { Arrival } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import { heldFromText, type Revision } from './revision'
import { findRevision } from './revisions'

export interface KeptRevision extends Arrival {
  readonly revision: Revision
  readonly replacedAt: Date | undefined
}

export async function findUnbrokenFrom(db: Db, slug: string): Promise<number | undefined> {
  const head = await db.selectFrom('head').select('unbroken_from').where('slug', '=', slug).executeTakeFirst()
  return head?.unbroken_from
}

export async function findKeptRevision(db: Db, slug: string, number: number): Promise<KeptRevision | undefined> {
  const revision = await findRevision(db, slug, number)
  if (!revision) return undefined
  const next = await db
    .selectFrom('revision')
    .select('at')
    .where('slug', '=', slug)
    .where('number', '=', number + 1)
    .executeTakeFirst()
  const arrival = await db
    .selectFrom('revision')
    .select('number')
    .where('slug', '=', slug)
    .where('number', '<=', number)
    .where(({ eb, or }) => or([eb('origin', '!=', 'desk'), eb('number', '=', 1)]))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const noted = await db
    .selectFrom('arrival')
    .select('held')
    .where('slug', '=', slug)
    .where('revision', '<=', number)
    .where('revision', '>=', arrival.number)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  const arrived = arrival.number === number ? revision : await findRevision(db, slug, arrival.number)
  return {
    revision,
    receivedAt: (arrived ?? revision).at,
    held: noted && heldFromText(noted.held).length > 0,
    replacedAt: next && new Date(next.at),
  }
}

export const placeInTime = (revisions: readonly Revision[]): readonly KeptRevision[] =>
  revisions.map((revision, index) => {
    const back = revisions.slice(index)
    const arrival = back.findIndex(({ origin, number }) => origin !== 'desk' || number === 1)
    const noted = back.slice(0, arrival + 1).find(({ held }) => held !== undefined)
    return {
      revision,
      receivedAt: (back[arrival] ?? revision).at,
      held: noted?.held && noted.held.length > 0,
      replacedAt: revisions[index - 1]?.at,
    }
  })
