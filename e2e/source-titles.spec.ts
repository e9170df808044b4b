import { expectAccessible } from './support/accessible'
import { ask, deskApart, openEditor, save, signInAs } from './support/desk'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-02-12'
const retool = { name: 'Edit the title of source 3', exact: true }
const cut = 'threats and drills escalate; All you need to'
const added = ' know [新华网]'

test('what was scraped along with the title of a source is taken out at the desk, by keyboard alone', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await expect(page.locator('[data-draft] [data-marks]', { hasText: 'The title of source 3 is cut off' })).toBeVisible()
  const side = page.getByRole('region', { name: 'United States: sources' })
  const tool = side.getByRole('button', retool)
  await tool.focus()
  await page.keyboard.press('Enter')
  const field = side.getByRole('textbox', { name: 'Title of source 3' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(new RegExp(`${cut}$`))
  await expectAccessible(page, { without: 'iframe' })
  await page.keyboard.press('Control+End')
  await page.keyboard.type(added)
  await page.keyboard.press('Enter')
  await expect(tool).toBeFocused()
  await expect(field).toHaveCount(0)
  await expect(side.getByRole('link', { name: cut + added })).toHaveAttribute('href', /^https:/)
  await expect(page.getByRole('region', { name: 'Overall highlights: sources' })).toContainText(cut + added)
  await expect(page.locator('[data-draft] [data-marks]', { hasText: 'is cut off' })).toHaveCount(0)
  await save(page, 2)

  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toContain(cut + added)
  const file = await ask(`${paper.url}/${documentPath}/digest.json`)
  expect(JSON.parse(file.text)).toMatchObject({
    sources: expect.arrayContaining([expect.objectContaining({ title: expect.stringContaining(cut + added) })]),
  })
  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(page.getByText('Sources: source 3 changed')).toBeVisible()
})

test('a title is taken back, outlives a reload, and is compared with theirs', async ({ browser, paper }) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  for (const page of [pia, ada]) await openEditor(page, paper, documentPath)
  const side = ada.getByRole('region', { name: 'United States: sources' })
  await side.getByRole('searchbox').fill('taiwan policy')
  await side.getByRole('button', retool).click()
  const field = side.getByRole('textbox', { name: 'Title of source 3' })
  await field.fill(`Ada’s own: ${cut} know`)
  await expect(field).toBeVisible()
  await ada.keyboard.press('Escape')
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(side).toContainText(cut)
  await ada.getByRole('button', { name: 'Redo' }).click()
  await expect(ada.getByText('Draft saved just now')).toBeVisible()
  await ada.reload()
  await expect(ada.getByRole('region', { name: 'United States: sources' })).toContainText('Ada’s own')

  await pia.getByLabel('Title', { exact: true }).fill('Pia’s title')
  await save(pia, 2)
  await ada.reload()
  const conflict = ada.getByRole('region', { name: 'Conflict' })
  await expect(conflict.getByRole('table', { name: 'Source 3, title' })).toContainText('Ada’s')
  await ada.getByRole('button', { name: 'Continue from theirs' }).click()
  await ada.getByRole('button', { name: 'Use this as Source 3, title' }).click()
  await save(ada, 3)
  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toContain('Ada’s own')
  expect(text).toContain('Pia’s title')
})
