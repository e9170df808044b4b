import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, highlight, openEditor, save, signInAs, status } from './support/desk'
import { digestFile } from './support/drafts'
import type { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`
const documentPath = `digests/${slug}`
const dialog = (page: Page) => page.getByRole('dialog')

async function openDraft(page: Page, paper: Newspaper, change: (text: string) => string = (text) => text) {
  paper.receive(`${documentPath}.md`, change(digestFile({ day })))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
}
const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true }).click()

test('what blocks is named, led to and mended; until then nothing goes out', async ({ page, paper }) => {
  await openDraft(page, paper)
  await page.getByRole('button', { name: 'Remove highlight 1 of China' }).click()
  await publish(page)
  await expect(dialog(page)).toContainText('It cannot be published yet')
  await expect(dialog(page)).toContainText('China has no highlights.')
  await dialog(page).getByRole('button', { name: 'Go to China' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add a highlight to China' })).toBeFocused()
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(404)

  await page.keyboard.press('Enter')
  await highlight(page, 1, 'China').fill('So says the second side.')
  await publish(page)
  await expect(status(page)).toContainText('Published as revision 2')
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain('So says the second side.')
})

test('a warning is passed with a reason, which the history shows and which is not asked again', async ({
  page,
  paper,
}) => {
  await openDraft(page, paper)
  await highlight(page, 1, 'China').fill('Havana is content.')
  await publish(page)
  await expect(dialog(page)).toContainText('“Cuba” is in no China source title.')
  await dialog(page).getByRole('button', { name: 'Go to China, 1' }).click()
  await expect(highlight(page, 1, 'China')).toBeFocused()

  await publish(page)
  await dialog(page).getByRole('button', { name: 'Publish anyway' }).click()
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByLabel('Reason for publishing anyway').fill('It stands in the report itself.')
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toContainText('Published as revision 2')
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain('Havana is content.')

  await page.getByRole('button', { name: 'Unpublish', exact: true }).click()
  await page.getByRole('button', { name: 'Unpublish now' }).click()
  await expect(status(page)).toContainText('Unpublished as revision 3')
  await publish(page)
  await expect(status(page)).toContainText('Published as revision 4')

  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  const second = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Revision 2' }) })
  await expect(second).toContainText('It stands in the report itself.')
  await second.getByText('1 warning accepted').click()
  await expect(second.getByText('“Cuba” is in no China source title.')).toBeVisible()
})

test('what has no field on the sheet is led to in its file, which follows what is written', async ({ page, paper }) => {
  await openDraft(page, paper, (text) => text.replace('articleCount: 2', 'articleCount: 21\nmood: "grim"'))
  const checklist = page.locator('[data-checklist]')
  await page.getByRole('button', { name: 'Hide', exact: true }).click()
  await checklist.getByRole('button', { name: 'Go to line 7 of the file' }).click()
  await expect(page.locator('[data-line="7"]')).toBeFocused()
  await expect(page.locator('[data-line="7"]')).toContainText('articleCount: 21')

  await highlight(page, 1).fill('Talks were held 新华网 says.')
  await expect(page.getByRole('region', { name: 'Source file' })).toContainText('- Talks were held 新华网 says.')
  await publish(page)
  await expect(dialog(page).getByRole('button', { name: 'Go to line 8 of the file' })).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Go to line 7 of the file' }).click()
  await expect(page.locator('[data-line="7"]')).toBeFocused()
  await expectAccessible(page)
})

test('a schedule passes the same gate', async ({ page, paper }) => {
  await openDraft(page, paper)
  await highlight(page, 1, 'China').fill('Havana is content.')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await dialog(page)
    .getByLabel(/^Publish at/)
    .fill('2099-03-04T06:00')
  await dialog(page).getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog(page)).toContainText('“Cuba” is in no China source title.')
  await dialog(page).getByLabel('Reason for scheduling anyway').fill('It is so.')
  await dialog(page).getByRole('button', { name: 'Schedule anyway' }).click()
  await expect(status(page)).toContainText('Scheduled as revision 2')
})

test('a letter is mended in a public text with warnings standing in it, and none of them is asked', async ({
  page,
  paper,
}) => {
  const file = 'digests/us-china/2026-02-12'
  const text = readFileSync(join(paper.site.folder, 'content', `${file}.md`), 'utf8')
  expect(text).toContain('draft: false')
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, file)
  const line = highlight(page, 1, 'China')
  await line.fill((await line.inputValue()).replace(/\.$/, ' .'))
  await save(page, 2)
})

test('the checklist follows what is written, with evidence, a mark at the place, and a way there', async ({
  page,
  paper,
}) => {
  await openDraft(page, paper)
  const list = page.getByRole('region', { name: 'Checks before publishing' })
  const told = list.getByRole('status')
  await expect(told).toHaveText('Checks: no problems found')
  await expect(list).toContainText('No problems: no missing parts')

  await highlight(page, 1, 'China').fill('Havana is content.')
  await expect(told).toHaveText('Checks: 1 warning')
  await expect(list).toContainText('“Cuba” is in no China source title.')
  await expect(highlight(page, 1, 'China')).toHaveAccessibleDescription('“Cuba” is in no China source title.')
  await page.getByRole('button', { name: 'Remove highlight 1 of United States' }).click()
  await expect(told).toHaveText('Checks: 1 to fix, 1 warning')
  await expect(list.getByRole('listitem').first()).toContainText('Must fix: United States has no highlights.')

  await list.getByRole('button', { name: 'Go to China, 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(highlight(page, 1, 'China')).toBeFocused()
  await highlight(page, 1, 'China').fill('So says the second side.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(told).toHaveText('Checks: no problems found')
})

test('a source and the image of a story are jumped to as well', async ({ page, paper }) => {
  const read = (file: string) => readFileSync(join(paper.site.folder, 'content', file), 'utf8')
  const digest = 'digests/us-china/2026-02-12'
  const story = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
  paper.write(`${digest}.md`, read(`${digest}.md`).replace('draft: false', 'draft: true'))
  paper.receive(`${story}.md`, read(`${story}.md`).replace('draft: false', 'draft: true'))
  await signInAs(page, paper, 'publisher')

  await openEditor(page, paper, digest)
  const list = page.getByRole('region', { name: 'Checks before publishing' })
  const same = list.getByRole('listitem').filter({ hasText: '1, 7 and 9 are the same report.' })
  await expect(same).toContainText('7 UPDATE 1-China trade negotiator met Westinghouse Electric CEO')
  await same.getByRole('button', { name: 'Go to Source 1' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of source 1', exact: true })).toBeFocused()

  await openEditor(page, paper, story)
  await expect(list).toContainText('Leftover text: “CNN BusinessClose icon”')
  await list.getByRole('button', { name: 'Go to Article 3' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' }).nth(3)).toBeFocused()
  await list.getByRole('button', { name: 'Go to Image' }).click()
  await expect(page.getByRole('textbox', { name: 'Description of the image' })).toBeFocused()
})

test('a file that would be stopped at the gate arrives as a draft, named in the queue, and goes out when it is reviewed', async ({
  page,
  paper,
}) => {
  const silent = digestFile({ day, draft: false }).replace(/(## China Perspective.*\n\n)- .*\n/, '$1> So says China.\n')
  paper.receive(`${documentPath}.md`, silent)
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(404)
  await signInAs(page, paper, 'publisher')
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href$="${slug}"]`) })
  await expect(row.first()).toContainText('“China Perspective (China Sources)” contains a quotation')
  await openEditor(page, paper, documentPath)
  await publish(page)
  await dialog(page).getByLabel('Reason for publishing anyway').fill('It is what they said.')
  await dialog(page).getByRole('button', { name: 'Publish anyway' }).click()
  await expect(status(page)).toContainText('Published as revision 2')
  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toContain('So says China.')
  expect(text).not.toContain('Nothing was reported')
})

test('several lines pasted into a highlight become as many highlights', async ({ page, paper }) => {
  await openDraft(page, paper)
  await highlight(page, 1, 'China').focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '• One.\n• Two.\n• Three.')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(highlight(page, 3, 'China')).toHaveValue(/^Three\./)
  await expect(page.getByText('Pasted as 3 highlights.')).toBeAttached()
})
