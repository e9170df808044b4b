import type { Page } from '@playwright/test'
import { answerTypo, ask, carry, deskApart, openEditor, save, signInAs, status } from './support/desk'
import { expect, test } from './support/test'

const documentPath = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
const [dome, call, analysis, crisis] = [
  'Golden Dome',
  'first call since Geneva',
  'What’s China aiming',
  'Crisis report',
]

const rows = (page: Page) => page.getByRole('list', { name: 'Order of the articles' }).getByRole('listitem')
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function isOrdered(page: Page, ...words: (string | undefined)[]) {
  await expect(rows(page)).toHaveText(words.map((word) => new RegExp(word ?? '')))
}

test('the articles of a story change places by button and by keyboard, and key points go on naming the same', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await isOrdered(page, dome, call, analysis, crisis)
  await page.getByRole('button', { name: /^Cite suggested source 4 in highlight 3 of Key points/ }).click()

  await tool(page, 'Move up article 4').click()
  await expect(tool(page, 'Move up article 3')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await isOrdered(page, crisis, dome, call, analysis)
  await expect(tool(page, 'Move down article 1')).toBeFocused()
  await expect(page.getByRole('button', { name: /^Remove source 1 from highlight 3 of Key points/ })).toBeVisible()
  await expect(page.locator('#article-title-0')).toHaveValue(/Crisis report/)

  const handle = tool(page, 'Reorder article 3')
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up article 3 of 4').first()).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Now at place 4 of 4.').first()).toBeAttached()
  await page.keyboard.press('Space')
  await isOrdered(page, crisis, dome, analysis, call)
  await expect(page.frameLocator('iframe').getByRole('article').last()).toContainText('first call since Geneva')

  await page.getByRole('textbox', { name: 'Account of article 4' }).fill('They spoke by telephone.')
  await save(page, 2)
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Account of article 4' })).toHaveValue('They spoke by telephone.')

  const { text } = await ask(`${paper.url}/${documentPath}`)
  const placed = [crisis, dome, analysis, call].map((word) => text.indexOf(word ?? '', text.indexOf('id="article-1"')))
  expect(placed.every((place, index) => place > 0 && (index === 0 || place > (placed[index - 1] ?? 0)))).toBe(true)
  expect(text).toMatch(/<a href="#article-1"[^>]*>1<\/a>/)
  expect(text).toContain('They spoke by telephone.')

  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(page.getByText('Articles: title', { exact: false }).first()).toContainText('moved')
})

test('an article is carried with the pointer, taken back, and what was saved is put right in one step', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await carry(page, tool(page, 'Reorder article 4'), tool(page, 'Reorder article 1'))
  await isOrdered(page, crisis, dome, call, analysis)
  await tool(page, 'Undo').click()
  await isOrdered(page, dome, call, analysis, crisis)
  await tool(page, 'Redo').click()
  await save(page, 2)

  await tool(page, 'Undo').click()
  await isOrdered(page, dome, call, analysis, crisis)
  await save(page, 3)
  await page.reload()
  await isOrdered(page, dome, call, analysis, crisis)
})

test('one editor puts the articles in another order while another retypes them: neither loses a word', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  for (const page of [pia, ada]) await openEditor(page, paper, documentPath)
  await tool(pia, 'Move down article 1').click()
  await save(pia, 2)

  await ada.getByRole('textbox', { name: 'Account of article 1' }).fill('Ada on the dome.')
  await tool(ada, 'Move up article 4').click()
  await tool(ada, 'Save').click()
  await answerTypo(ada)
  const conflict = ada.getByRole('region', { name: 'Conflict' })
  const order = conflict.getByRole('table', { name: 'Order of the articles' })
  await expect(order.locator('tbody td:last-child')).toHaveText([/was 2$/, /was 1$/, /was 4$/, /was 3$/])
  await expect(conflict.getByRole('table', { name: 'Article 2', exact: true })).toContainText('Ada on the dome.')
  await expect(conflict.getByRole('table')).toHaveCount(2)

  await ada.getByRole('button', { name: 'Continue from theirs' }).click()
  await isOrdered(ada, call, dome, analysis, crisis)
  const atHand = ada.getByRole('complementary', { name: 'My earlier text' })
  await atHand.getByRole('button', { name: 'Use this as Article 2', exact: true }).click()
  await expect(ada.getByRole('textbox', { name: 'Account of article 2' })).toHaveValue('Ada on the dome.')
  await atHand.getByRole('button', { name: 'Use this as Order of the articles' }).click()
  await isOrdered(ada, dome, call, crisis, analysis)
  await expect(ada.getByRole('textbox', { name: 'Account of article 1' })).toHaveValue('Ada on the dome.')
  await save(ada, 3)
  await expect(status(ada)).toContainText('Saved as revision 3')
  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text.indexOf('Ada on the dome.')).toBeGreaterThan(text.indexOf('id="article-1"'))
  expect(text.indexOf('Ada on the dome.')).toBeLessThan(text.indexOf('id="article-2"'))
})
