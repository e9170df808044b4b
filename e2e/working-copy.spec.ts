import type { Page } from '@playwright/test'
import { answerTypo, deskApart, highlight, openEditor, pageApart, save, signInAs } from './support/desk'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'
const told = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const keptOnServer = (page: Page) => told(page, 'Draft saved just now, not published.')

test('what was typed and not saved is there on another machine, and is no revision', async ({ browser, paper }) => {
  const [desk, home] = [await pageApart(browser), await pageApart(browser)]
  await signInAs(desk, paper, 'publisher')
  await openEditor(desk, paper, documentPath)
  await highlight(desk, 1).fill('Typed at the desk.')
  await keptOnServer(desk)
  await desk.context().close()

  await signInAs(home, paper, 'publisher')
  await openEditor(home, paper, documentPath)
  await expect(highlight(home, 1)).toHaveValue('Typed at the desk.')
  await expect(home.getByText('Your unsaved changes of')).toBeVisible()
  await home.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(home.getByText('Revision 2', { exact: true })).toHaveCount(0)
  await openEditor(home, paper, documentPath)
  await save(home, 2)
  await home.reload()
  await expect(highlight(home, 1)).toHaveValue('Typed at the desk.')
  await expect(home.getByText('Your unsaved changes of')).toHaveCount(0)
})

test('nobody else gets it', async ({ browser, paper }) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openEditor(pia, paper, documentPath)
  await highlight(pia, 1).fill('For my eyes.')
  await keptOnServer(pia)
  await openEditor(ada, paper, documentPath)
  await expect(highlight(ada, 1)).not.toHaveValue('For my eyes.')
  expect(await ada.content()).not.toContain('For my eyes.')
  await pia.context().clearCookies()
  const shared = await pia.context().newPage()
  await signInAs(shared, paper, 'admin')
  await openEditor(shared, paper, documentPath)
  await expect(highlight(shared, 1)).not.toHaveValue('For my eyes.')
})

test('two pages of one editor: neither text is written over unasked', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  const other = await page.context().newPage()
  await openEditor(page, paper, documentPath)
  await openEditor(other, paper, documentPath)
  await highlight(other, 1).fill('On the other page.')
  await keptOnServer(other)
  await highlight(page, 2).fill('On this page.')
  await expect(page.getByText('You have also edited this in another window')).toBeVisible()
  await expect(highlight(page, 2)).toHaveValue('On this page.')

  await page.getByRole('button', { name: 'Use that text' }).click()
  await expect(highlight(page, 1)).toHaveValue('On the other page.')
  await expect(page.getByRole('complementary', { name: 'My earlier text' })).toContainText('On this page.')
  await keptOnServer(page)
})

test('a text left on an older revision meets the newer one side by side, however often the page is opened', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openEditor(pia, paper, documentPath)
  await highlight(pia, 1).fill('Left half-edited.')
  await keptOnServer(pia)
  pia.on('dialog', (dialog) => dialog.accept())
  await pia.goto(`${paper.url}/admin`)
  await openEditor(ada, paper, documentPath)
  await highlight(ada, 1).fill('Saved meanwhile.')
  await save(ada, 2)

  const conflict = pia.getByRole('region', { name: 'Conflict' })
  for (let opening = 0; opening < 3; opening++) {
    const kept = pia.waitForResponse((answer) => answer.url().endsWith('/working-copy') && answer.status() === 200)
    await pia.goto(`${paper.url}/admin/${documentPath}`)
    await expect(conflict).toContainText('Saved meanwhile.')
    await expect(conflict).toContainText('half')
    await kept
  }
  await pia.getByRole('button', { name: 'Continue from theirs' }).click()
  await expect(highlight(pia, 1)).toHaveValue('Saved meanwhile.')
  await expect(pia.getByRole('complementary', { name: 'My earlier text' })).toContainText('Left half-edited.')
})

test('a session that ends while one types loses nothing: one signs in elsewhere and saves', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.context().clearCookies()
  await highlight(page, 1).fill('Typed after the end.')
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await told(page, 'kept in this browser only')
  const tab = await page.context().newPage()
  await signInAs(tab, paper, 'publisher')
  await save(page, 2)
  await page.reload()
  await expect(highlight(page, 1)).toHaveValue('Typed after the end.')
})

test('a session that ends while one types loses nothing: one comes back through the door', async ({ page, paper }) => {
  page.on('dialog', (dialog) => dialog.accept())
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.context().clearCookies()
  await highlight(page, 1).fill('Typed after the end.')
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()
  await page.getByLabel('E-mail').fill('pia@example.org')
  await page.getByLabel('Password').fill('a-long-enough-passphrase')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${paper.url}/admin/${documentPath}`)
  await expect(highlight(page, 1)).toHaveValue('Typed after the end.')
  await save(page, 2)
})

test('an editor who is disabled while typing is told so in a sentence, and keeps the text', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  run(paper.site, 'editor', ['disable', 'pia@example.org'])
  await highlight(page, 1).fill('Typed too late.')
  await expect(page.getByText('Your account has been disabled; nothing was saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await answerTypo(page)
  await expect(page.getByText('Your account has been disabled; nothing was saved.')).toBeVisible()
  await expect(highlight(page, 1)).toHaveValue('Typed too late.')
})

test('nothing is put away for a stranger, or from a stranger’s page', async ({ page, paper }) => {
  const address = `${paper.url}/admin/working-copy`
  const post = (headers: Record<string, string>) =>
    fetch(address, { method: 'POST', body: '{}', headers: { ...headers, connection: 'close' } })
  expect((await post({ Origin: 'https://evil.example' })).status).toBe(403)
  expect((await post({})).status).toBe(403)
  expect((await post({ Origin: paper.url })).status).toBe(401)
  await signInAs(page, paper, 'editor')
  const asEditor = (data: object) => page.request.post(address, { data, headers: { Origin: paper.url } })
  expect((await asEditor({ slug: 'us-china/2026-01-21' })).status()).toBe(422)
  const copy = { slug: 'us-china/1999-01-01', basedOn: 1, state: '{}', version: crypto.randomUUID() }
  expect((await asEditor(copy)).status()).toBe(404)
})
