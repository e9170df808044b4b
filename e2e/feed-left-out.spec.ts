import { signInAs } from './support/desk'
import { inLedger } from './support/ledger'
import type { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

const slug = 'us-china/2026-02-05'

function damage(paper: Newspaper, change: (body: string) => string) {
  inLedger(paper.site, (ledger) => {
    const row = ledger.prepare<[string], { body: string }>('select body from document where slug = ?').get(slug)
    ledger.prepare('update document set body = ? where slug = ?').run(change(row?.body ?? ''), slug)
    ledger.prepare('update edition set counter = counter + 1').run()
  })
}

const poll = async (paper: Newspaper) => {
  const response = await fetch(`${paper.url}/feed.json`, { headers: { connection: 'close' } })
  expect(response.status).toBe(200)
  return JSON.parse(await response.text()).items.map(({ url }: { url: string }) => url)
}

test('a bad item is left out, the rest of the feed stands, and the desk says which and why', async ({
  page,
  paper,
}) => {
  expect(await poll(paper)).toContain(`${paper.url}/digests/${slug}`)
  damage(paper, (body) => JSON.stringify({ ...JSON.parse(body), title: '\u200b' }))
  const left = await poll(paper)
  expect(left).toHaveLength(3)
  expect(left).not.toContain(`${paper.url}/digests/${slug}`)

  await signInAs(page, paper, 'editor')
  const notice = page.getByRole('region', { name: 'Not in the feeds' })
  await expect(notice).toContainText('revision 1, because it has no title that can be shown')
  await notice.getByRole('link').click()
  await page.waitForURL(`${paper.url}/admin/digests/${slug}`)
  await expect(page.getByRole('region', { name: 'Not in the feeds' })).toContainText('it has no title')
})

test('one that cannot even be read back takes no other with it', async ({ page, paper }) => {
  damage(paper, (body) => body.slice(0, 50))
  expect(await poll(paper)).toHaveLength(3)
  await signInAs(page, paper, 'editor')
  await expect(page.getByRole('region', { name: 'Not in the feeds' })).toContainText('it cannot be read back')
})
