import { archive } from '@/lib/store/open-archive'
import { listCitedOutlets } from '@/lib/store/projections/cited-outlets'
import { readRegistry } from '@/lib/store/projections/registry'

export interface OutletName {
  readonly slug: string
  readonly name: string
}

export async function readOutletNames(now = new Date()): Promise<readonly OutletName[]> {
  const { db } = await archive()
  const registered = new Map((await readRegistry(db)).outlets.map(({ id, name }) => [id, name]))
  const cited = await listCitedOutlets(db, now)
  return cited
    .map(({ outlet, name }) => ({ slug: outlet, name: registered.get(outlet) ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
