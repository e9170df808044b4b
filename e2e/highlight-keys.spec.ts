import { highlight, openEditor, signInAs } from './support/desk'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'

test('in a highlight, keys cut, join, move and set in bold or italic, and the page shows it', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const draw = page.frameLocator('iframe')
  await highlight(page, 2).fill('One two')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await expect(highlight(page, 2)).toHaveValue('One **two**')
  await expect(draw.locator('strong', { hasText: /^two$/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(highlight(page, 2)).toHaveValue('One two')
  await highlight(page, 2).press('Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+i')
  await expect(highlight(page, 2)).toHaveValue('*One* two')
  await expect(draw.locator('em', { hasText: /^One$/ })).toBeVisible()

  await highlight(page, 2).press('End')
  await page.keyboard.press('Enter')
  await expect(highlight(page, 3)).toBeFocused()
  await page.keyboard.type('Three four')
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(highlight(page, 3)).toHaveValue('Three')
  await expect(highlight(page, 4)).toHaveValue('four')
  await expect(highlight(page, 4)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(highlight(page, 3)).toHaveValue('Three four')
  await expect(highlight(page, 3)).toBeFocused()

  await page.keyboard.press('Alt+ArrowUp')
  await expect(highlight(page, 2)).toHaveValue('Three four')
  await expect(highlight(page, 2)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(highlight(page, 3)).toHaveValue('Three four')
})

test('the palette changes the view of the preview, and ⌘ does what Ctrl does', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.keyboard.press('Meta+k')
  await page.keyboard.type('share card')
  await expect(page.getByRole('option', { name: 'Preview as: Share card' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Parallax, US vs China/ })).toBeVisible()

  await highlight(page, 1).fill('Typed on a Mac.')
  await page.keyboard.press('Meta+z')
  await expect(highlight(page, 1)).not.toHaveValue('Typed on a Mac.')
  await page.keyboard.press('Meta+Shift+z')
  await expect(highlight(page, 1)).toHaveValue('Typed on a Mac.')
})

test('a title is retyped and kept in one line; the address of the document is nowhere in the form', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist')
  await page.getByLabel('Title', { exact: true }).first().fill('Another title of the story')
  await page.getByRole('textbox', { name: 'Summary' }).fill('Another summary.')
  const draw = page.frameLocator('iframe')
  await expect(draw.getByRole('heading', { level: 1 })).toHaveText('Another title of the story')
  await expect(draw.getByText('Another summary.')).toBeVisible()
  const values = await page
    .locator('[data-draft] :is(input, textarea)')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(values.filter((value) => value.includes('2025-05-23'))).toEqual([])
})
