import { readFileSync } from 'node:fs'
import { expectAccessible } from './support/accessible'
import { ask, carry, highlight, openEditor, save, signInAs, status } from './support/desk'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

const day = 'us-china/2026-01-21'
const documentPath = `digests/${day}`
const storyPath = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'

test('a suggested source is confirmed with one press, travels with its highlight, and leads readers to the list', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page
    .getByRole('button', { name: /^Cite suggested source 18 in highlight 3 of China: China sends emergency food/ })
    .click()
  await expect(page.getByRole('button', { name: /^Remove source 18 from highlight 3 of China/ })).toBeVisible()
  await page.getByRole('button', { name: 'Move up highlight 3 of China' }).click()
  await expect(page.getByRole('button', { name: /^Remove source 18 from highlight 2 of China/ })).toBeVisible()
  await highlight(page, 1, 'China').focus()
  await page.getByRole('button', { name: 'Cite source 11 in highlight 1 of China' }).click()
  await expect(page.getByRole('button', { name: 'Cite source 11 in highlight 1 of China' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Source 18', exact: true })).toBeVisible()
  await save(page, 2)

  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toMatch(/<button [^>]*popoverTarget="source-text-18"[^>]*>18<\/button>/i)
  expect(text).toContain('id="source-18"')
  expect(text).not.toContain('&lt;!--')
  for (const path of ['/feed.xml', '/search?q=Cuba', `/${documentPath}/digest.md`]) {
    const answer = await ask(paper.url + path)
    expect(answer.text, path).toContain('emergency food aid')
    expect(answer.text, path).not.toContain('sources: 18')
  }
  run(paper.site, 'export')
  const file = readFileSync(`${paper.site.folder}/content/${documentPath}.md`, 'utf8')
  expect(file).toMatch(/^- China is providing emergency food aid.* <!-- sources: 18 -->$/m)
  expect(file).toMatch(/^- China has tools.* <!-- sources: 11 -->$/m)
})

test('split, merge, undo and redo by button and by key', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const first = await highlight(page, 1).inputValue()
  await highlight(page, 1).focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Split highlight 1 of Overall highlights at the cursor' }).click()
  await expect(highlight(page, 1)).toHaveValue(first.slice(0, 5).trimEnd())
  await expect(highlight(page, 2)).toHaveValue(first.slice(5).trimStart())
  await expect(highlight(page, 6)).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(highlight(page, 1)).toHaveValue(first)
  await page.keyboard.press('Control+Shift+z')
  await expect(highlight(page, 1)).toHaveValue(first.slice(0, 5).trimEnd())
  await page.getByRole('button', { name: 'Merge highlight 1 of Overall highlights with the next' }).click()
  await expect(highlight(page, 1)).toHaveValue(`${first.slice(0, 5).trimEnd()} ${first.slice(5).trimStart()}`)

  await page.getByRole('button', { name: 'Remove highlight 2 of Overall highlights' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Another title')
  const undo = page.getByRole('button', { name: 'Undo' })
  for (let step = 0; step < 4; step++) await undo.click()
  await expect(undo).toBeDisabled()
  await expect(highlight(page, 1)).toHaveValue(first)
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('US vs China News - 2026-01-21')
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toHaveCount(0)
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Another title')
})

test('a highlight is carried to another place with the pointer, and its sources go along', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.getByRole('button', { name: /^Cite suggested source 18 in highlight 3 of China/ }).click()
  const carried = await highlight(page, 3, 'China').inputValue()
  await carry(
    page,
    page.getByRole('button', { name: 'Reorder highlight 3 of China' }),
    page.getByRole('button', { name: 'Reorder highlight 1 of China' }),
  )
  await expect(highlight(page, 1, 'China')).toHaveValue(carried)
  await expect(page.getByRole('button', { name: /^Remove source 18 from highlight 1 of China/ })).toBeVisible()
})

test('sources at hand are found by words of any script', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-02-05')
  const list = page.getByRole('region', { name: 'China: sources' })
  await list.getByRole('searchbox').fill('华网 iran')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('searchbox').fill('apec')
  await expect(list.getByRole('listitem')).toHaveCount(0)
})

test('a story is edited whole: key points, image, accounts, titles of articles, what they rest on', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, storyPath)
  await page.locator('#article-title-2').fill('What is China aiming for? [analysis]')
  await page.getByRole('textbox', { name: 'Account of article 2' }).fill('A shorter account.')
  await highlight(page, 3, 'Key points').fill('A report by the International Crisis Group warns of an arms race.')
  await page.getByRole('button', { name: /^Cite suggested source 4 in highlight 3 of Key points/ }).click()
  const image = page.getByRole('textbox', { name: 'Description of the image' })
  await expect(page.locator('[data-draft]').getByText('The image shows Spain')).toBeVisible()
  await image.fill('Two delegations at a long table, between the flags of the US and China.')
  await expect(page.getByText('The image shows Spain')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Debris taken out')
  await save(page, 2)
  const { text } = await ask(`${paper.url}/${storyPath}`)
  expect(text).toContain('What is China aiming for? [analysis]')
  expect(text).not.toContain('Close icon')
  expect(text).toContain('A shorter account.')
  expect(text).toContain('Two delegations at a long table')
  expect(text).toMatch(/<a href="#article-4"[^>]*>4<\/a>/)
  await page.goto(`${paper.url}/admin/${storyPath}/revisions`)
  await expect(page.getByText('“Typo: Debris taken out”')).toBeVisible()
})

for (const [path, list] of [
  ['digests/us-china/2026-02-05', 'China'],
  [storyPath, 'Key points'],
] as const)
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const)
    test(`the edit page of ${path} has no fault that axe can find, ${width} wide and ${colorScheme}`, async ({
      page,
      paper,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await signInAs(page, paper, 'publisher')
      await openEditor(page, paper, path)
      await highlight(page, 1, list).focus()
      await expectAccessible(page, { without: 'iframe' })
      await expect(status(page)).toBeVisible()
    })
