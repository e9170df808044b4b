import { expect, test } from 'vitest'
import { type Branch, type Highlight, inOrder } from './highlight'

const point = (plain: string, depth = 0): Highlight => ({
  markdown: plain,
  plain,
  inline: [{ kind: 'text', text: plain }],
  sources: [],
  line: 1,
  ...(depth > 0 && { depth }),
})
const prose = (body: string, after: number) => ({ body, after, line: 1 })
const drawn = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ highlight, index, below }) => [index, highlight.plain, ...drawn(below)])
const shown = (...given: Parameters<typeof inOrder>) =>
  inOrder(...given).map((one) => (one.kind === 'prose' ? one.prose.body : drawn(one.branches)))

test('points stand below the point they are of', () => {
  const points = [point('a'), point('b', 1), point('c', 2), point('d', 1), point('e')]
  expect(shown(points, [])).toEqual([
    [
      [0, 'a', [1, 'b', [2, 'c']], [3, 'd']],
      [4, 'e'],
    ],
  ])
  expect(shown(points.slice(1), [], 1)).toEqual([
    [
      [1, 'b', [2, 'c']],
      [3, 'd'],
      [4, 'e'],
    ],
  ])
})

test('text stands between the points where it stood', () => {
  const points = [point('a'), point('b')]
  expect(shown(points, [prose('x', 0), prose('y', 1), prose('z', 2)])).toEqual(['x', [[0, 'a']], 'y', [[1, 'b']], 'z'])
  expect(shown(points.slice(1), [prose('x', 0), prose('y', 1), prose('z', 9)], 1)).toEqual(['x', 'y', [[1, 'b']], 'z'])
  expect(shown([], [prose('x', 0)])).toEqual(['x'])
  expect(shown([], [])).toEqual([])
})
