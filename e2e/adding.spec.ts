import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, highlight, openEditor, save, signInAs } from './support/desk'
import { expect, test } from './support/test'

const digest = 'digests/us-china/2026-02-12'
const story = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
const preview = (page: Page) => page.frameLocator('iframe')
const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => dialog(page).getByLabel(name, { exact: true })
const side = (page: Page) => page.getByRole('region', { name: 'United States: sources' })
const known = 'https://example.org/a-report?a=1&b=2'

test('sources that are missing are added by the keys alone: rows of the form, cited and saved with it', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, digest)
  await highlight(page, 1).fill('Typed before that.')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add source united')
  await expect(page.getByRole('option', { name: 'Add a source to United States' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a source to United States' })).toBeVisible()
  await expectAccessible(page, { within: 'dialog[open]' })
  await field(page, 'Title').fill('What [both] say')
  await field(page, 'Outlet').fill('CNN')
  await field(page, 'Link').fill('https://ada:secret@example.org/')
  await field(page, 'Title').press('Enter')
  await expect(dialog(page)).toContainText('It is not a full http or https link (without a user name).')
  await expect(field(page, 'Link')).toBeFocused()
  await field(page, 'Link').fill(known)
  await field(page, 'Day').fill('2026-02-11')
  await field(page, 'Link').press('Enter')

  await expect(dialog(page)).toHaveCount(0)
  await expect(side(page).getByRole('link', { name: 'What [both] say' })).toBeVisible()
  await expect(highlight(page, 1)).toHaveValue('Typed before that.')
  await expect(side(page).locator(`[data-link="${known}"] :focus`)).toHaveCount(1)
  const cite = page.getByRole('button', { name: 'Cite source 11 in highlight 1 of United States' })
  await cite.click()
  await expect(cite).toHaveAttribute('aria-pressed', 'true')
  await expect(preview(page).getByText('21 sources').first()).toBeVisible()

  await side(page).getByRole('button', { name: 'Add a source to United States' }).click()
  await field(page, 'Title').fill('A second one')
  await field(page, 'Outlet').fill('CNN')
  await field(page, 'Link').fill('https://example.org/another')
  await field(page, 'Link').press('Enter')
  await expect(preview(page).getByText('22 sources').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(side(page).getByRole('link', { name: 'A second one' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()

  await save(page, 2)
  const { text } = await ask(`${paper.url}/${digest}`)
  expect(text).toMatch(/22 sources, \d+ independent reports, from 1/)
  expect(text).toContain('What [both] say')
  expect(text).toContain('A second one')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Remove source 11 from highlight 1 of United States/ })).toBeVisible()
})

async function addArticle(page: Page, title: string, account: string, link = known) {
  await page.getByRole('button', { name: 'Add an article' }).click()
  await field(page, 'Title').fill(title)
  await field(page, 'Outlet').fill('CNBC')
  await field(page, 'Link').fill(link)
  await field(page, 'Account').fill(account)
  await page.getByRole('button', { name: 'Add the article', exact: true }).click()
}

test('an article of a story, and a link that is there already: it is said, and what was typed stays', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, story)
  await addArticle(page, '新华网 on both', 'What CNBC says of both.')
  await expect(page.getByRole('textbox', { name: 'Account of article 5' })).toHaveValue('What CNBC says of both.')
  await expect(preview(page).getByText('What CNBC says of both.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Account of article 5' })).toHaveCount(0)

  const said = dialog(page).getByRole('alert')
  await addArticle(page, 'Once more', '### Another article')
  await expect(said).toContainText('would run into the next')
  await expectAccessible(page, { within: 'dialog[open]' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add an article' }).click()
  await expect(field(page, 'Title')).toHaveValue('Once more')
  await field(page, 'Account').fill('Another account.')
  await field(page, 'Title').press('Enter')
  await expect(page.getByRole('textbox', { name: 'Account of article 5' })).toHaveValue('Another account.')
  await addArticle(page, 'The same', 'The same.')
  await expect(said).toHaveText('It cannot be added: article 5 already has this link.')
  await page.keyboard.press('Escape')
  await save(page, 2)
  const { text } = await ask(`${paper.url}/${story}`)
  expect(text).toContain('Another account.')
})
