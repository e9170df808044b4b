import type { Finding, Rule } from '../finding'

export const repeatedLink: Rule = {
  id: 'repeated-link',
  weighs: 'notes',
  looksFor: 'one address cited as two sources',
  check: (document) => {
    if (document.kind === 'story') return []
    const first = new Map<string, number>()
    return document.sources.flatMap(({ link, number, line, title }): Omit<Finding, 'rule'>[] => {
      if (link === undefined) return []
      const earlier = first.get(link)
      if (earlier === undefined) {
        first.set(link, number)
        return []
      }
      const message = `Source ${number} has the same link as source ${earlier}.`
      const place = { kind: 'source', number, line } as const
      return [{ level: 'note', message, evidence: [title, link], grounds: [title, link], place }]
    })
  },
}
