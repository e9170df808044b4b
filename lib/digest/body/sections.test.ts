import { expect, test } from 'vitest'
import { parseDigest } from '@/test/digest/parsing'
import { holdsOf, lineOf, overall, whole } from '@/test/digest/whole-digest'

test('a whole digest has no warning', () => {
  expect(parseDigest(whole).warnings).toEqual([])
})

test('without highlights a digest is held', () => {
  expect(holdsOf(whole.replace(overall, ''))).toEqual(['no-highlights'])
  expect(holdsOf(whole.replace('- a', '<!-- nothing -->'))).toEqual(['no-highlights'])
})

test('a perspective without its section is held, and the other way round', () => {
  expect(holdsOf(whole.replace('## China Perspective (China Sources)', '### China'))).toEqual([
    'stray-text',
    'perspective-without-section',
  ])
  const stranger = whole.replace('\n## Sources', '\n## Russia Perspective (Russia Sources)\n\n- r\n\n## Sources')
  expect(holdsOf(stranger)).toEqual(['undeclared-perspective'])
  expect(parseDigest(stranger).otherSections).toEqual([
    { heading: 'Russia Perspective (Russia Sources)', body: '- r', line: lineOf(stranger, '## Russia') },
  ])
})

test.each([
  '## China Perspective',
  '## THE CHINA PERSPECTIVE',
  '## China',
  '## China’s Perspective: an overview',
  '## Perspective of China (10 sources)',
  'China Perspective\n-----------------',
  '# China View #',
])('%j is the section of China', (heading) => {
  const digest = parseDigest(whole.replace('## China Perspective (China Sources)', heading))
  expect(digest.perspectives[1]?.highlights[0]?.plain).toBe('c')
  expect(digest.warnings).toEqual([])
})

test.each(['## Watch What Happens if China Attacks Taiwan?', '## China and the United States', '## Sources say more'])(
  '%j is another section',
  (heading) => {
    const text = whole.replace('\n## Sources', `\n${heading}\n\nSome *prose*.\n\n- b\n\n### Below\n\n## Sources`)
    expect(parseDigest(text).otherSections).toEqual([
      { heading: heading.slice(3), body: 'Some *prose*.\n\n- b\n\n### Below', line: lineOf(text, heading) },
    ])
    expect(parseDigest(text).warnings).toEqual([])
  },
)

test('names that hold one another find their own sections', () => {
  const text = whole
    .replaceAll('China Perspective (China Sources)', 'Greater China Perspective')
    .replace('name: United States', 'name: China')
    .replace('name: China, count: 1}\nus', 'name: Greater China, count: 1}\nus')
    .replace('United States Perspective (United States Sources)', 'China Perspective')
  expect(parseDigest(text).perspectives.map(({ name, highlights }) => [name, highlights[0]?.plain])).toEqual([
    ['China', 'u'],
    ['Greater China', 'c'],
  ])
})

test('the section that has just the name is the perspective’s', () => {
  const text = whole.replace('## United', '## A historical perspective on China\n\nText.\n\n## United')
  expect(parseDigest(text).perspectives[1]?.highlights[0]?.plain).toBe('c')
  expect(parseDigest(text).otherSections).toMatchObject([{ body: 'Text.' }])
})

test('a second section of a kind is kept as other text', () => {
  const text = `${whole}\n## Overall highlights\n\n- again\n`
  expect(holdsOf(text)).toEqual(['second-section'])
  expect(parseDigest(text).highlights.map(({ plain }) => plain)).toEqual(['a'])
  expect(parseDigest(text).otherSections).toMatchObject([{ heading: 'Overall highlights', body: '- again' }])
})

test('what stands before the first heading is kept, comments are not shown', () => {
  const text = whole.replace(overall, `Good morning.\n\n<!--more-->\n\n${overall}`)
  expect(parseDigest(text).otherSections).toMatchObject([{ heading: 'Introduction', body: 'Good morning.' }])
  expect(parseDigest(whole.replace('- a\n', '- a\n\n<!--more-->\n')).warnings).toEqual([])
})

test('HTML swallows nothing', () => {
  const text = whole.replace('- a\n', '- a <script>\n\n<script>\n\n<div>\n')
  expect(parseDigest(text).sources).toHaveLength(2)
  expect(parseDigest(text).highlights[0]?.plain).toBe('a <script>')
})
