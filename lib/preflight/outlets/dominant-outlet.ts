import { balanceOf } from '@/lib/digest/outlets/balance'
import type { Rule } from '../finding'

const dominant = 0.6
const fewPlaces = 5

export const dominantOutlet: Rule = {
  id: 'dominant-outlet',
  weighs: 'notes',
  looksFor: `an outlet with ${dominant * 100}% or more of the sources of a side that has at least ${fewPlaces}`,
  check: (document, { registry, sides }) => {
    if (document.kind === 'story') return []
    return balanceOf(document, sides, registry).flatMap(({ id, name, places, outlets, largestShare }) => {
      const [largest] = outlets
      if (!largest || places < fewPlaces || largestShare < dominant) return []
      const message = `${largest.places} of ${places} ${name} sources come from one outlet: ${largest.name}.`
      const evidence = outlets.map((outlet) => `${outlet.name}: ${outlet.places}`)
      return [{ level: 'note', message, evidence, grounds: [largest.name], place: { kind: 'section', section: id } }]
    })
  },
}
