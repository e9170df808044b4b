import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { deskApart, highlight, openEditor, save, signInAs, status } from './support/desk'
import { digestFile } from './support/drafts'
import { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

const day = '2026-03-03'
const documentPath = `digests/us-china/${day}`
const soon = { timeout: 5_000 }

/** To be called before the page is opened. */
const listening = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('/admin/events') && answer.status() === 200)

async function openListening(page: Page, paper: Newspaper, path: string) {
  const stream = listening(page)
  await openEditor(page, paper, path)
  await stream
}

test('an open page hears of a newer revision before it saves, and takes it without losing a word', async ({
  browser,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openListening(ada, paper, documentPath)
  await openEditor(pia, paper, documentPath)
  await highlight(ada, 2).fill('The other is in the middle of it.')
  await highlight(pia, 1).fill('The first was here.')
  await save(pia, 2)
  await expect(ada.getByText('Revision 2 by Pia Publisher exists')).toBeVisible(soon)
  await expect(pia.getByText('exists')).toHaveCount(0)
  await expectAccessible(ada, { without: 'iframe' })
  await ada.getByRole('button', { name: 'Load it' }).click()
  await expect(ada.getByRole('region', { name: 'Conflict' })).toContainText('The other is in the middle of it.')
  await ada.getByRole('button', { name: 'Continue from theirs' }).click()
  await expect(highlight(ada, 1)).toHaveValue('The first was here.')
  await expect(ada.getByRole('complementary', { name: 'My earlier text' })).toContainText(
    'The other is in the middle of it.',
  )
  await expect(ada.getByText('exists')).toHaveCount(0)
})

test('a queue hears of what is submitted and of mentions, on another server of the same ledger too', async ({
  browser,
  page,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  const second = await Newspaper.open(paper.site)
  try {
    await signInAs(page, paper, 'publisher')
    const stream = listening(page)
    await page.goto(`${paper.url}/admin`)
    await stream
    await expect(page).toHaveTitle(/^Queue · Desk · /)
    const eddie = await deskApart(browser, second, 'editor')
    await openEditor(eddie, second, documentPath)
    await eddie.getByRole('button', { name: 'Submit for review' }).click()
    await expect(status(eddie)).toContainText('Submitted for review as revision 2')
    await expect(page.locator(`li[data-slug="us-china/${day}"]`)).toContainText('In review', soon)
    await expect(page).toHaveTitle(/^\(1\) Queue · Desk · /, soon)

    const note = eddie.getByRole('form', { name: 'Add a note' })
    await note.getByLabel('Note', { exact: true }).fill('@Pia Publisher is this so?')
    await note.getByRole('button', { name: 'Add note' }).click()
    await expect(page.getByRole('region', { name: /^Notes to you \(1\)/ })).toContainText('is this so?', soon)
    await expect(page).toHaveTitle(/^\(2\) Queue · Desk · /)
  } finally {
    await second.close()
  }
})

test('what is sent back says so in the queue, with who and why; “Only mine” keeps it', async ({ browser, paper }) => {
  const other = '2026-03-04'
  paper.write(`digests/us-china/${other}.md`, digestFile({ day: other }))
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  const eddie = await deskApart(browser, paper, 'editor')
  const pia = await deskApart(browser, paper, 'publisher')
  await openEditor(eddie, paper, documentPath)
  await eddie.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(eddie)).toContainText('Submitted for review as revision 2')
  const stream = listening(eddie)
  await eddie.goto(`${paper.url}/admin`)
  await stream
  await openEditor(pia, paper, documentPath)
  await pia.getByRole('button', { name: 'Send back' }).click()
  await pia.getByRole('dialog').getByLabel('What is missing').fill('Which port?')
  await pia.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
  const row = eddie.locator(`li[data-slug="us-china/${day}"]`)
  await expect(row).toContainText('Sent back', soon)
  await expect(row).toContainText('Pia Publisher')
  await expect(row).toContainText('Which port?')
  await expect(eddie).toHaveTitle(/^\(1\) Queue/, soon)
  await eddie.getByRole('checkbox', { name: 'Only mine' }).check()
  await eddie.getByRole('button', { name: 'Apply' }).click()
  await expect(row).toBeVisible()
  await expect(eddie.locator(`li[data-slug="us-china/${other}"]`)).toHaveCount(0)
  await eddie.goto(`${paper.url}/admin?with=sent-back`)
  await expect(eddie.locator('li[data-slug]')).toHaveCount(1)
})

test('a note that arrives is told at once, and leaves one that is half-written alone', async ({ browser, paper }) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openListening(ada, paper, documentPath)
  await openEditor(pia, paper, documentPath)
  const noteOf = (page: Page) => page.getByRole('form', { name: 'Add a note' }).getByLabel('Note', { exact: true })
  await noteOf(ada).fill('Half a thought')
  await noteOf(pia).fill('@Ada Admin is this so?')
  const add = pia.getByRole('button', { name: 'Add note' })
  await add.click()
  await expect(pia.getByText('Note added.')).toBeVisible()
  await expect(noteOf(pia)).toHaveValue('')
  await expect(add).toBeFocused()
  await expect(ada.getByText('Pia Publisher mentions you in a note.')).toBeVisible(soon)
  await ada.getByRole('button', { name: 'Show notes' }).click()
  await expect(ada.getByRole('region', { name: /^Notes/ })).toContainText('is this so?')
  await expect(noteOf(ada)).toHaveValue('Half a thought')
})
