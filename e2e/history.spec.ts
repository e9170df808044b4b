import type { Page } from '@playwright/test'
import { answerTypo, deskApart, highlight, openEditor, save, sayTypo, signInAs, status } from './support/desk'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'
const answer = (page: Page) => page.getByRole('region', { name: 'What readers saw at' }).getByRole('status')

test('a digest’s whole life is on one page, and what was public when is answered', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill('A better headline for the day.')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Clearer')
  await save(page, 2)
  run(paper.site, 'export')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(page)).toContainText('Withdrawn as revision 3')

  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  const life = page.getByRole('region', { name: 'Revisions' })
  const entries = (await life.getByRole('listitem').allInnerTexts()).filter((text) => /Revision|Exported/.test(text))
  expect(entries.map((text) => /(?:Revision \d|Exported to the file)/.exec(text)?.[0])).toEqual([
    'Revision 3',
    'Exported to the file',
    'Revision 2',
    'Revision 1',
  ])
  await expect(life).toContainText('Pia Publisher, at the desk')
  await expect(life).toContainText('“Typo: Clearer”')
  await expect(life).toContainText('imported from the file')
  await expect(life).toContainText('Withdrawn')
  await expect(life).toContainText('Overall: highlight 1 reworded')

  const look = async (at: string) => {
    await page.locator('input[name=at]').fill(at)
    await page.getByRole('button', { name: 'Show' }).click()
  }
  await look('2020-01-01T00:00')
  await expect(answer(page)).toContainText('did not exist yet')
  await look('2199-01-01T00:00')
  await expect(answer(page)).toContainText('in the future')
  // The field has minutes, and this test ran within one; lib/digest/public-at has the tests of moments in between.
  await life.getByRole('link', { name: 'Revision 2' }).click()
  await expect(page.frameLocator('iframe').getByText('A better headline for the day')).toBeVisible()
  await page.getByRole('radio', { name: 'Compare from revision 1' }).check()
  await page.getByRole('radio', { name: 'Compare to revision 2' }).check()
  await page.getByRole('button', { name: 'Compare selected' }).click()
  const compared = page.getByRole('region', { name: 'What changed from revision 1 to revision 2' })
  await expect(compared.locator('ins').first()).toBeVisible()
  const marks = (title: string, name: string) =>
    page.locator(`iframe[title="${title}"]`).evaluate((element, mark) => {
      const view = (element as HTMLIFrameElement).contentWindow as (Window & typeof globalThis) | null
      return [...(view?.CSS.highlights.get(mark) ?? [])].map(String)
    }, name)
  await expect.poll(() => marks('Revision 2', 'added')).toContain('headline')
  expect(await marks('Revision 1', 'struck')).toContain('emphasizes')
  await expect(compared.getByText(/\d+ words removed, \d+ words? added/)).toBeVisible()
  await compared.getByText('As text, line by line').click()
  await expect(compared.locator('details ins').filter({ hasText: 'headline' }).first()).toBeVisible()
})

test('restore appends: a withdrawn digest comes back as it was, and nothing of its past is gone', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(page)).toContainText('Withdrawn as revision 2')
  expect((await fetch(`${paper.url}/${documentPath}`)).status).toBe(410)
  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await page.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(page.getByText('Restored as revision 3. Earlier revisions are kept.')).toBeVisible()
  expect((await fetch(`${paper.url}/${documentPath}`)).status).toBe(200)
  for (const number of [1, 2, 3]) await expect(page.getByRole('link', { name: `Revision ${number}` })).toBeVisible()
})

test('a tab that was open before a publication cannot write over it', async ({ browser, paper }) => {
  const stale = await deskApart(browser, paper, 'admin')
  const fresh = await deskApart(browser, paper, 'publisher')
  await openEditor(stale, paper, documentPath)
  await openEditor(fresh, paper, documentPath)
  await highlight(fresh, 1).fill('What was published since.')
  await save(fresh, 2)
  await highlight(stale, 2).fill('Written on the old text.')
  await stale.keyboard.press('Control+s')
  await answerTypo(stale)
  const conflict = stale.getByRole('region', { name: 'Conflict' })
  await expect(conflict).toContainText('Nothing of yours was saved')
  expect(await (await fetch(`${paper.url}/${documentPath}`)).text()).toContain('What was published since.')
  await stale.getByRole('button', { name: 'Save mine over theirs' }).click()
  await sayTypo(stale, 3)
  await stale.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(stale.getByRole('link', { name: 'Revision 2' })).toBeVisible()
})
