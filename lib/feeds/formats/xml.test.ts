import fc from 'fast-check'
import RssParser from 'rss-parser'
import { expect, test } from 'vitest'
import { legalLine } from '../feed-text'
import { XmlElement } from './xml'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('&amp;', '&lt;', '&nbsp;', '&#0;', '&#x3C;', '&', ';', '<a>', ']]>', '<![CDATA[', '"', "'", '新'),
    )
    .map((parts) => parts.join('')),
)

test('whatever text goes in, a reader gets the same text out, from an element and from an attribute', async () => {
  const parser = new RssParser({ customFields: { item: ['held'] } })
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const root = XmlElement.root('rss', { version: '2.0' })
      const item = root.element('channel').element('item')
      item.text('title', written).empty('held', { is: written })
      const { items } = await parser.parseString(root.document())
      const expected = legalLine(written)
      expect(legalLine(items[0]?.title ?? '')).toBe(expected)
      const held = items[0]?.held as { $: { is: string } } | undefined
      expect(held?.$.is).toBe(expected)
    }),
    { numRuns: 500 },
  )
})
