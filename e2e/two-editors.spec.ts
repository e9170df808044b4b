import { answerTypo, ask, deskApart, highlight, openEditor, pageApart, save, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'

test('two editors cannot overwrite each other, and neither loses a word', async ({ browser, paper }) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  for (const page of [pia, ada]) await openEditor(page, paper, documentPath)

  await highlight(pia, 1).fill('The one was here first.')
  await save(pia, 2)
  await highlight(ada, 1).fill('The other came second.')
  await highlight(ada, 2).fill('The other also mended the second.')
  await ada.getByRole('button', { name: 'Save', exact: true }).click()
  await answerTypo(ada)

  const conflict = ada.getByRole('region', { name: 'Conflict' })
  await expect(conflict).toContainText('Nothing of yours was saved')
  await expect(conflict).toContainText('Pia Publisher')
  await expect(conflict).toContainText('The one was here first.')
  await expect(conflict).toContainText('The other came second.')
  await pia.reload()
  await expect(highlight(pia, 1)).toHaveValue('The one was here first.')

  await ada.getByRole('button', { name: 'Continue from theirs' }).click()
  await expect(highlight(ada, 1)).toHaveValue('The one was here first.')
  const atHand = ada.getByRole('complementary', { name: 'My earlier text' })
  await expect(atHand).toContainText('The other also mended the second.')
  await atHand.getByRole('listitem').filter({ hasText: 'The other also mended' }).getByRole('button').click()
  await save(ada, 3)
  await pia.reload()
  await expect(pia.getByRole('textbox', { name: /of Overall highlights/ }).last()).toHaveValue(
    'The other also mended the second.',
  )
})

test('a tab from before a withdrawal cannot publish again what was withdrawn since', async ({ browser, paper }) => {
  const [stale, fresh] = [await pageApart(browser), await pageApart(browser)]
  const word = canary()
  const drafted = 'us-china/2026-03-03'
  paper.receive(`digests/${drafted}.md`, digestFile({ day: '2026-03-03', highlight: `${word} happened.` }))
  await signInAs(stale, paper, 'admin')
  await signInAs(fresh, paper, 'publisher')
  for (const page of [stale, fresh]) await openEditor(page, paper, `digests/${drafted}`)
  await fresh.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(fresh)).toContainText('Published as revision 2')
  await fresh.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await fresh.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(fresh)).toContainText('Withdrawn as revision 3')

  await stale.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(stale.getByRole('region', { name: 'Conflict' })).toContainText('Nothing of yours was saved')
  expect((await ask(`${paper.url}/digests/${drafted}`)).status).toBe(410)
})

test('a double press on Publish makes one revision', async ({ page, paper }) => {
  const drafted = 'us-china/2026-03-03'
  paper.receive(`digests/${drafted}.md`, digestFile({ day: '2026-03-03' }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, `digests/${drafted}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).dblclick()
  await expect(status(page)).toContainText('Published as revision 2')
  await page.goto(`${paper.url}/admin/digests/${drafted}/revisions`)
  await expect(page.getByText('Revision 2', { exact: true })).toBeVisible()
  await expect(page.getByText('Revision 3', { exact: true })).toHaveCount(0)
})

test('a double submit makes one revision', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  const draft = 'digests/us-china/2026-03-03'
  paper.receive(`${draft}.md`, digestFile({ day: '2026-03-03' }))
  await openEditor(page, paper, draft)
  await highlight(page, 1).fill('Said once.')
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await expect(status(page)).toContainText('Saved as revision 2')
  await page.goto(`${paper.url}/admin/${draft}/revisions`)
  await expect(page.getByText('Revision 2', { exact: true })).toBeVisible()
  await expect(page.getByText('Revision 3', { exact: true })).toHaveCount(0)
})

test('unsaved text survives a reload, and an ended session', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  page.on('dialog', (dialog) => dialog.accept())
  await highlight(page, 1).fill('Not saved yet.')
  await expect(
    status(page)
      .or(page.getByText(/^(Unsaved changes\.|Draft saved just now)/))
      .first(),
  ).toBeVisible()
  await page.reload()
  await expect(highlight(page, 1)).toHaveValue('Not saved yet.')

  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await answerTypo(page)
  await expect(page.getByText('Your session has ended; nothing was saved.')).toBeVisible()
  await expect(highlight(page, 1)).toHaveValue('Not saved yet.')
  const tab = await page.context().newPage()
  await signInAs(tab, paper, 'publisher')
  await save(page, 2)
})

test('keyboard alone does the job: open, reword, reorder, save', async ({ page, paper }) => {
  await page.goto(`${paper.url}/sign-in`)
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type('pia@example.org')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a-long-enough-passphrase')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${paper.url}/admin**`)
  const target = page.getByRole('link', { name: /^China emphasizes the importance/ })
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(`${paper.url}/admin/${documentPath}`)
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()

  await highlight(page, 2).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Typed without a mouse.')
  await page.getByRole('button', { name: 'Move up highlight 2 of Overall highlights' }).press('Enter')
  await expect(highlight(page, 1)).toHaveValue('Typed without a mouse.')
  const grip = page.getByRole('button', { name: 'Reorder highlight 3 of Overall highlights' })
  const third = await highlight(page, 3).inputValue()
  await grip.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/(Picked up highlight|Now at place) 3 of 5/).first()).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Now at place 2 of 5.').first()).toBeAttached()
  await page.keyboard.press('Space')
  await expect(highlight(page, 2)).toHaveValue(third)
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('radio', { name: 'A correction' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('Saved as revision 2')
})
