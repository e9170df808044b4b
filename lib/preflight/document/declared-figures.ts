import { identifyOutlet } from '@/lib/digest/outlets/registry'
import type { Finding, Rule } from '../finding'
import { placeOf } from './arrival-warning'
import { inEarlierWords } from './earlier-words'

export const declaredFigures: Rule = {
  id: 'declared-figures',
  weighs: 'warns or notes',
  looksFor: 'figures and outlets in the front matter that disagree with the list (outlets: a note)',
  check: (document, { registry }) => {
    // The parser compares counts, but cannot know that two names are one outlet.
    const figures = document.warnings
      .filter(({ code }) => code === 'count-disagrees')
      .map((warning): Omit<Finding, 'rule'> => {
        const message = `${warning.message}.`
        return { level: 'warn', message, evidence: [], grounds: [inEarlierWords(message)], place: placeOf(warning) }
      })
    const isDigest = document.kind === 'digest'
    const listed = isDigest ? document.declared.outlets : document.outlets.map(({ name }) => name)
    const cited = (isDigest ? document.sources : document.articles).flatMap(({ outlet }) => outlet ?? [])
    const slug = (name: string) => identifyOutlet(registry, name).slug
    const without = (names: readonly string[], others: readonly string[]) => {
      const known = new Set(others.map(slug))
      return [...new Set(names)].filter((name) => !known.has(slug(name)))
    }
    const evidence = [
      // A story's articles need not name their outlet.
      ...(isDigest ? without(listed, cited) : []).map((name) => `not cited: ${name}`),
      ...without(cited, listed).map((name) => `not listed: ${name}`),
    ]
    if (!listed.length || !evidence.length) return figures
    const field = isDigest ? 'sources' : 'outlets'
    const message = 'The outlets in the front matter do not match the source list.'
    return [...figures, { level: 'note', message, evidence, place: { kind: 'field', field } }]
  },
}
