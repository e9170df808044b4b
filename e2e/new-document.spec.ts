import { expectAccessible } from './support/accessible'
import { highlight, save, signInAs } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

test('a digest is begun in the browser, filled, and is on the queue as a draft', async ({ page, paper }) => {
  await signInAs(page, paper, 'editor')
  await page.getByRole('link', { name: 'New', exact: true }).click()
  const form = page.getByRole('region', { name: 'New digest' })
  await form.getByLabel('Day').fill('2026-03-09')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Create digest' }).click()
  await page.waitForURL(`${paper.url}/admin/digests/us-china/2026-03-09`)
  await page
    .getByRole('button', { name: /^Add (a )?highlight/ })
    .first()
    .click()
  await highlight(page, 1).fill('Both sides spoke.')
  await save(page, 2)
  await page.goto(`${paper.url}/admin?state=draft`)
  await expect(page.getByRole('link', { name: 'Both sides spoke.', exact: true })).toBeVisible()
})

test('a digest begins with the text of the one before it; a second one of the day is not made', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'editor')
  for (const time of ['first', 'second']) {
    await page.goto(`${paper.url}/admin/new`)
    const form = page.getByRole('region', { name: 'New digest' })
    await form.getByLabel('Day').fill('2026-03-10')
    await form.getByLabel('The text of the digest before it').check()
    await form.getByRole('button', { name: 'Create digest' }).click()
    if (time === 'first') {
      await page.waitForURL(`${paper.url}/admin/digests/us-china/2026-03-10`)
      await expect(highlight(page, 1)).not.toHaveValue('')
    } else await expect(form.getByRole('status')).toContainText('There is one already; nothing was changed.')
  }
})

test('a story is begun with its title, and its first article is added in the form', async ({ page, paper }) => {
  await signInAs(page, paper, 'editor')
  await page.goto(`${paper.url}/admin/new`)
  const form = page.getByRole('region', { name: 'New story' })
  await form.getByLabel('Title').fill('Talks on tea resume')
  await form.getByLabel('Day').fill('2026-03-12')
  await form.getByRole('button', { name: 'Create story' }).click()
  await page.waitForURL(`${paper.url}/admin/stories/2026-03-12-talks-on-tea-resume`)
  await page.getByRole('button', { name: 'Add an article' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Tea is dear')
  await dialog.getByLabel('Outlet').fill('Reuters')
  await dialog.getByLabel('Link').fill('https://a.example/tea')
  await dialog.getByLabel('Account').fill('It said so.')
  await dialog.getByRole('button', { name: /^Add/ }).click()
  await expect(dialog).toHaveCount(0)
  await save(page, 2)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file becomes a draft, and one that cannot be read says where', async ({ page, paper }) => {
    await signInAs(page, paper, 'editor')
    await page.goto(`${paper.url}/admin/new`)
    const form = page.getByRole('region', { name: 'From a file' })
    const drop = async (text: string) => {
      await form
        .getByLabel('File')
        .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
      await form.getByRole('button', { name: 'Create from file' }).click()
    }
    await drop('---\ntitle: [\n---\n')
    await expect(page.getByRole('region', { name: 'From a file' })).toContainText(/Line \d+/)
    await drop(digestFile({ day: '2026-03-11' }).replace('draft: true', 'draft: false'))
    await page.waitForURL(`${paper.url}/admin/digests/us-china/2026-03-11`)
    expect((await fetch(`${paper.url}/digests/us-china/2026-03-11`)).status).toBe(404)
  })
})
