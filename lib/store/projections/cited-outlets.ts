import type { Db } from '../archive'
import { placesNotDue } from './outlet-months'

/** Costs by the number of names, not of documents. */
export async function listCitedOutlets(
  db: Db,
  now: Date,
): Promise<readonly { readonly outlet: string; readonly name: string }[]> {
  const names = await db
    .selectFrom('outlet_name')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('outlet_month').whereRef('outlet_month.name', '=', 'outlet_name.name').select('places')),
    )
    .select(['outlet', 'name'])
    .execute()
  const hidden = await namesNotDue(db, now)
  return [...new Map(names.filter(({ name }) => !hidden.has(name)).map((row) => [row.outlet, row])).values()]
}

async function namesNotDue(db: Db, now: Date): Promise<ReadonlySet<string>> {
  const waiting = new Map<string, number>()
  for (const { name, places } of await placesNotDue(db, now)) waiting.set(name, (waiting.get(name) ?? 0) + places)
  if (waiting.size === 0) return new Set()
  const rows = await db
    .selectFrom('outlet_month')
    .where('name', 'in', [...waiting.keys()])
    .groupBy('name')
    .select(({ fn }) => ['name', fn.sum<number>('places').as('places')])
    .execute()
  return new Set(rows.filter(({ name, places }) => Number(places) <= (waiting.get(name) ?? 0)).map(({ name }) => name))
}
