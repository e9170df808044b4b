import { ask, highlight, openEditor, pageApart, signInAs, status } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-03'
const documentPath = `digests/us-china/${day}`

test('an editor hands in, a publisher sends it back with a reason, and it is published when it comes again', async ({
  browser,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, digestFile({ day, highlight: 'Talks in the port.' }))
  const [eddie, pia] = [await pageApart(browser), await pageApart(browser)]
  const stands = (page: typeof eddie) => page.getByRole('region', { name: 'Status' })
  await signInAs(eddie, paper, 'editor')
  await signInAs(pia, paper, 'publisher')

  await openEditor(eddie, paper, documentPath)
  await expect(eddie.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)
  await highlight(eddie, 1).fill('Talks in a port.')
  await eddie.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(eddie)).toContainText('Submitted for review as revision 2')
  await expect(eddie.locator('[data-state=review]')).toBeVisible()
  await expect(stands(eddie)).toContainText('Submitted by Eddie Editor')

  await pia.goto(`${paper.url}/admin?state=review`)
  const row = pia.getByRole('listitem').filter({ hasText: 'Talks in a port.' })
  await expect(row).toContainText('Submitted by Eddie Editor')
  await openEditor(pia, paper, documentPath)
  await pia.getByRole('button', { name: 'Send back' }).click()
  const dialog = pia.getByRole('dialog', { name: 'Send it back' })
  await dialog.getByLabel('What is missing').fill('Which port?')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect(status(pia)).toContainText('Sent back as revision 3')

  await openEditor(eddie, paper, documentPath)
  await expect(stands(eddie)).toContainText('Sent back by Pia Publisher')
  await expect(stands(eddie)).toContainText('“Which port?”')
  await highlight(eddie, 1).fill('Talks in the old port.')
  await eddie.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(eddie)).toContainText('Submitted for review as revision 4')
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(404)

  await openEditor(pia, paper, documentPath)
  await pia.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(pia)).toContainText('Published as revision 5')
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain('Talks in the old port.')
})

test('where two people see what goes out, whoever changed the words last cannot publish alone', async ({
  browser,
  paper,
}) => {
  paper.receive(`${documentPath}.md`, digestFile({ day }))
  const [ada, pia, stale] = [await pageApart(browser), await pageApart(browser), await pageApart(browser)]
  await signInAs(ada, paper, 'admin')
  await signInAs(pia, paper, 'publisher')
  await signInAs(stale, paper, 'publisher')
  await openEditor(pia, paper, documentPath)
  await highlight(pia, 1).fill('My own words.')
  await pia.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(status(pia)).toContainText('Saved as revision 2')
  await openEditor(stale, paper, documentPath)

  await ada.goto(`${paper.url}/admin/settings`)
  await ada.getByRole('checkbox', { name: 'Require a second person to publish' }).check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByText('Saved.')).toBeVisible()
  await ada.reload()
  await expect(ada.getByRole('checkbox', { name: 'Require a second person to publish' })).toBeChecked()

  // A stale page still has its button; the server refuses.
  await stale.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(stale.getByText('another publisher has to publish or schedule it')).toBeVisible()
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(404)

  await openEditor(pia, paper, documentPath)
  await expect(pia.getByText('You changed the text last')).toBeVisible()
  await expect(pia.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)
  await pia.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(pia)).toContainText('Submitted for review as revision 3')

  await openEditor(ada, paper, documentPath)
  await expect(ada.getByText('Pia Publisher changed the text last')).toBeVisible()
  await highlight(ada, 1).fill('My own words!')
  await ada.getByRole('button', { name: 'Publish', exact: true }).click()
  const question = ada.getByRole('dialog', { name: 'You have changed the text' })
  await question.getByRole('button', { name: 'Only typos: publish' }).click()
  await expect(status(ada)).toContainText('Published as revision 4')
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain('My own words!')

  await ada.goto(`${paper.url}/admin/log`)
  const log = ada.getByRole('main')
  await expect(log).toContainText('changed a setting')
  await expect(log).toContainText('two-people: on')
  await expect(log).toContainText('fixed a typo')
})

test('the settings are an admin’s', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  expect((await page.goto(`${paper.url}/admin/settings`))?.status()).toBe(403)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
})
