import { balanceOf } from '@/lib/digest/outlets/balance'
import { countryName } from '@/lib/digest/outlets/country'
import { severalCountries } from '@/lib/digest/outlets/registry'
import type { Rule } from '../finding'

export const awayFromHome: Rule = {
  id: 'away-from-home',
  weighs: 'notes',
  looksFor: 'outlets that are not based in a country of the side that cites them',
  check: (document, { registry, sides }) => {
    if (document.kind === 'story') return []
    return balanceOf(document, sides, registry).flatMap(({ id, name, countries, places, outlets, standings }) => {
      const away = outlets.filter(({ standing }) => standing === 'across' || standing === 'elsewhere')
      const count = standings.across + standings.elsewhere
      if (!countries.length || !away.length) return []
      const message = `${count} of ${places} ${name} sources are from outlets based elsewhere.`
      const evidence = away.map((outlet) => {
        const home = outlet.country === severalCountries ? 'several countries' : countryName(outlet.country ?? '')
        return `${outlet.name}, ${home}${outlet.places > 1 ? ` (${outlet.places} sources)` : ''}`
      })
      const grounds = away.map((outlet) => outlet.name)
      return [{ level: 'note', message, evidence, grounds, place: { kind: 'section', section: id } }]
    })
  },
}
