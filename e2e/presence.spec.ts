import { deskApart, highlight, openEditor, signInAs } from './support/desk'
import { inLedger } from './support/ledger'
import { expect, test } from './support/test'

const slug = 'us-china/2026-01-21'
const here = 'Pia Publisher has this open'

test('who has a digest open is seen on its page and in the list, and is gone when it is closed', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  // Polling happens when the test moves the clocks.
  await ada.clock.install()
  await pia.clock.install()

  await ada.goto(`${paper.url}/admin`)
  const row = ada.locator(`li[data-slug="${slug}"]`)
  await expect(row).toBeVisible()
  await expect(row).not.toContainText(here)
  await openEditor(pia, paper, `digests/${slug}`)
  await ada.clock.runFor(25_000)
  await expect(row).toContainText(here)

  await openEditor(ada, paper, `digests/${slug}`)
  await expect(ada.getByText(here)).toBeVisible()
  await expect(ada.getByText(here)).not.toContainText('edited')
  await highlight(pia, 1).fill('The first types.')
  const beat = pia.waitForResponse((response) => response.url().endsWith('/admin/presence'))
  await pia.clock.runFor(25_000)
  await beat
  await ada.clock.runFor(25_000)
  await expect(ada.getByText(`${here}, edited just now`)).toBeVisible()
  await expect(pia.getByText('Ada Admin has this open')).toBeVisible()

  await expect(ada.getByRole('button', { name: 'Save', exact: true })).toBeEnabled()

  await pia.close({ runBeforeUnload: false })
  await ada.goto(`${paper.url}/admin`)
  await expect(row).toBeVisible()
  await expect(async () => {
    await ada.reload()
    await expect(row).not.toContainText(here, { timeout: 500 })
  }).toPass()
})

test('who is not heard of any more is gone after three beats, and is back with the next', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  const beat = () => pia.waitForResponse((response) => response.url().endsWith('/admin/presence'))
  await pia.clock.install()
  const first = beat()
  await openEditor(pia, paper, `digests/${slug}`)
  await first
  await pia.clock.pauseAt(Date.now() + 1_000)
  const row = ada.locator(`li[data-slug="${slug}"]`)
  const heard = (seconds: number) =>
    inLedger(paper.site, (ledger) => {
      const at = new Date(Date.now() - seconds * 1000).toISOString()
      return ledger.prepare('update presence set seen_at = ?').run(at).changes
    })
  expect(heard(30)).toBe(1)
  await ada.goto(`${paper.url}/admin`)
  await expect(row).toContainText(here)
  heard(90)
  await ada.reload()
  await expect(row).toBeVisible()
  await expect(row).not.toContainText(here)

  const next = beat()
  await pia.clock.runFor(25_000)
  await next
  await ada.reload()
  await expect(row).toContainText(here)
})

test('a beat is taken from an editor at a page of ours only', async ({ page, standingPaper: paper }) => {
  const body = JSON.stringify({ slug, visit: '6f1d5f0e-7d51-4d8e-9b86-0d7a4a4f5a11', edited: true })
  const beat = (headers: Record<string, string>) =>
    fetch(`${paper.url}/admin/presence`, { method: 'POST', body, headers: { connection: 'close', ...headers } })
  expect((await beat({})).status).toBe(403)
  expect((await beat({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await beat({ origin: paper.url })).status).toBe(401)
  expect((await fetch(`${paper.url}/admin/presence`, { headers: { connection: 'close' } })).status).toBe(401)
  await signInAs(page, paper, 'editor')
  const told = await page.request.post(`${paper.url}/admin/presence`, {
    data: '{"slug":7}',
    headers: { origin: paper.url },
  })
  expect(told.status()).toBe(422)
})
