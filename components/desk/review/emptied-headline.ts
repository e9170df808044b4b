import { shortened } from '@/lib/digest/shortened'
import type { CheckedFinding } from '@/lib/preflight/finding'
import type { Draft } from '../state/draft'

/**
 * Saving drops an emptied first highlight, and the next becomes the headline. The saved text shows nothing of that, so
 * no rule of the server can find it; this one runs in the browser.
 */
export function emptiedHeadline({ lists, file }: Draft): readonly CheckedFinding[] {
  const [first, ...rest] = lists.overall ?? []
  const next = rest.find(({ text }) => text.trim() !== '')
  if (file || !first || !next || first.text.trim() !== '') return []
  return [
    {
      rule: 'emptied-headline',
      key: 'emptied-headline',
      level: 'warn',
      passed: undefined,
      evidence: [],
      message: `The first highlight is empty. If you save now, the headline becomes “${shortened(next.text, 120)}”`,
      place: { kind: 'section', section: 'overall' },
    },
  ]
}
