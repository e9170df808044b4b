import { ask, highlight, openEditor, save, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`
const shownOn = ['/', `/digests/${slug}`, '/topics/us-china', '/archive/2026/03', '/feed.xml']

test('an editor publishes a draft and it is everywhere at the next request', async ({ page, paper }) => {
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, highlight: `${word} happened.` }))
  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).not.toContain(word)

  await signInAs(page, paper, 'publisher')
  await page.getByRole('link', { name: `${word} happened.`, exact: true }).click()
  await openEditor(page, paper, `digests/${slug}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(page)).toContainText('Published as revision 2')

  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).toContain(word)
  expect((await ask(`${paper.url}/sitemap.xml`)).text).toContain(`/digests/${slug}`)
})

test('an edited highlight reaches page and feed, and the item keeps its id and date', async ({ page, paper }) => {
  const word = canary()
  const item = async () => {
    const { text } = await ask(`${paper.url}/feed.xml`)
    const found = text.split('<item>').find((part) => part.includes('/digests/us-china/2026-01-21'))
    return {
      id: found?.match(/<guid[^>]*>([^<]*)/)?.[1],
      date: found?.match(/<pubDate>([^<]*)/)?.[1],
      text: found ?? '',
    }
  }
  const before = await item()
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-01-21')
  await highlight(page, 1, 'China').fill(`A reworded line, ${word}.`)
  await expect(page.frameLocator('iframe').getByText(word)).toBeVisible()
  expect((await ask(`${paper.url}/digests/us-china/2026-01-21`)).text).not.toContain(word)
  await save(page, 2)
  expect((await ask(`${paper.url}/digests/us-china/2026-01-21`)).text).toContain(word)
  const after = await item()
  expect(after.text).toContain(word)
  expect([after.id, after.date]).toEqual([before.id, before.date])
})

test('a withdrawn digest is gone everywhere at once and comes back', async ({ page, paper }) => {
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, draft: false, highlight: `${word} happened.` }))
  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).toContain(word)

  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, `digests/${slug}`)
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByLabel('Public reason').fill('It named the wrong "ship".')
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(page)).toContainText('Withdrawn as revision 2')
  expect((await ask(`${paper.url}/digests/${slug}`)).text).toContain('Reason: It named the wrong &quot;ship&quot;.')
  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).not.toContain(word)
  expect((await ask(`${paper.url}/digests/${slug}`)).status).toBe(410)
  expect((await ask(`${paper.url}/digests/${slug}`, { RSC: '1' })).text).not.toContain(word)

  await paper.restart()
  expect((await ask(`${paper.url}/digests/${slug}`)).status).toBe(410)

  await page.getByRole('button', { name: 'Publish again' }).click()
  await expect(status(page)).toContainText('Published as revision 3')
  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).toContain(word)
})

test('a file that arrives while the paper is served is on its pages at the next request', async ({ paper }) => {
  await ask(`${paper.url}/digests/${slug}`)
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, draft: false, highlight: `${word} happened.` }))
  for (const path of shownOn) expect((await ask(paper.url + path)).text, path).toContain(word)
})

test('what the desk changed leaves as a file in which only the edited line differs', async ({ page, paper }) => {
  const { readFileSync } = await import('node:fs')
  const { run } = await import('./support/newspaper')
  const file = `${paper.site.folder}/content/digests/us-china/2026-02-05.md`
  const before = readFileSync(file, 'utf8').split('\n')
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-02-05')
  await highlight(page, 2).fill('Another second highlight.')
  await save(page, 2)
  run(paper.site, 'export')
  const after = readFileSync(file, 'utf8').split('\n')
  expect(after.length).toBe(before.length)
  expect(after.filter((line, index) => line !== before[index])).toEqual(['- Another second highlight.'])
})

test('pressing the same place again does not take back what was just published', async ({ page, paper }) => {
  paper.receive(`digests/${slug}.md`, digestFile({ day }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, `digests/${slug}`)
  const place = await page.getByRole('button', { name: 'Publish', exact: true }).boundingBox()
  if (!place) throw new Error('there is no Publish')
  const click = () => page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
  await click()
  await expect(status(page)).toContainText('Published as revision 2')
  await expect(status(page)).toBeFocused()
  await click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await ask(`${paper.url}/digests/${slug}`)).status).toBe(200)
  const unpublish = await page.getByRole('button', { name: 'Unpublish', exact: true }).boundingBox()
  expect(unpublish?.x).toBeGreaterThan(place.x + place.width)
})

test('an editor gets no form for what only publishers may change, but a sentence that says so', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, 'digests/us-china/2026-01-21')
  await expect(page.getByText('Published. Only publishers can change it.')).toBeVisible()
  await expect(page.locator('[data-draft] textarea')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  await expect(page).toHaveTitle(/^China emphasizes the importance.* · Desk · /)
})
