import type { Page } from '@playwright/test'
import { ask, deskApart, highlight, openEditor, save, sayTypo, signInAs } from './support/desk'
import { canary } from './support/drafts'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

const slug = 'us-china/2026-01-21'
const documentPath = `digests/${slug}`
const notes = (page: Page) => page.getByRole('region', { name: /^Notes/ })

async function write(page: Page, text: string, about?: RegExp) {
  const form = notes(page).getByRole('form', { name: 'Add a note' })
  if (about) {
    const option = form.getByRole('option', { name: about })
    await form.getByLabel('About').selectOption(await option.getAttribute('value'))
  }
  await form.getByLabel('Note', { exact: true }).fill(text)
  await form.getByRole('button', { name: 'Add note' }).click()
  await expect(notes(page).getByText(text, { exact: true })).toBeVisible()
}

test('a note stays with its highlight while it is moved and edited, and says so when it has gone', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const first = await highlight(page, 1).inputValue()
  await write(page, 'Who says this?', /^Overall highlights, 1:/)
  const thread = notes(page).getByRole('listitem').filter({ hasText: 'Who says this?' }).first()
  await expect(thread).toContainText('Overall highlights, 1')

  await page.getByRole('button', { name: 'Move down highlight 1 of Overall highlights' }).click()
  await highlight(page, 2).fill(`${first} More was said.`)
  await save(page, 2)
  await page.reload()
  await expect(thread).toContainText('Overall highlights, 2')
  await expect(thread.locator('ins')).toContainText('More was said.')
  await thread.getByRole('button', { name: /^Go to/ }).click()
  await expect(highlight(page, 2)).toBeFocused()

  await page.getByRole('button', { name: 'Remove highlight 2 of Overall highlights' }).click()
  await save(page, 3)
  await page.reload()
  await expect(thread).toContainText('This highlight was removed')
  await expect(thread).toContainText(first)
})

test('a named colleague finds the note in the queue, answers it, and it is resolved and opened again', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  const eddie = await deskApart(browser, paper, 'editor')
  await openEditor(pia, paper, documentPath)
  await pia.getByRole('button', { name: '@Eddie Editor' }).click()
  await expect(pia.getByLabel('Note', { exact: true })).toHaveValue('@Eddie Editor ')
  await write(pia, '@Eddie Editor is this so? <b>Really</b>')
  await expect(notes(pia).locator('b')).toHaveCount(0)

  await eddie.goto(`${paper.url}/admin`)
  const mentions = eddie.getByRole('region', { name: /^Notes to you/ })
  await expect(mentions).toContainText('1 new')
  await mentions.getByRole('link', { name: /is this so/ }).click()
  await expect(notes(eddie)).toContainText('New')
  await notes(eddie).getByRole('textbox', { name: 'Reply' }).fill('It is.')
  await notes(eddie).getByRole('button', { name: 'Reply' }).click()
  await expect(notes(eddie).getByText('It is.', { exact: true })).toBeVisible()
  await eddie.goto(`${paper.url}/admin`)
  await expect(mentions).not.toContainText('new')

  await pia.reload()
  await expect(notes(pia)).toContainText('It is.')
  await notes(pia).getByRole('button', { name: 'Resolve' }).click()
  await expect(notes(pia)).toContainText('No open notes')
  await notes(pia).getByText('Resolved (1)').click()
  await expect(notes(pia)).toContainText('Pia Publisher resolved this')
  await eddie.reload()
  await expect(mentions).toHaveCount(0)
  await notes(pia).getByRole('button', { name: 'Reopen' }).click()
  await expect(notes(pia)).toContainText('1 open')
})

test('a note is begun at its highlight, shown there, and what is half-written outlives a save', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await page.getByRole('button', { name: 'Move up highlight 3 of China' }).click()
  await page.getByRole('button', { name: 'Write a note about highlight 2 of China' }).click()
  const form = notes(page).getByRole('form', { name: 'Add a note' })
  await expect(form.getByLabel('Note', { exact: true })).toBeFocused()
  // The saved text is unchanged, so the place is still the old one.
  await expect(form.getByRole('combobox').locator('option:checked')).toHaveText(/^China, 3:/)
  await page.keyboard.type('Who says')
  await page.keyboard.press('Control+s')
  await sayTypo(page, 2)
  await expect(form.getByLabel('Note', { exact: true })).toHaveValue('Who says')
  await form.getByLabel('Note', { exact: true }).fill('Who says this?')
  await form.getByRole('button', { name: 'Add note' }).click()

  const here = page.getByRole('link', { name: '1 open note on highlight 2 of China' })
  await expect(here).toBeVisible()
  await here.click()
  await expect(notes(page).getByText('Who says this?')).toBeInViewport()
  await highlight(page, 2, 'China').fill('Said otherwise.')
  await expect(here).toBeVisible()
  await notes(page).getByRole('button', { name: 'Resolve' }).click()
  await expect(here).toHaveCount(0)
})

test('notes are written and answered without JavaScript', async ({ browser, paper }) => {
  const page = await deskApart(browser, paper, 'editor')
  const cookies = await page.context().cookies()
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies(cookies)
  const bare = await plain.newPage()
  await bare.goto(`${paper.url}/admin/${documentPath}`)
  await write(bare, 'By hand.')
  await notes(bare).getByRole('textbox', { name: 'Reply' }).fill('And so.')
  await notes(bare).getByRole('button', { name: 'Reply' }).click()
  await expect(notes(bare).getByText('And so.')).toBeVisible()
})

test('no public address and no export holds a word of a note', async ({ page, paper }) => {
  const word = canary()
  await signInAs(page, paper, 'publisher')
  for (const path of [documentPath, 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist']) {
    await page.goto(`${paper.url}/admin/${path}`)
    await write(page, `${word} of @Ada Admin`)
  }
  const seen = new Set<string>()
  const waiting = [
    '/',
    '/sitemap.xml',
    '/robots.txt',
    '/feeds.opml',
    '/news-sitemap.xml',
    '/api/health',
    `/search?q=${word}`,
  ]
  const holding: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const answer = await ask(paper.url + path, headers)
      const said = answer.text.replaceAll(`/search?q=${word}`, '').replaceAll(`value="${word}"`, '')
      if (path.startsWith('/search') ? said.includes(`${word} of`) : said.includes(word)) holding.push(path)
      for (const [, quoted, loc] of answer.text.matchAll(
        /(?:href|src|xmlUrl|htmlUrl)="([^"]+)"|<loc>([^<]+)<\/loc>/g,
      )) {
        const url = new URL((quoted ?? loc ?? '').replaceAll('&amp;', '&'), paper.url)
        if (url.origin === paper.url && !url.pathname.startsWith('/_next')) waiting.push(url.pathname + url.search)
      }
    }
  }
  expect(holding).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
  expect([...seen].some((path) => path.includes(slug) && path.endsWith('.bib'))).toBe(true)

  const out = `${paper.site.folder}/out`
  run(paper.site, 'export', ['--out', out])
  const { readdirSync, readFileSync } = await import('node:fs')
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) expect(readFileSync(`${file.parentPath}/${file.name}`, 'utf8')).not.toContain(word)
})
