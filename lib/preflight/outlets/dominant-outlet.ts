import { balanceOf, type SideBalance } from '@/lib/digest/outlets/balance'
import type { Finding, Rule } from '../finding'

const dominant = 0.6
const fewPlaces = 5

export const dominantOutlet: Rule = {
  id: 'dominant-outlet',
  weighs: 'notes',
  looksFor: `an outlet, or several of one owner, with ${dominant * 100}% or more of the sources of a side that has at least ${fewPlaces}`,
  check: (document, { registry, sides }) => {
    if (document.kind === 'story') return []
    return balanceOf(document, sides, registry)
      .filter(({ places }) => places >= fewPlaces)
      .flatMap((side) => [...byOutlet(side), ...byOwner(side)])
  },
}

function byOutlet({ id, name, places, outlets, largestShare }: SideBalance): Omit<Finding, 'rule'>[] {
  const [largest] = outlets
  if (!largest || largestShare < dominant) return []
  const message = `${largest.places} of ${places} ${name} sources come from one outlet: ${largest.name}.`
  const evidence = outlets.map((outlet) => `${outlet.name}: ${outlet.places}`)
  return [{ level: 'note', message, evidence, grounds: [largest.name], place: { kind: 'section', section: id } }]
}

/** Only where the owner has more than one of the outlets: what one outlet has is said by its own name. */
function byOwner({ id, name, places, outlets, owners }: SideBalance): Omit<Finding, 'rule'>[] {
  const [largest] = owners
  if (!largest || largest.outlets.length < 2 || largest.places / places < dominant) return []
  const message = `${largest.places} of ${places} ${name} sources come from outlets of one owner: ${largest.name}.`
  const owned = outlets.filter(({ owner }) => owner === largest.name)
  const evidence = owned.map((outlet) => `${outlet.name}: ${outlet.places}`)
  return [{ level: 'note', message, evidence, grounds: largest.outlets, place: { kind: 'section', section: id } }]
}
