import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { feedServer } from '@/test/wire/feed-server'
import { morningFeeds, mornings } from '@/test/wire/mornings'
import { expectAccessible } from './support/accessible'
import { ask, openEditor, signInAs, status } from './support/desk'
import { copySite, Newspaper, scrap } from './support/newspaper'
import { expect, test } from './support/test'

let feeds: Server
const answers: Record<string, string | undefined> = {}

test.beforeAll(async () => {
  feeds = createServer((request, response) => {
    const body = answers[request.url ?? '']
    response.writeHead(body ? 200 : 503, { 'content-type': 'application/rss+xml' }).end(body)
  })
  await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => feeds.close())

const rss = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>${title}</title>` +
  `<link>https://example.org/${title.length}</link><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`

function feedsFile(): string {
  const { port } = feeds.address() as AddressInfo
  const feed = (side: string, outlet: string) =>
    `      ${side}: [{ url: "http://127.0.0.1:${port}/${side}", outlet: ${outlet} }]\n`
  return `topics:\n  us-china:\n    due: "00:00"\n    stories: 1\n    sides:\n${feed('us', 'CNN')}${feed('china', 'Xinhua')}`
}

test('without a feed the edition is missing, for readers too; with it, a publisher gathers a draft, and a story', async ({
  site,
  page,
}) => {
  const paper = await Newspaper.open(copySite(site), { WIRE_ALLOW: '127.0.0.1' })
  paper.write('feeds.yaml', feedsFile())
  const before = new Map<string, string>()
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/topics/us-china/feed.xml'])
    before.set(path, (await ask(paper.url + path)).text)
  await signInAs(page, paper, 'publisher')
  await page.goto(`${paper.url}/admin/wire`)
  answers['/us'] = rss('Dutch government takes control of chipmaker Nexperia')
  await page.getByRole('button', { name: /^Gather now/ }).click()
  await expect(page.getByText('No draft').first()).toBeVisible()
  await expect(page.getByText('1 of 2 feeds could not be reached.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(paper.url)
  await expect(page.getByText('Today’s edition of US vs China is not here yet.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${paper.url}/topics/us-china`)
  await expect(page.getByText('1 of 2 feeds could not be reached.')).toBeVisible()
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/topics/us-china/feed.xml'])
    expect((await ask(paper.url + path)).text, path).toEqual(before.get(path))

  answers['/china'] = rss('Dutch seizure of chipmaker Nexperia alarms owner')
  await page.goto(`${paper.url}/admin/wire`)
  await page.getByRole('button', { name: /^Gather now/ }).click()
  await expect(page.getByText('Made a draft')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stories' }).getByRole('link', { name: /^Dutch / })).toBeVisible()
  await page
    .getByRole('link', { name: /^US vs China, / })
    .first()
    .click()
  await expect(page.getByText('Dutch seizure of chipmaker Nexperia alarms owner').first()).toBeVisible()
  await expectAccessible(page)
  const report = page.url()
  await page
    .getByRole('region', { name: 'Stories: 1 of 1' })
    .getByRole('link', { name: /^Dutch / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/admin\/stories\//)
  await expect(page.getByText('Draft').first()).toBeVisible()
  await page.goto(report)
  await page.getByRole('link', { name: 'Open the document' }).click()
  await expect(page.getByText('Draft').first()).toBeVisible()
  await page.goto(paper.url)
  await expect(page.getByText('is not here yet')).toHaveCount(0)
  await paper.close()
  scrap(paper.site)
})

const dayMs = 86_400_000

test('a morning of feeds becomes a draft on the queue and, published, a page whose every highlight opens its sources', async ({
  site,
  page,
}) => {
  const morning = mornings(2, new Date(Date.now() - dayMs))[1]
  if (!morning) throw new Error('no morning')
  const server = await feedServer(morning.answers)
  const paper = await Newspaper.open(copySite(site), { WIRE_ALLOW: '127.0.0.1', WIRE_SCHEDULE: 'off' })
  const side = (id: string) =>
    `      ${id}: [${morningFeeds
      .filter((feed) => feed.side === id)
      .map(({ path, form, outlet }) => `{ url: "${server.at(path)}"${form === 'google' ? '' : `, outlet: ${outlet}`} }`)
      .join(', ')}]\n`
  paper.write('feeds.yaml', `topics:\n  us-china:\n    sides:\n${side('us')}${side('china')}`)
  const slug = `us-china/${morning.day}`

  await signInAs(page, paper, 'publisher')
  await page.goto(`${paper.url}/admin/wire`)
  await page.getByRole('button', { name: /^Gather now/ }).click()
  await expect(page.getByText('Made a draft')).toBeVisible()
  expect((await ask(`${paper.url}/digests/${slug}`)).status).toBe(404)

  await page.goto(`${paper.url}/admin`)
  await page.locator(`a[href="/admin/digests/${slug}"]`).first().click()
  await expect(page).toHaveURL(`${paper.url}/admin/digests/${slug}`)
  await openEditor(page, paper, `digests/${slug}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(page)).toContainText('Published as revision 2')

  await page.goto(`${paper.url}/digests/${slug}`)
  const highlights = page.locator('li.anchored')
  expect(await highlights.count()).toBeGreaterThan(5)
  for (const highlight of await highlights.all()) {
    const quoted = /“([^”]{20})/.exec((await highlight.textContent()) ?? '')?.[1] ?? 'no headline'
    const opened: string[] = []
    for (const number of await highlight.getByRole('button', { name: /^Source \d+$/ }).all()) {
      await number.click()
      const source = page.locator('[popover]:popover-open')
      await expect(source.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//)
      opened.push((await source.textContent()) ?? '')
      await page.keyboard.press('Escape')
    }
    expect(opened.join('\n')).toContain(quoted)
  }

  await expect(page.getByText('Drafted by Parallax wire 1 without a model')).toBeVisible()
  const { text } = await ask(`${paper.url}/feed.xml`)
  const item = text.split('<item>').find((part) => part.includes(`/digests/${slug}`)) ?? ''
  const sources = await page.locator('li[id^="source-"]').getByRole('link').all()
  expect(sources.length).toBeGreaterThan(10)
  for (const source of sources) {
    const link = (await source.getAttribute('href')) ?? 'no address'
    // As far as it needs no escape.
    if (/^https:/.test(link)) expect(item).toContain(link.replace(/[&'].*/, ''))
  }
  await paper.close()
  await server.close()
  scrap(paper.site)
})
