import type { Rule } from '../finding'

export const lopsidedSides: Rule = {
  id: 'lopsided-sides',
  weighs: 'notes',
  looksFor: 'a side with less than half the sources of another',
  check: (document) => {
    if (document.kind === 'story') return []
    const most = Math.max(0, ...document.perspectives.map(({ sources }) => sources.length))
    const evidence = document.perspectives.map(({ name, sources }) => `${name}: ${sources.length}`)
    return document.perspectives
      .filter(({ sources }) => sources.length > 0 && sources.length * 2 < most)
      .map(({ id, name, sources }) => ({
        level: 'note',
        message: `${name} has ${sources.length} ${sources.length === 1 ? 'source' : 'sources'}; the largest side has ${most}.`,
        evidence,
        grounds: [id],
        place: { kind: 'section', section: id },
      }))
  },
}
