import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { answerFeed } from '../_feeds/answer-feed'
import DigestPage, { generateMetadata } from '../(newsstand)/digests/[topic]/[date]/page'
import { GET as newsSitemap } from '../news-sitemap.xml/route'
import { answerFile } from './answer-file'

const headline = 'Ships sailed on Monday'
const fileTitle = 'US vs China News - 2026-03-01'
const slug = 'us-china/2026-03-01'
let archive: Archive

beforeEach(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-titles-')))
  archive = await openTemporary()
  holdArchive(archive)
  // The news sitemap lists the last two days only.
  const front = [`publishAt: ${new Date(Date.now() - 60_000).toISOString()}`]
  await arrive(
    archive,
    new Date(),
    digest('2026-03-01', { title: fileTitle, highlights: [`${headline}.`, 'More.'], front }),
  )
})
afterEach(() => archive.close())

const between = (text: string, before: string, after: string) => text.split(before)[1]?.split(after)[0]
const file = async (name: string) => (await answerFile({ kind: 'digest', slug }, name)).text()
const feed = async (format: 'rss' | 'atom' | 'json') =>
  (await answerFeed(new Request('https://parallax.example/feed'), format)).text()

test('a report has one title wherever it is named, and the file’s own title beside it', async () => {
  const params = Promise.resolve({ topic: 'us-china', date: '2026-03-01' })
  const page = renderToStaticMarkup(await DigestPage({ params }))
  const metadata = await generateMetadata({ params })
  const structured = JSON.parse(between(page, '<script type="application/ld+json">', '</script>') ?? '')
  const data = JSON.parse(await file('digest.json'))
  const csl = JSON.parse(await file('cite.json'))[0]
  const item = JSON.parse(await feed('json')).items[0]
  const titles = {
    h1: /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1],
    title: metadata.title,
    'og:title': metadata.openGraph?.title,
    'twitter:title': metadata.twitter?.title,
    'JSON-LD': structured.headline,
    'the line to cite': between(page, '“', '.”'),
    RSS: between((await feed('rss')).split('<item>')[1] ?? '', '<title>', '</title>'),
    Atom: between((await feed('atom')).split('<entry>')[1] ?? '', '<title>', '</title>'),
    'JSON Feed': item.title,
    'news sitemap': between(await (await newsSitemap()).text(), '<news:title>', '</news:title>'),
    BibTeX: between(await file('cite.bib'), 'title = {', '},')?.replace(/[{}]/g, ''),
    RIS: between(await file('cite.ris'), 'TI  - ', '\r\n'),
    CSL: csl.title,
    JSON: data.title,
    Markdown: between(await file('digest.md'), '# ', '\n'),
  }
  expect(titles).toEqual(Object.fromEntries(Object.keys(titles).map((name) => [name, headline])))

  const own = [structured.alternativeHeadline, item._parallax.file_title, csl['title-short'], data.fileTitle]
  expect(own).toEqual([fileTitle, fileTitle, fileTitle, fileTitle])
})
