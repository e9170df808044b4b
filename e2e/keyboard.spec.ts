import { readdirSync, readFileSync } from 'node:fs'
import { expectAccessible } from './support/accessible'
import { highlight, openEditor, sayTypo, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`

test('the palette opens any document by some letters, drafts too, and gives the focus back', async ({
  page,
  paper,
}) => {
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, highlight: `${word} 新华网 happened.` }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-01-21')
  await highlight(page, 1).focus()
  await page.keyboard.press('Control+k')
  const find = page.getByRole('combobox', { name: 'Find a document or command' })
  await expect(find).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(highlight(page, 1)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type(`${word.slice(0, 12)} 华网`)
  await expect(page.getByRole('option', { name: new RegExp(word) })).toBeVisible()
  await expectAccessible(page, { within: 'dialog[open]' })
  await page.keyboard.press('Enter')
  await page.waitForURL(`${paper.url}/admin/digests/${slug}`)
})

test('Enter before the palette has found what was typed waits for it, and opens nothing found by fewer letters', async ({
  page,
  paper,
}) => {
  const word = canary()
  const [first, second] = ['2026-03-04', '2026-03-05'] as const
  for (const [day, letters] of [
    [first, `${word} first`],
    [second, `${word} second`],
  ] as const)
    paper.receive(`digests/us-china/${day}.md`, digestFile({ day, highlight: `${letters} happened.` }))
  await signInAs(page, paper, 'publisher')
  await page.goto(`${paper.url}/admin`)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/find\?q=.*first/, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(word)
  await expect(page.getByRole('option', { name: /second/ })).toHaveAttribute('aria-selected', 'true')
  const asked = page.waitForRequest(/find\?q=.*first/)
  await page.keyboard.type(' first')
  await page.keyboard.press('Enter')
  await asked
  answer()
  await page.waitForURL(`${paper.url}/admin/digests/us-china/${first}`)
})

test('the palette does what the page can do', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-01-21')
  await highlight(page, 1).fill('Saved from the palette.')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('save')
  await expect(page.getByRole('option', { name: /^Save/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await sayTypo(page, 2)
})

test('letters and Enter typed before the palette has loaded are not lost', async ({ page, paper }) => {
  let load = () => {}
  const held = new Promise<void>((resolve) => {
    load = resolve
  })
  await signInAs(page, paper, 'publisher')
  const chunks = '.next/static/chunks'
  const isPalette = (file: string) => readFileSync(`${chunks}/${file}`, 'utf8').includes('cmdk-group-heading')
  const palette = readdirSync(chunks).find((file) => file.endsWith('.js') && isPalette(file))
  await page.route(`**/${palette}`, async (route) => {
    await held
    await route.continue()
  })
  // Loading never ends while the palette's code is held back.
  await page.goto(`${paper.url}/admin/digests/us-china/2026-01-21`, { waitUntil: 'commit' })
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Find a document or command' })).toBeFocused()
  await page.keyboard.type('edit source file')
  await page.keyboard.press('Enter')
  load()
  await expect(page.getByRole('textbox', { name: 'Text of the source file' })).toBeFocused()
})

test('nobody is told of documents without a session', async ({ paper }) => {
  const response = await fetch(`${paper.url}/admin/find?q=us`)
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ found: [] })
})

test('a question mark shows the keys, but not in a text; Ctrl+Enter publishes from there', async ({ page, paper }) => {
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, highlight: `${word} happened.` }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, `digests/${slug}`)
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await highlight(page, 1).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' Why?')
  await expect(keys).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('?')
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await highlight(page, 1).focus()
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toContainText('Published as revision 2')
  expect(await (await fetch(`${paper.url}/digests/${slug}`)).text()).toContain(`${word} happened. Why?`)
})
