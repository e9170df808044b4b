import { countriesIn, isOfUnion, nameOfCountry } from '@/lib/digest/carriers/countries-in'
import type { Rule } from '../finding'

export const imageCountries: Rule = {
  id: 'image-countries',
  weighs: 'notes',
  looksFor: 'an image description that names other countries than the title',
  check: (document) => {
    if (document.kind === 'digest' || !document.image) return []
    const inTitle = countriesIn(document.title)
    const others = [...countriesIn(document.image.description)].filter((code) => !belongs(code, inTitle))
    // A title without a country excludes none.
    if (!others.length || !inTitle.size) return []
    const message = `The image shows ${others.map(nameOfCountry).join(', ')}, which the title does not name.`
    const evidence = [document.title, document.image.description]
    return [{ level: 'note', message, evidence, place: { kind: 'field', field: 'image.description' } }]
  },
}

function belongs(code: string, named: ReadonlySet<string>): boolean {
  if (named.has(code)) return true
  if (code === 'HK' || code === 'MO') return named.has('CN')
  if (code === 'EU') return [...named].some((one) => isOfUnion(one))
  return named.has('EU') && isOfUnion(code)
}
