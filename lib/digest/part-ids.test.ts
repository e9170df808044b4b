import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { digestText } from '@/test/digest/digest-texts'
import { digestContext, parseDigest, parseStory, storyContext } from '@/test/digest/parsing'
import { applyEdits } from './apply-edit'
import type { Digest, Story } from './document'
import type { Edit } from './edit'
import { InvalidDocument } from './invalid-document'
import { idsOf, withIds } from './part-ids'

vi.setConfig({ testTimeout: 120_000 })

const named = (...words: string[]) => withIds(words.map((title) => ({ title }))).map(({ id }) => id)

test('an id is the link or the words, and from the second of those on which it is; never that of another', () => {
  expect(withIds([{ title: 'A', link: 'https://e.com/a' }, { text: 'no source' }]).map(({ id }) => id)).toEqual([
    'https://e.com/a',
    'no source',
  ])
  expect(named('A', 'B', 'A', 'A')).toEqual(['A', 'B', 'A 2', 'A 3'])
  expect(named('A', 'A', 'A 2', 'A')).toEqual(['A', 'A 2', 'A 2 2', 'A 3'])
  expect(named('A 2', 'A', 'A')).toEqual(['A 2', 'A', 'A 3'])
})

/** What each source says, by its id. */
const told = ({ sources }: Digest) =>
  Object.fromEntries(
    sources.map(({ id, title, link, outlet, perspective }) => [id, [title, link, outlet, perspective]]),
  )
const isLinkedOnce = ({ sources }: Digest) => {
  const links = sources.map(({ link }) => link)
  return new Set(links).size === links.length && !links.includes(undefined)
}

test('whatever is done to a list, each source that stays keeps its id, in the edited text and in the next edit', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('retitle', 'leave', 'add', 'lines'), fc.nat(30)), { maxLength: 6 })
  fc.assert(
    fc.property(digestText, steps, (text, asked) => {
      const before = parseDigest(text)
      if (before.sources.length === 0) return
      // By the ids of the text before, as the desk sends them.
      const wanted = new Map(Object.entries(told(before)))
      const edits = asked.flatMap(([step, nth], index): Edit[] => {
        const source = before.sources[nth % before.sources.length]
        const link = `https://example.com/never-there-${index}`
        if (!source || !wanted.has(source.id)) return []
        const { id, outlet } = source
        if (step === 'lines')
          return [{ kind: 'highlights', section: 'overall', highlights: ['New. <!-- sources: 1 -->'] }]
        if (step === 'leave') {
          wanted.delete(id)
          return [{ kind: 'sources-left-out', ids: [id] }]
        }
        if (step === 'retitle') {
          wanted.set(id, [`Title ${index}`, ...(wanted.get(id) ?? []).slice(1)])
          return [{ kind: 'source-title', id, title: `Title ${index}` }]
        }
        const perspective = source.perspective
        wanted.set(link, ['Added', link, outlet, perspective])
        return [{ kind: 'source-added', perspective, source: { title: 'Added', outlet, link } }]
      })
      try {
        const after = applyEdits(before, edits, digestContext) as Digest
        // Twins, and what has no link, have other ids in another text; they are told here by what they say.
        const byWords = (says: Iterable<unknown>) => [...says].map((each) => JSON.stringify(each)).toSorted()
        expect(byWords(Object.values(told(after)))).toEqual(byWords(wanted.values()))
        if (isLinkedOnce(before)) expect(told(after)).toEqual(Object.fromEntries(wanted))
        expect(idsOf(after)).toEqual(idsOf(parseDigest(after.text)))
      } catch (error) {
        if (!(error instanceof InvalidDocument)) throw error
      }
    }),
    { numRuns: 40 },
  )
})

const storyText = (titles: readonly string[]) =>
  `---\ntitle: T\ndate: 2025-05-23\noutlets: []\ndraft: false\n---\n\n## Key Points\n\n- a\n\n## Articles\n\n${titles
    .map((title, index) => `### ${title}\n\naccount ${index}\n`)
    .join('\n')}`

test('edits of one save name the articles of the text before, though titles and places change under them', () => {
  const title = fc.constantFrom('A', 'B', 'A 2', 'C')
  fc.assert(
    fc.property(
      fc
        .array(title, { minLength: 1, maxLength: 5 })
        .chain((titles) =>
          fc.tuple(
            fc.constant(titles),
            fc.shuffledSubarray([...titles.keys()]),
            fc.array(fc.tuple(fc.nat(titles.length - 1), title), { maxLength: 3 }),
          ),
        ),
      fc.boolean(),
      ([titles, order, retitled], isOrderedFirst) => {
        const before = parseStory(storyText(titles))
        const ids = idsOf(before)
        const moving: Edit = { kind: 'article-order', ids: order.map((place) => ids[place] ?? '') }
        const kept = retitled.filter(([place]) => order.includes(place))
        const typing = kept.map(([place, title]): Edit => ({ kind: 'article-title', id: ids[place] ?? '', title }))
        const edits = isOrderedFirst ? [moving, ...typing] : [...typing, moving]
        const after = applyEdits(before, edits, storyContext) as Story
        const called = new Map(kept)
        expect(after.articles.map(({ title, account }) => [title, account])).toEqual(
          order.map((place) => [called.get(place) ?? titles[place], `account ${place}`]),
        )
        expect(idsOf(after)).toEqual(idsOf(parseStory(after.text)))
      },
    ),
    { numRuns: 80 },
  )
})
