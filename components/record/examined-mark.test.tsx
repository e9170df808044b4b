import type { ReactNode } from 'react'
import { renderToReadableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DigestArticle } from '@/components/digest/digest-article'
import { StoryArticle } from '@/components/story/story-article'
import type { DocumentRecord, PassageRecord } from '@/lib/digest/examination/record'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { digest, story } from '@/test/citations/fixture'
import { ExaminedLegend } from './examined-mark'

const at = new Date('2026-02-12T06:00:00Z')
const passage = (section: string, index: number, disclosure: PassageRecord['disclosure']): PassageRecord => ({
  ...{ section, index, hash: '', disclosure },
  examined: disclosure === 'ai-assisted' ? { at, role: 'editor' } : undefined,
})
const record: DocumentRecord = {
  hadMachine: true,
  passages: [
    passage('overall', 0, 'ai-assisted'),
    passage('overall', 1, 'ai-autonomous'),
    passage('us', 0, 'human-only'),
    passage('china', 0, 'ai-autonomous'),
  ],
}
const ofStory: DocumentRecord = {
  hadMachine: true,
  passages: [
    passage('summary', 0, 'ai-assisted'),
    passage('key-points', 0, 'ai-autonomous'),
    passage('accounts', 0, 'human-only'),
  ],
}
const common = { registry: emptyRegistry, timeZone: 'UTC' }
const publication = { revision: 1, publishedAt: at, updatedAt: at }
/** Prose is asynchronous, so a page is rendered as a server does. */
async function rendered(page: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(page)
  await stream.allReady
  return (await new Response(stream).text()).replaceAll('<!-- -->', '')
}
const digestPage = (known?: DocumentRecord) =>
  rendered(
    <DigestArticle digest={digest} {...common} {...(known && { publication: { ...publication, record: known } })} />,
  )

const values = (html: string) => [...html.matchAll(/ai-disclosure="([^"]+)"/g)].map(([, value]) => value)
const signs = (html: string) =>
  [...html.matchAll(/class="examined" role="img" aria-label="([^"]+)"/g)].map(([, on]) => on)

test('each sentence of a digest has its attribute, and its sign with words, in the order of the page', async () => {
  const html = await digestPage(record)
  expect(values(html)).toEqual(['ai-assisted', 'ai-autonomous', 'human-only', 'ai-autonomous'])
  expect(signs(html)).toEqual(['not examined', 'written by an editor', 'not examined'])
  expect(html).toContain('</span> Headline examined by an editor')
  expect(html).toContain('Drafted by machine, 1 of 4 highlights examined by an editor, 1 written by one')
})

test('so has each statement of a story', async () => {
  const html = await rendered(
    <StoryArticle story={story} {...common} publication={{ ...publication, record: ofStory }} />,
  )
  expect(values(html)).toEqual(['ai-assisted', 'ai-autonomous', 'human-only'])
  expect(signs(html)).toEqual(['not examined'])
  expect(html).toContain('Summary examined by an editor')
  expect(html).toContain('Account written by an editor')
})

test('a preview of what is not public has neither', async () => {
  const html = await digestPage()
  expect([values(html), signs(html)]).toEqual([[], []])
})

test('the legend has the signs that the document has, and no more', () => {
  const legend = (passages: readonly PassageRecord[]) =>
    renderToStaticMarkup(<ExaminedLegend record={{ hadMachine: true, passages }} />).replace(/<[^>]+>/g, '')
  expect(legend(record.passages)).toBe(
    '● examined by an editor against its sources, ◇ written by an editor, ○ not examined. What that means',
  )
  expect(legend(record.passages.slice(1, 2))).toBe('○ not examined. What that means')
  expect(legend([])).toBe('')
})
