import { unplacedHeading } from '@/lib/digest/story-text/story-fields'
import type { Rule } from '../finding'

export const unplacedText: Rule = {
  id: 'unplaced-text',
  weighs: 'blocks',
  looksFor: 'paragraphs of a story in plain text that import could not give to an article (blocks)',
  check: ({ kind, otherSections }) =>
    kind === 'digest'
      ? []
      : otherSections
          .filter(({ heading }) => heading === unplacedHeading)
          .map(({ body, line }) => ({
            level: 'block',
            message: `The text under “${unplacedHeading}” belongs to an article: move it there, or delete it with its heading.`,
            evidence: body.split(/\n{2,}/).map((paragraph) => paragraph.slice(0, 300)),
            place: { kind: 'line', line },
          })),
}
