import { expectAccessible } from './support/accessible'
import { inLedger } from './support/ledger'
import type { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

const rename = ({ site }: Newspaper, table: string, to: string) =>
  inLedger(site, (ledger) => ledger.exec(`ALTER TABLE ${table} RENAME TO ${to}`))

const digest = '/digests/us-china/2026-01-21'
const title = 'This page cannot be shown just now'

for (const javaScriptEnabled of [true, false])
  test(`a page that cannot be drawn says so, and is there again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    paper,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled })
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
    rename(paper, 'source', 'source_away')
    for (const path of ['/topics/us-china', '/search?q=tariff', digest]) {
      expect((await page.goto(paper.url + path))?.status(), path).toBe(503)
      await expect(page.getByRole('heading', { name: title, level: 1 }), path).toBeVisible()
      await expect(
        page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Archive' }),
      ).toBeVisible()
      await expect(page.locator('html[data-theme=dark]'), path).toHaveCount(javaScriptEnabled ? 1 : 0)
      await expect(page, path).toHaveTitle(/^Not available just now/)
    }
    rename(paper, 'source_away', 'source')
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.locator('ol.source-list > li')).toHaveCount(20)
    expect(page.url()).toBe(paper.url + digest)
    await page.close()
  })

test('where the ledger cannot be asked for its edition, readers get the same page, and feed readers no page', async ({
  page,
  paper,
}) => {
  rename(paper, 'edition', 'edition_away')
  expect((await page.goto(paper.url + digest))?.status()).toBe(503)
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expectAccessible(page)
  const asked = (accept: string, path: string, method = 'GET') =>
    fetch(paper.url + path, { method, headers: { accept }, cache: 'no-store' })
  const head = await asked('text/html', digest, 'HEAD')
  expect([head.status, head.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
  expect(head.headers.has('etag')).toBe(false)
  const feed = await asked('application/rss+xml, */*', '/feed.xml')
  expect(feed.status).toBeGreaterThanOrEqual(500)
  expect(await feed.text()).not.toContain('<html')
  rename(paper, 'edition_away', 'edition')
  await page.reload()
  await expect(page.locator('ol.source-list > li')).toHaveCount(20)
})
