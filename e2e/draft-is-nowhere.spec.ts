import { ask } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { Newspaper } from './support/newspaper'
import { signedLink } from './support/previews'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`

const addresses = [
  '/',
  `/digests/${slug}`,
  '/digests/us-china/2026-02-12',
  '/topics/us-china',
  '/topics/us-china/2026',
  '/topics/lonely',
  '/stories',
  '/archive',
  '/archive/2026',
  '/archive/2026/03',
  '/outlets',
  '/outlets/registered',
  '/outlets/cnn',
  '/about',
  '/subscribe',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/topics/us-china/feed.xml',
  '/topics/lonely/feed.xml',
  '/outlets/cnn/feed.json',
  '/search',
  '/corrections',
  '/record',
  '/corrections/feed.json',
  '/manifest.webmanifest',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/api/health',
  '/preview',
  '/preview/',
  `/preview/${'A'.repeat(64)}`,
  `/preview/${slug}`,
  `/preview/${encodeURIComponent(slug)}`,
  '/no-such-page',
]

/** Queries that match the draft as well: results must not contain the canary. */
const questions = ['happened', 'gazette', 'canary', 'report'].flatMap((word) => [
  `/search?q=${word}`,
  `/search/suggest?q=${word}`,
  `/search/feed.json?q=${word}`,
])

async function everythingServed(paper: Newspaper, word: string) {
  const found: string[] = []
  const expired = signedLink(paper, slug, new Date('2026-01-01T00:00:00Z')).slice(paper.url.length)
  signedLink(paper, slug, new Date('2099-01-01T00:00:00Z'))
  for (const path of [...addresses, ...questions, expired]) {
    for (const headers of [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }] as Record<string, string>[]) {
      const response = await ask(paper.url + path, headers)
      expect(response.status, path).toBeLessThan(500)
      const head = [...response.headers].join('\n')
      if (response.text.includes(word) || head.includes(word)) found.push(`${path} ${JSON.stringify(headers)}`)
    }
  }
  return found
}

const formsOf = (document: string) =>
  ['', '/revisions/1', '/revisions/2', '/digest.md', '/digest.json', '/cite.bib', '/sources.ris', '/share.png'].map(
    (form) => `/digests/${document}${form}`,
  )

async function archiveShows(paper: Newspaper, text: string) {
  return (await ask(`${paper.url}/archive`)).text.includes(text)
}

for (const [state, options] of [
  ['draft', { draft: true }],
  ['scheduled digest', { draft: false, publishAt: '2099-01-01T00:00:00Z' }],
  ['digest that was withdrawn before it was ever public', { draft: false, withdrawn: '2026-03-03T05:00:00Z' }],
] as const) {
  test(`a ${state} is in no page, 404, flight data, list, count, feed or sitemap`, async ({ paper }) => {
    const word = canary()
    const before = (await ask(`${paper.url}/feed.xml`)).text
    const marked = { ...options, title: `${word} title`, highlight: `${word} happened.`, outlet: `${word} Gazette` }
    paper.receive(`digests/${slug}.md`, digestFile({ ...marked, day }))
    paper.receive(
      `digests/lonely/${day}.md`,
      digestFile({ ...marked, day, topic: 'lonely', topicName: `${word} topic` }),
    )

    expect(await everythingServed(paper, word)).toEqual([])
    for (const path of [...formsOf(slug), '/topics/lonely', '/archive/2026/03', `/outlets/${word}-gazette`])
      expect((await ask(paper.url + path)).status, path).toBe(404)
    expect((await ask(`${paper.url}/corrections`)).text).not.toContain('withdrawn on')
    expect(await archiveShows(paper, '/archive/2026/03')).toBe(false)
    expect((await ask(`${paper.url}/feed.xml`)).text).toBe(before)
    expect((await ask(`${paper.url}/sitemap.xml`)).text).not.toContain(day)
  })
}

test('the same digest is found everywhere once it is public, so the search above can find it', async ({ paper }) => {
  const word = canary()
  const file = digestFile({ day, draft: false, title: `${word} title`, highlight: `${word} happened.` })
  paper.receive(`digests/${slug}.md`, file)
  const found = await everythingServed(paper, word)
  for (const path of ['/', `/digests/${slug}`, '/topics/us-china', '/feed.xml'])
    expect(
      found.some((entry) => entry.startsWith(`${path} `)),
      path,
    ).toBe(true)
  expect(await archiveShows(paper, '/archive/2026/03')).toBe(true)
})

test('what was public and is withdrawn is gone in every form with a dated notice, and none of its words is anywhere', async ({
  paper,
}) => {
  const word = canary()
  const marked = {
    day,
    draft: false,
    title: `${word} title`,
    highlight: `${word} happened.`,
    outlet: `${word} Gazette`,
  }
  const text = digestFile(marked)
  paper.receive(`digests/${slug}.md`, text)
  expect((await ask(`${paper.url}/digests/${slug}`)).text).toContain(word)
  const why = 'withdrawn: 2026-03-04T09:00:00Z\nwithdrawnReason: "It mixed up two ports."\ndraft:'
  paper.receive(`digests/${slug}.md`, text.replace('draft:', why))

  expect(await everythingServed(paper, word)).toEqual([])
  for (const path of formsOf(slug)) {
    const answer = await ask(paper.url + path)
    expect([path, answer.status]).toEqual([path, 410])
    expect(answer.text, path).not.toContain(word)
  }
  const notice = 'was withdrawn on'
  for (const path of [`/digests/${slug}`, `/digests/${slug}/revisions/1`, '/corrections', '/corrections/feed.xml']) {
    const answer = await ask(paper.url + path)
    expect(answer.text, path).toContain(notice)
    expect(answer.text, path).toContain('It mixed up two ports.')
    expect(answer.text, path).not.toContain(word)
  }
  paper.receive(`digests/${slug}.md`, text)
  expect((await ask(`${paper.url}/digests/${slug}`)).status).toBe(200)
  expect((await ask(`${paper.url}/corrections`)).text).not.toContain(notice)
})

test('with two servers on one ledger, no request sent after a withdrawal was acknowledged gets the withdrawn text', async ({
  paper,
}) => {
  const other = await Newspaper.open(paper.site)
  const word = canary()
  const file = { day, draft: false, highlight: `${word} happened.` }
  const paths = [`/digests/${slug}`, '/', '/topics/us-china', '/feed.xml', `/digests/${slug}/digest.md`]
  const keepAsking = () => {
    const answers: { sent: number; path: string; isFound: boolean }[] = []
    let isAsking = true
    const readers = paths.map(async (path) => {
      while (isAsking) {
        const sent = performance.now()
        const isFound = (await ask(other.url + path)).text.includes(word)
        answers.push({ sent, path, isFound })
      }
    })
    const stop = async () => {
      isAsking = false
      await Promise.all(readers)
      return answers
    }
    return { answers, stop }
  }
  try {
    for (const round of [1, 2, 3]) {
      paper.receive(`digests/${slug}.md`, digestFile(file))
      const { answers, stop } = keepAsking()
      await expect.poll(() => answers.filter(({ isFound }) => isFound).length).toBeGreaterThan(10)
      paper.receive(`digests/${slug}.md`, digestFile({ ...file, withdrawn: '2026-03-04T00:00:00Z' }))
      const acknowledged = performance.now()
      await expect.poll(() => answers.filter(({ sent }) => sent > acknowledged).length).toBeGreaterThan(20)
      const late = (await stop()).filter(({ sent, isFound }) => sent > acknowledged && isFound)
      expect([round, late]).toEqual([round, []])
    }
  } finally {
    await other.close()
  }
})
