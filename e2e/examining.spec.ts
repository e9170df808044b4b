import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, deskApart, highlight, openEditor, save, signInAs } from './support/desk'
import { digestFile } from './support/drafts'
import { askExamination } from './support/newspaper'
import { expect, test } from './support/test'

const path = 'digests/us-china/2026-01-21'
const overall = 'highlight 1 of Overall highlights'
const passage = (page: Page, at: string) => page.locator(`[data-examine="${at}"]`)
const sources = (page: Page, of: string) =>
  page.getByRole('button', { name: new RegExp(`^Examine against .* \\(${of}\\)$`) })
const examined = (page: Page, of: string) =>
  page.getByRole('button', { name: `I have examined this against its sources (${of})` })

test('a highlight is examined with its sources open, by mouse or by key, and taken back by who did it', async ({
  page,
  browser,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, path)
  await expect(passage(page, 'overall/0')).toContainText('Drafted by machine, not examined')
  await expect(examined(page, overall)).toHaveCount(0)
  await sources(page, overall).click()
  await expect(passage(page, 'overall/0').getByRole('listitem')).toHaveCount(20)
  await expect(passage(page, 'overall/0').getByRole('link').first()).toHaveAttribute('href', /^https:/)
  await examined(page, overall).click()
  await expect(passage(page, 'overall/0')).toContainText(/Examined by Pia Publisher, \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  await expect(passage(page, 'overall/0').getByRole('status')).toHaveText('Marked as examined by you.')

  await highlight(page, 2).press('Alt+Enter')
  await expect(examined(page, 'highlight 2 of Overall highlights')).toBeVisible()
  await highlight(page, 2).press('Alt+Enter')
  await expect(passage(page, 'overall/1')).toContainText('Examined by Pia Publisher')
  await expectAccessible(page, { within: '[data-draft]' })

  const reader = (await ask(`${paper.url}/${path}`)).text
  expect(reader).toContain('Drafted by machine, 2 of ')
  expect(reader).toContain('<meta name="ai-disclosure" content="ai-autonomous"/>')
  expect(reader.match(/ai-disclosure="ai-assisted"/g)).toHaveLength(2)
  expect(reader.match(/aria-label="examined by an editor"/g)).toHaveLength(1)
  expect(reader.replaceAll('<!-- -->', '')).toContain('Headline examined by an editor')
  expect((await ask(`${paper.url}/feed.json`)).text).toContain('Drafted by machine, 2 of ')

  await page.reload()
  await expect(passage(page, 'overall/0')).toContainText('Examined by Pia Publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openEditor(ada, paper, path)
  await sources(ada, overall).click()
  await expect(passage(ada, 'overall/0').getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  await sources(page, overall).click()
  await page.getByRole('button', { name: `Take back my examination (${overall})` }).click()
  await expect(passage(page, 'overall/0')).toContainText('Drafted by machine, not examined')
})

test('a section is examined at once only after each of it was on the screen with its sources', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, path)
  const section = passage(page, 'china/*')
  const press = section.getByRole('button', { name: 'Examine the section China' })
  await expect(press).toHaveAttribute('aria-disabled', 'true')
  await section.getByRole('button', { name: 'Show all sources of China' }).click()
  for (const index of [0, 1, 2]) {
    await passage(page, `china/${index}`).getByRole('button').first().scrollIntoViewIfNeeded()
    await examined(page, `highlight ${index + 1} of China`).scrollIntoViewIfNeeded()
  }
  await expect(section).toContainText('Seen with sources open: 3 of 4.')
  await expect(press).toHaveAttribute('aria-disabled', 'true')
  await passage(page, 'china/3').getByRole('button').first().scrollIntoViewIfNeeded()
  await examined(page, 'highlight 4 of China').scrollIntoViewIfNeeded()
  await expect(section).toContainText('Seen with sources open: 4 of 4.')
  await press.click()
  await expect(section).toContainText('4 of 4 examined in China')
  await expect(passage(page, 'china/3')).toContainText('Examined by Pia Publisher')
})

test('what is not saved is saved first; what changed in another tab is not marked, and its words are told', async ({
  page,
  browser,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, path)
  await sources(page, overall).click()
  const other = await deskApart(browser, paper, 'admin')
  await openEditor(other, paper, path)
  await highlight(other, 1).fill('China emphasizes the importance of cooperation and fair trade amidst tensions.')
  await expect(passage(other, 'overall/0')).toContainText('Save it to examine it')
  await highlight(other, 1).press('Alt+Enter')
  await expect(passage(other, 'overall/0').getByRole('status')).toContainText('Save your changes first')
  await save(other, 2)
  await expect(passage(other, 'overall/0')).toContainText('Drafted by machine, not examined')

  await examined(page, overall).click()
  const told = passage(page, 'overall/0').getByRole('status')
  await expect(told).toContainText('Nothing was marked: revision 2 was saved meanwhile.')
  await expect(told.locator('ins').filter({ hasText: 'fair' })).toBeVisible()
  await expect(passage(page, 'overall/0')).toContainText('not examined')
})

test('where each has to be examined nothing else goes out; a reason is enough where a warning is asked', async ({
  page,
  paper,
}) => {
  paper.receive('digests/us-china/2026-02-20.md', digestFile({ day: '2026-02-20' }))
  askExamination(paper.site, 'every')
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-02-20')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const held = page.getByRole('dialog', { name: 'It cannot be published yet' })
  await expect(held).toContainText('drafted by machine and not examined by an editor')
  await expect(held.getByRole('button', { name: 'Publish anyway' })).toHaveCount(0)
  await held.getByRole('button', { name: 'Back to editing' }).click()
  askExamination(paper.site, 'warning')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const asked = page.getByRole('dialog', { name: 'Publish with 1 warning?' })
  await asked.getByLabel('Reason for publishing anyway').fill('Breaking; it is examined within the hour.')
  await asked.getByRole('button', { name: 'Publish anyway' }).click()
  await expect(page.getByRole('status').filter({ hasText: /revision 2/i })).toBeVisible()
})
