import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, highlight, openSheet, save, sayTypo, signInAs } from './support/desk'
import { expect, test } from './support/test'

const digest = 'digests/us-china/2026-02-12'
const story = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
const file = (page: Page) => page.getByRole('textbox', { name: 'Text of its file' })
const preview = (page: Page) => page.frameLocator('iframe')
const field = (page: Page, name: string) => page.getByRole('dialog').getByLabel(name, { exact: true })
const known = 'https://example.org/a-report?a=1&b=2'

test('a source that is missing is added by the keys alone: figures, outlets and numbers follow, and Undo takes it back', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openSheet(page, paper, digest)
  await highlight(page, 1).fill('Typed before that.')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add source united')
  await expect(page.getByRole('option', { name: 'Add a source of United States' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a source of United States' })).toBeVisible()
  await expectAccessible(page, { within: 'dialog[open]' })
  await field(page, 'Title').fill('What [both] say')
  await field(page, 'Outlet').fill('CNN')
  await field(page, 'Address').fill('https://ada:secret@example.org/')
  await field(page, 'Title').press('Enter')
  await expect(page.getByRole('dialog')).toContainText('It is no whole http or https address without a user name.')
  await expect(field(page, 'Address')).toBeFocused()
  await field(page, 'Address').fill(known)
  await field(page, 'Day').fill('2026-02-11')
  await field(page, 'Address').press('Enter')

  await expect(file(page)).toBeFocused()
  const chosen = () => page.evaluate(() => getSelection()?.toString())
  await expect.poll(chosen).toBe(`11. [What \\[both\\] say](${known}) - CNN (2/11/2026)`)
  await expect(preview(page).getByRole('heading', { name: 'Typed before that' })).toBeVisible()
  await expect(preview(page).getByText('21 sources')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(file(page)).toHaveCount(0)
  await expect(highlight(page, 1)).toHaveValue('Typed before that.')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(file(page)).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sayTypo(page, 2)
  // It has done what it was opened for: what was added is at hand in the form.
  await expect(file(page)).toHaveCount(0)
  const names = page.getByRole('button', { name: 'Source 11 carries highlight 1 of United States' })
  await names.click()
  await expect(names).toHaveAttribute('aria-pressed', 'true')
  await save(page, 3)
  const { text } = await ask(`${paper.url}/${digest}`)
  expect(text).toContain('21 sources from 1')
  expect(text).toContain('What [both] say')
})

/** Fills in an article and asks for it. */
async function addArticle(page: Page, title: string, account: string) {
  await page.getByRole('button', { name: 'Add an article' }).click()
  await field(page, 'Title').fill(title)
  await field(page, 'Outlet').fill('CNBC')
  await field(page, 'Address').fill(known)
  await field(page, 'Account').fill(account)
  await page.getByRole('button', { name: 'Add the article', exact: true }).click()
}

test('an article of a story, and an address that is there already: it is said, and what was typed stays', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openSheet(page, paper, story)
  await addArticle(page, '新华网 on both', 'What CNBC says of both.')
  await expect(file(page)).toBeFocused()
  await expect(preview(page).getByText('What CNBC says of both.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()

  const said = page.getByRole('dialog').getByRole('alert')
  await addArticle(page, 'Once more', '### Another article')
  await expect(said).toContainText('would run on')
  await expectAccessible(page, { within: 'dialog[open]' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add an article' }).click()
  await expect(field(page, 'Title')).toHaveValue('Once more')
  await field(page, 'Account').fill('Another account.')
  await field(page, 'Title').press('Enter')
  await expect(file(page)).toBeFocused()
  await save(page, 2)
  const { text } = await ask(`${paper.url}/${story}`)
  expect(text).toContain('Another account.')

  await page.reload()
  await addArticle(page, 'The same', 'The same.')
  await expect(said).toHaveText('It cannot be added: there is that address already, as article 5.')
})
