import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answerTypo, ask, deskApart, highlight, openEditor, save, signInAs, status } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-09'
const documentPath = `digests/us-china/${day}`
const lively = digestFile({ day, draft: false })
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the source file' })
const line = (page: Page, words: string | RegExp) => text(page).locator('.cm-line').filter({ hasText: words })
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function editFile(page: Page) {
  await page.getByRole('button', { name: 'Edit source file' }).first().click()
  await expect(text(page)).toBeVisible()
}

async function typeAfter(page: Page, words: string | RegExp, typed: string) {
  await line(page, words).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(typed)
}

/** The search leaves the match selected. */
async function find(page: Page, words: string) {
  await text(page).focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
}

test('figures, a source and a key that nobody knows are mended at the desk: what is found leads to its line', async ({
  page,
  paper,
}) => {
  const third = '3. [en-US] [Cookies](https://example.org/cookies) - Consent Manager (3/9/2026)\n'
  paper.receive(
    `${documentPath}.md`,
    `${digestFile({ day }).replace('articleCount: 2', 'articleCount: 21\nmood: "grim"')}${third}`,
  )
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill('Typed in the form.')
  await editFile(page)
  await expect(line(page, 'Typed in the form.')).toHaveCount(1)
  await expect(line(page, /^draft:|^date:/)).toHaveCount(0)
  await expect(page.locator('.cm-gutters')).toContainText(/1\s*2\s*4\s*5/)

  const checklist = page.locator('[data-checklist]')
  await checklist.getByRole('button', { name: 'Go to line 7 of the file' }).click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('articleCount: 2')
  await checklist.getByRole('button', { name: 'Go to line 8 of the file' }).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await find(page, third.trim())
  await page.keyboard.press('Delete')
  await expect(page.getByRole('status').filter({ hasText: 'Checks' })).toHaveText('Checks: no problems found')
  await expect(page.frameLocator('iframe').getByText('Cookies')).toHaveCount(0)

  await save(page, 2)
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toHaveCount(0)
  await click(page, 'Publish')
  await expect(status(page)).toContainText('Published as revision 3')
  const { text: out } = await ask(`${paper.url}/${documentPath}`)
  expect(out).toContain('Typed in the form.')
  expect(out).not.toContain('Cookies')

  await click(page, 'Back to the form')
  await expect(highlight(page, 1)).toHaveValue('Typed in the form.')
  await page.reload()
  await expect(highlight(page, 1)).toHaveValue('Typed in the form.')
})

test('what makes no document is said with its line, and so is a standing that is typed; nothing is written', async ({
  page,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, documentPath)
  await editFile(page)
  // At once, so that no preview is rendered before the text is invalid.
  await line(page, /^articleCount/).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('0x')
  const faults = page.getByRole('alert').filter({ hasText: 'articleCount' })
  await expect(faults).toContainText('must be a whole number')
  await faults.getByRole('button', { name: 'Go to line 7' }).click()
  await expect(page.locator('.cm-content')).toBeFocused()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('articleCount')
  await page.keyboard.type('articleCount: 2')
  await expect(faults).toHaveCount(0)

  await typeAfter(page, /^articleCount/, '\npublishAt: 2026-03-10')
  const standing = page.getByRole('alert').filter({ hasText: 'publishAt: cannot be set here' })
  await expect(standing).toBeVisible()
  await click(page, 'Save')
  await expect(standing.first()).toBeVisible()
  await expect(page.getByText(/^Revision 1,/)).toBeVisible()
  await expectAccessible(page)

  await expect(async () => {
    await page.keyboard.press('Control+z')
    await expect(line(page, /^publishAt/)).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(standing).toHaveCount(0)
})

test('a typed file is kept: through a reload, back to the form and by Undo', async ({ page, paper }) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, documentPath)
  await page.keyboard.press('Control+k')
  await expect(page.getByLabel('Find a document or command').last()).toBeFocused()
  await page.keyboard.type('edit source file')
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  await find(page, '- Both sides spoke of trade.')
  await page.keyboard.press('End')
  await page.keyboard.type(' 新华网 said so.')
  await expect(page.getByText(/^(Unsaved changes\.|Draft saved just now)/)).toBeVisible()
  const kept = page.waitForResponse((answer) => answer.url().includes('/working-copy') && answer.ok())
  await kept
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(line(page, '新华网 said so.')).toHaveCount(1)
  await click(page, 'Discard changes and go back to the form')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await expect(highlight(page, 2)).toHaveValue('Both sides spoke of trade.')
  await click(page, 'Undo')
  await expect(line(page, '新华网 said so.')).toHaveCount(1)
  await save(page, 2)
  await page.reload()
  await expect(highlight(page, 2)).toHaveValue('Both sides spoke of trade. 新华网 said so.')
})

test('a file and a form that are saved onto each other lie side by side, and either way loses nothing', async ({
  browser,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, lively)
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  for (const page of [pia, ada]) await openEditor(page, paper, documentPath)
  await highlight(pia, 1).fill('The form has this.')
  await save(pia, 2)

  await editFile(ada)
  await typeAfter(ada, '- Both sides spoke of trade.', ' The file has that.')
  await click(ada, 'Save')
  await answerTypo(ada)
  const conflict = ada.getByRole('region', { name: 'Conflict' })
  const compared = conflict.getByRole('table', { name: 'Source file' })
  await expect(compared).toContainText('The form has this.')
  await expect(compared).toContainText('The file has that.')
  await expect(compared.locator('tbody tr')).toHaveCount(2)

  await click(ada, 'Continue from theirs')
  await expect(highlight(ada, 1)).toHaveValue('The form has this.')
  const atHand = ada.getByRole('complementary', { name: 'My earlier text' })
  await expect(atHand).toContainText('The file has that.')
  await atHand.getByRole('button', { name: 'Use this as Source file' }).click()
  await expect(line(ada, 'The file has that.')).toHaveCount(1)
  await expect(line(ada, 'The form has this.')).toHaveCount(0)

  await highlight(pia, 2).fill('The form once more.')
  await save(pia, 3)
  await click(ada, 'Save')
  await answerTypo(ada)
  await expect(compared).toContainText('The form once more.')
  await click(ada, 'Save mine over theirs')
  await answerTypo(ada)
  await expect(status(ada)).toContainText('Saved as revision 4')
  const { text: out } = await ask(`${paper.url}/${documentPath}`)
  expect(out).toContain('The file has that.')
  expect(out).not.toContain('The form once more.')
})

test('what is out stays out when a file brings in what would hold it back, once that was passed', async ({
  page,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, lively)
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await editFile(page)
  await find(page, '- Global Times (3/9/2026)')
  await page.keyboard.press('End')
  await page.keyboard.type('\n3. no source at all')
  await click(page, 'Save')
  await answerTypo(page)
  const held = page.getByRole('dialog').filter({ hasText: 'cannot be read' })
  await held.getByLabel('Reason for saving anyway').fill('It comes later today.')
  await held.getByRole('button', { name: 'Save anyway' }).click()
  await expect(status(page)).toContainText('Saved as revision 2')
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(200)
})
