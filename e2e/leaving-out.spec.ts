import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answerTypo, ask, deskApart, highlight, openEditor, save, signInAs, status } from './support/desk'
import { expect, test } from './support/test'

const digest = 'digests/us-china/2026-02-12'
const story = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const side = (page: Page, name: string) => page.getByRole('region', { name: `${name}: sources` })
const leave = (page: Page, number: number, name = 'United States') =>
  side(page, name).getByRole('button', { name: `Remove source ${number}`, exact: true })
const leftOut = (page: Page, name: string) => page.getByRole('region', { name: `${name}: removed` })
const preview = (page: Page) => page.frameLocator('iframe')

test('the same report twice: one is left out, and figures, numbers and highlights follow', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, digest)
  await page.getByRole('button', { name: /^Cite suggested source 8 in highlight 4 of Overall highlights/ }).click()
  const named = (number: number) =>
    page.getByRole('button', { name: new RegExp(`^Remove source ${number} from highlight 4 of Overall highlights`) })
  await expect(named(8)).toBeVisible()

  await leave(page, 7).click()
  await expect(side(page, 'United States').getByRole('status')).toHaveText('9 sources')
  await expect(leftOut(page, 'United States')).toContainText('UPDATE 1-China trade negotiator')
  await expect(named(7)).toBeVisible()
  await expect(leave(page, 7)).toBeFocused()
  await expect(page.locator('[data-checklist]')).not.toContainText('1, 7 and 9 are the same report')
  await expect(preview(page).getByText('19 sources').first()).toBeVisible()
  await expectAccessible(page)

  await save(page, 2)
  await expect(leftOut(page, 'United States')).toHaveCount(0)
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toHaveCount(0)
  const { text } = await ask(`${paper.url}/${digest}`)
  expect(text).toContain('19 sources, 18 independent reports, from 11 outlets')
  expect(text).not.toContain('UPDATE 1-China trade negotiator')
  await page.goto(`${paper.url}/admin/${digest}/revisions`)
  await expect(page.getByText('Sources: source 7 removed').first()).toBeAttached()
})

test('what was left out is put back where it was, by its button and by Undo; a reload loses neither', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, digest)
  await leave(page, 3).focus()
  await page.keyboard.press('Enter')
  await expect(leave(page, 3)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(side(page, 'United States').getByRole('status')).toHaveText('8 sources')
  await tool(page, 'Undo').click()
  await expect(side(page, 'United States').getByRole('status')).toHaveText('9 sources')
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toBeVisible()
  await page.reload()
  await expect(leftOut(page, 'United States').getByRole('listitem')).toHaveCount(1)
  await leftOut(page, 'United States').getByRole('button', { name: 'Put back' }).click()
  await expect(leave(page, 3)).toBeFocused()
  await expect(leftOut(page, 'United States')).toHaveCount(0)
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toHaveCount(0)
})

test('an article leaves a story with its outlet and its place below the key points', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, story)
  await page.getByRole('button', { name: /^Cite suggested source 4 in highlight 3 of Key points/ }).click()
  await tool(page, 'Remove article 2').click()
  await expect(tool(page, 'Remove article 2')).toBeFocused()
  await expect(page.getByRole('button', { name: /^Remove source 3 from highlight 3 of Key points/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Account of article/ })).toHaveCount(3)
  await expect(leftOut(page, 'Articles')).toContainText('hold first call since Geneva meeting')
  await tool(page, 'Move up article 3').click()
  await leftOut(page, 'Articles').getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('textbox', { name: /^Account of article/ })).toHaveCount(4)
  await tool(page, 'Undo').click()
  await save(page, 2)
  const { text } = await ask(`${paper.url}/${story}`)
  expect(text).not.toContain('hold first call since Geneva meeting')
  expect(text).not.toContain('cnbc.com')
  expect(text).toMatch(/<a href="#article-2"[^>]*>2<\/a>/)
})

test('one editor leaves a source out while another rewords what rests on it: both are seen, nothing names another', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  for (const page of [pia, ada]) await openEditor(page, paper, digest)
  await leave(pia, 7).click()
  await save(pia, 2)

  await highlight(ada, 4).fill('Ada on investors.')
  await ada.getByRole('button', { name: 'Cite source 8 in highlight 4 of Overall highlights' }).click()
  await leave(ada, 9).click()
  await tool(ada, 'Save').click()
  await answerTypo(ada)
  const conflict = ada.getByRole('region', { name: 'Conflict' })
  await expect(conflict.getByRole('table', { name: 'Overall highlights' })).toContainText('Ada on investors. [7]')
  await expect(conflict.getByRole('table', { name: 'Source 8', exact: true })).toContainText('China trade negotiator')

  await tool(ada, 'Continue from theirs').click()
  const atHand = ada.getByRole('complementary', { name: 'My earlier text' })
  await atHand.getByRole('button', { name: 'Remove it (Source 8)' }).click()
  await expect(leftOut(ada, 'United States')).toContainText('China trade negotiator met Westinghouse')
  await atHand.getByRole('button', { name: 'Add to Overall highlights' }).click()
  await expect(
    ada.getByRole('button', { name: /^Remove source 7 from highlight 6 of Overall highlights: ‘The Trump factor’/ }),
  ).toBeVisible()
  await save(ada, 3)
  await expect(status(ada)).toContainText('Saved as revision 3')
  expect((await ask(`${paper.url}/${digest}`)).text).toContain('18 sources')
})
