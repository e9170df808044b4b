import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessible'
import { ask, deskApart, signInAs } from './support/desk'
import { digestFile } from './support/drafts'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

test('an admin adds an outlet, renames a side and adds a feed; readers see it, and export writes it', async ({
  page,
  paper,
}) => {
  const yaml = (name: string) => readFileSync(join(paper.site.folder, 'content', name), 'utf8')
  const before = { topics: yaml('topics.yaml'), outlets: yaml('outlets.yaml') }
  const day = '2026-03-03'
  paper.receive(`digests/us-china/${day}.md`, digestFile({ day, outlet: 'Moon Daily', draft: false, isReviewed: true }))
  await signInAs(page, paper, 'admin')
  await page.getByRole('link', { name: 'Topics', exact: true }).click()
  await page.getByRole('link', { name: 'Outlets', exact: true }).click()
  await expectAccessible(page)
  const unregistered = page.getByRole('region', { name: 'Cited, but not registered' })
  await expect(unregistered.getByRole('link', { name: /^Register ?: Moon Daily/ })).toBeVisible()
  await page.goto(`${paper.url}/admin/digests/us-china/${day}`)
  const register = page.getByRole('link', { name: /^Register Moon Daily/, includeHidden: true })
  await page.goto(`${paper.url}${await register.getAttribute('href')}`)
  const form = page.getByRole('region', { name: 'Add an outlet' })
  await expect(form.getByLabel('Name (required)')).toHaveValue('Moon Daily')
  await form.getByLabel('Id', { exact: true }).fill('moon')
  await form.getByLabel('Country').fill('Germany')
  await form.getByLabel('Evidence (required)').fill('https://example.org/about')
  await form.getByRole('button', { name: 'Add outlet' }).click()
  await expect(form.getByText('Country is neither a country code')).toBeVisible()
  await expect(form.getByLabel('Evidence (required)')).toHaveValue('https://example.org/about')
  await expectAccessible(page)
  await form.getByLabel('Country').fill('DE')
  await form.getByRole('button', { name: 'Add outlet' }).click()
  await expect(page.getByText('Saved as revision 2.')).toBeVisible()
  await expect(
    page.getByText('This outlet cannot be removed. 1 digest or story cites it, drafts included.'),
  ).toBeVisible()
  const shown = await ask(`${paper.url}/outlets/moon`)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Germany')

  await page.goto(`${paper.url}/admin/topics/us-china`)
  await expectAccessible(page)
  const side = page.getByRole('region', { name: 'Side china' })
  await side.getByLabel('Name (required)').fill('Mainland China')
  await side.getByRole('button', { name: 'Save side' }).click()
  await expect(page.getByText('Saved as revision 2.')).toBeVisible()
  expect((await ask(`${paper.url}/topics/us-china`)).text).toContain('Mainland China')

  await page.goto(`${paper.url}/admin/feeds/us-china`)
  await expectAccessible(page)
  const feeds = page.getByRole('region', { name: 'United States' })
  await feeds.getByText('Add a feed').click()
  await feeds.getByLabel('Feed address').fill('https://example.org/rss.xml')
  await feeds.getByRole('button', { name: 'Add feed' }).click()
  await expect(page.getByText('Saved as revision 2.')).toBeVisible()
  await feeds.getByRole('link', { name: 'https://example.org/rss.xml' }).click()
  await expect(page.getByLabel('Feed address')).toHaveValue('https://example.org/rss.xml')
  await expectAccessible(page)

  run(paper.site, 'export')
  expect(yaml('topics.yaml')).toBe(
    before.topics.replace(
      '        name: China\n        country: [CN',
      '        name: Mainland China\n        country: [CN',
    ),
  )
  expect(yaml('outlets.yaml').startsWith(before.outlets)).toBe(true)
  expect(yaml('outlets.yaml')).toContain('  moon:\n')
  expect(yaml('feeds.yaml')).toContain('        - url: https://example.org/rss.xml\n      china:\n')
  expect(run(paper.site, 'sync')).toContain('0 imported, 0 refused')

  await page.goto(`${paper.url}/admin/history/topics`)
  await expect(page.getByText('Changed side china of us-china: name')).toBeVisible()
  await page.getByText('What changed').first().click()
  await expect(page.locator('ins').first()).toContainText('Mainland China')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(page.getByText('Saved as revision 3.')).toBeVisible()
  expect((await ask(`${paper.url}/topics/us-china`)).text).not.toContain('Mainland China')
})

test('a second editor is told that somebody was faster, and sees both', async ({ browser, paper }) => {
  const [ada, pia] = [await deskApart(browser, paper, 'admin'), await deskApart(browser, paper, 'publisher')]
  for (const page of [ada, pia]) await page.goto(`${paper.url}/admin/outlets/cnn`)
  await ada.getByLabel('Note').fill('Ada was here.')
  await ada.getByRole('button', { name: 'Save outlet' }).click()
  await expect(ada.getByText('Saved as revision 2.')).toBeVisible()
  await pia.getByLabel('Note').fill('Pia, too.')
  await pia.getByRole('button', { name: 'Save outlet' }).click()
  await expect(pia.getByText(/^Nothing was saved: Ada Admin saved revision 2/)).toBeVisible()
  await expect(pia.getByText('Saved meanwhile: Ada was here.')).toBeVisible()
  await expect(pia.getByLabel('Note')).toHaveValue('Pia, too.')
  await pia.getByRole('button', { name: 'Save over it' }).click()
  await expect(pia.getByText('Saved as revision 3.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a refusal keeps what was typed, and a save is one', async ({ page, paper }) => {
    await signInAs(page, paper, 'publisher')
    await page.goto(`${paper.url}/admin/outlets/cnn`)
    await page.getByLabel('Country').fill('Britain')
    await page.getByLabel('Note').fill('Typed.')
    await page.getByRole('button', { name: 'Save outlet' }).click()
    await expect(page.getByText('Country is neither a country code')).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('Typed.')
    await page.getByLabel('Country').fill('GB')
    await page.getByRole('button', { name: 'Save outlet' }).click()
    await expect(page.getByText('Saved as revision 2.')).toBeVisible()
    expect((await ask(`${paper.url}/outlets/cnn`)).text).toContain('Typed.')
  })
})

test('an editor has no way there', async ({ page, paper }) => {
  await signInAs(page, paper, 'editor')
  await expect(page.getByRole('link', { name: 'Topics', exact: true })).toHaveCount(0)
  expect((await page.goto(`${paper.url}/admin/outlets`))?.status()).toBe(403)
})
