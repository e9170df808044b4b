import { ask, choose, highlight, openEditor, sayTypo, signInAs, status } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'
const note = 'An earlier version said that the ships had not sailed.'

test('a correction is one dated record on the page, in the feed’s item, among the corrections and in JSON-LD', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill('Ships sailed again.')
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await expect(question.getByRole('button', { name: /^Save/ })).toBeDisabled()
  await choose(question.getByRole('radio', { name: 'A correction' }))
  await question.getByLabel('Note to readers').fill(note)
  await question.getByRole('button', { name: 'Save with the correction' }).click()
  await expect(status(page)).toContainText('Saved with a correction as revision 2')
  await expect(page.locator('[data-state=published]')).toHaveText('Corrected')

  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toContain('Ships sailed again.')
  await page.goto(`${paper.url}/${documentPath}`)
  const shown = page.getByRole('region', { name: 'Corrections' })
  await expect(shown).toContainText(note)
  const at = await shown.locator('time').getAttribute('datetime')

  const jsonLd = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
  )
  const record = JSON.stringify(jsonLd.find((data) => 'correction' in data)?.correction)
  expect(record).toContain(note)
  expect(record).toContain(at)

  const feed = JSON.parse((await ask(`${paper.url}/feed.json`)).text) as {
    items: { url: string; content_html: string }[]
  }
  const item = feed.items.find(({ url }) => url.endsWith(documentPath))
  expect(item?.content_html.indexOf(note)).toBeLessThan(item?.content_html.indexOf('Ships sailed again.') ?? 0)
  expect(item?.content_html).toContain(at?.slice(0, 10))

  await page.goto(`${paper.url}/corrections`)
  const listed = page.getByRole('listitem').filter({ hasText: note })
  await expect(listed).toHaveCount(1)
  expect(await listed.locator('time').getAttribute('datetime')).toBe(at)

  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(page.getByText('Correction added')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Revision 3' })).toHaveCount(0)
})

test('a correction may stand alone; a typo leaves no note but its reason in the history', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.getByRole('button', { name: 'Add a correction' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a correction' })
  await dialog.getByLabel('Note to readers').fill(note)
  await dialog.getByRole('button', { name: 'Save with the correction' }).click()
  await expect(status(page)).toContainText('Saved with a correction as revision 2')
  await page.getByRole('textbox', { name: 'Reason' }).fill('a letter')
  await highlight(page, 1).fill('China emphasises something.')
  await page.keyboard.press('Control+s')
  await sayTypo(page, 3)
  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).toContain('China emphasises something.')
  expect(text.split(note).length).toBeGreaterThan(1)
  await page.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await expect(page.getByText('“Typo: a letter”')).toBeVisible()
  await page.goto(`${paper.url}/corrections`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

test('what was taken back and comes out with other words says it too; a half-written note outlives its page', async ({
  page,
  paper,
}) => {
  const again = 'digests/us-china/2026-03-03'
  paper.receive(`${again}.md`, digestFile({ day: '2026-03-03', draft: false }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, again)
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click()
  await page.getByRole('button', { name: 'Unpublish now' }).click()
  await expect(status(page)).toContainText('Unpublished as revision 2')
  await highlight(page, 2).fill('Both sides spoke of trade and of ships.')
  await page.keyboard.press('Control+s')
  await expect(status(page)).toContainText('Saved as revision 3')
  const publish = () => page.getByRole('button', { name: 'Publish', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Readers have seen this text' })
  await publish()
  await choose(question.getByRole('radio', { name: 'A correction' }))
  await question.getByLabel('Note to readers').fill(note)
  expect((await ask(`${paper.url}/${again}`)).status).toBe(404)

  await openEditor(page, paper, again)
  await publish()
  await choose(question.getByRole('radio', { name: 'A correction' }))
  await expect(question.getByLabel('Note to readers')).toHaveValue(note)
  await question.getByRole('button', { name: 'Save with the correction' }).click()
  await expect(status(page)).toContainText('Published as revision 4')
  await page.getByRole('button', { name: 'Add a correction' }).click()
  await expect(page.getByRole('dialog', { name: 'Add a correction' }).getByLabel('Note to readers')).toHaveValue('')

  await page.goto(`${paper.url}/${again}`)
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText(note)
})

test('a save that does not say what it is to readers is not written, whoever sends it', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.route('**/admin/**', async (route) => {
    const body = route.request().postData()
    if (!body?.includes('"amends"')) return route.fallback()
    await route.continue({ postData: body.replace(/"amends":\{[^}]*\},?/, '').replace(',}', '}') })
  })
  await highlight(page, 1).fill('Said in silence.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await choose(question.getByRole('radio', { name: 'A typo' }))
  await question.getByRole('button', { name: 'Save as a typo' }).click()
  await expect(page.getByText('this has been published in the meantime')).toBeVisible()
  expect((await ask(`${paper.url}/${documentPath}`)).text).not.toContain('Said in silence.')
  await page.unroute('**/admin/**')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(question.getByRole('radio', { name: 'A typo' })).toBeChecked()
  await question.getByRole('button', { name: 'Save as a typo' }).click()
  await expect(status(page)).toContainText('Saved as revision 2')
})

test('a restore of what readers see says it too, without JavaScript as well', async ({ browser, page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill('Worse.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sayTypo(page, 2)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${paper.url}/admin/${documentPath}/revisions`)
  await plain.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(plain.getByRole('heading', { name: 'Readers have seen this' })).toBeVisible()
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain('Worse.')
  await plain.getByLabel('Note to readers').fill(note)
  await plain.getByRole('button', { name: 'Restore as a correction' }).click()
  await expect(plain.getByText('Restored as revision 3. Earlier revisions are kept.')).toBeVisible()
  const { text } = await ask(`${paper.url}/${documentPath}`)
  expect(text).not.toContain('Worse.')
  expect(text).toContain(note)
})
