import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RevisionList } from './revision-list'

const revision = (number: number) => ({
  slug: 'us-china/2026-02-01',
  number,
  origin: 'desk' as const,
  editorName: 'Pia',
  reason: undefined,
  passed: [],
  at: new Date(Date.UTC(2026, 1, 1, 0, number)),
  changes: [],
  submission: String(number),
})
const list = (last: number, numbers = [40, 39]) =>
  renderToStaticMarkup(
    <RevisionList
      revisions={numbers.map(revision)}
      moments={[]}
      latest={numbers[0] ?? 0}
      document={{ kind: 'digest', slug: 'us-china/2026-02-01' }}
      chosen={{ from: 3, to: 40 }}
      pages={{ page: 1, last }}
      timeZone="UTC"
      restore={undefined}
    />,
  )

test('any two revisions can be chosen, also where they stand on two pages', () => {
  expect(list(1)).not.toContain('by number')
  const html = list(2)
  expect(html).toMatch(/<input type="number"[^>]*aria-label="Compare from revision, by number"[^>]*value="3"/)
  expect(html).toMatch(/<input type="number"[^>]*max="40"[^>]*aria-label="Compare to revision, by number"/)
})

test('a revision that is alone is compared with nothing', () => {
  expect(list(1)).toContain('Compare selected')
  expect(list(1, [1])).not.toMatch(/Compare|radio/)
})
