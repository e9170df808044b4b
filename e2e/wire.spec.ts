import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expectAccessible } from './support/accessible'
import { signInAs } from './support/desk'
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
