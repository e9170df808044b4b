import type { Db } from '../archive'
import { type Places, placesNotDue } from './outlet-months'

export interface OutletPlaces extends Places {
  readonly outlet: string
}

/** Newest month first. Costs by outlets and months, not by documents. */
export async function listOutletPlaces(
  db: Db,
  { outlet, topic }: { readonly outlet?: string; readonly topic?: string },
  now: Date,
): Promise<readonly OutletPlaces[]> {
  let query = db
    .selectFrom('outlet_month')
    .innerJoin('outlet_name', 'outlet_name.name', 'outlet_month.name')
    .select(['outlet_name.outlet', 'outlet_month.topic', 'outlet_month.perspective', 'outlet_month.month'])
    .select(['outlet_month.name', 'outlet_month.places'])
  if (outlet !== undefined) query = query.where('outlet_name.outlet', '=', outlet)
  if (topic !== undefined) query = query.where('outlet_month.topic', '=', topic)
  query = query.orderBy('outlet_month.month', 'desc').orderBy('outlet_month.name')
  const notDue = new Map((await placesNotDue(db, now)).map(({ places, ...cell }) => [keyOf(cell), places]))
  return (await query.execute())
    .map((row) => ({ ...row, places: Number(row.places) - (notDue.get(keyOf(row)) ?? 0) }))
    .filter(({ places }) => places > 0)
}

const keyOf = ({ name, topic, perspective, month }: Omit<Places, 'places'>): string =>
  JSON.stringify([name, topic, perspective, month])
