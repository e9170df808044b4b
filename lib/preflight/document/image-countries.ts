import { countriesIn, nameOfCountry } from '../countries-in'
import type { Rule } from '../finding'

/** An image whose description speaks of countries that the story's title does not name: often another event. */
export const imageCountries: Rule = {
  id: 'image-countries',
  looksFor: 'an image description that names other countries than the title',
  check: (document) => {
    if (document.kind === 'digest' || !document.image) return []
    const inTitle = countriesIn(document.title)
    const others = [...countriesIn(document.image.description)].filter((code) => !inTitle.has(code))
    // A title that names no country says nothing about which ones belong.
    if (!others.length || !inTitle.size) return []
    const message = `The image shows ${others.map(nameOfCountry).join(', ')}, which the title does not name.`
    const evidence = [document.title, document.image.description]
    return [{ level: 'warn', message, evidence, place: { kind: 'field', field: 'image.description' } }]
  },
}
