import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answerTypo, ask, highlight, openEditor, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'
const view = (page: Page, name: string) => page.getByRole('button', { name: `Preview as: ${name}` }).click()
const frame = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`)

const marked = (page: Page, title: string, mark: 'struck' | 'added') =>
  page.locator(`iframe[title="${title}"]`).evaluate((element, name) => {
    const view = (element as HTMLIFrameElement).contentWindow as (Window & typeof globalThis) | null
    return [...(view?.CSS.highlights.get(name) ?? [])].map(String)
  }, mark)

test('an unsaved text is laid beside what is live, and the words that differ are marked in both', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const first = await highlight(page, 1).inputValue()
  const [, second = ''] = first.split(' ')
  await highlight(page, 1).fill(first.replace(second, 'plainly'))
  await view(page, 'Next to the live page')
  await expect(frame(page, 'This text').getByRole('heading', { level: 1 })).toContainText('plainly')
  await expect(frame(page, 'Live now').getByRole('heading', { level: 1 })).toContainText(second)
  await expect.poll(() => marked(page, 'This text', 'added')).toEqual(['plainly'])
  expect(await marked(page, 'Live now', 'struck')).toEqual([second])
  await expect(page.getByText('1 word removed, 1 word added.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Differences' })).toContainText('Overall: highlight 1 reworded')

  await highlight(page, 2).fill('Entirely otherwise.')
  await expect.poll(() => marked(page, 'This text', 'added')).toContain('Entirely')
  await expectAccessible(page, { without: 'iframe' })
  expect((await ask(`${paper.url}/${documentPath}`)).text).not.toContain('plainly')
})

test('what was never public lies alone; what was withdrawn lies beside what readers saw last', async ({
  page,
  paper,
}) => {
  const word = canary()
  paper.receive('digests/us-china/2026-03-03.md', digestFile({ day: '2026-03-03', highlight: `${word} happened.` }))
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, 'digests/us-china/2026-03-03')
  await view(page, 'Next to the live page')
  await expect(page.getByText('Readers have never seen this document')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(page)).toContainText('Published as revision 2')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(page)).toContainText('Withdrawn as revision 3')
  await highlight(page, 2).fill('Set right since.')
  await expect(page.getByRole('heading', { name: /Last published, revision 2, until/ })).toBeVisible()
  await expect.poll(() => marked(page, 'This text', 'added')).toContain('right')
})

test('the feed item is the one that subscribers get when it is saved', async ({ page, paper }) => {
  const word = canary()
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 2).fill(`${word} & <b>more</b>.`)
  await view(page, 'Feed item')
  await expect(page.getByRole('region', { name: 'In a reader’s list' })).toContainText(
    'China emphasizes the importance of cooperation and free trade amidst rising tensions with the US',
  )
  await expect(frame(page, 'Feed item').getByText(`${word} & <b>more</b>.`)).toBeVisible()
  await page.getByText('RSS source').click()
  const rehearsed = ((await page.locator('pre').textContent()) ?? '').trim()
  expect(rehearsed).toMatch(/^<item>.*<\/item>$/s)
  await frame(page, 'Feed item').getByRole('heading', { name: 'Overall highlights' }).click()
  await page.keyboard.press('Control+s')
  await answerTypo(page)
  const held = page.getByRole('dialog', { name: 'Save with 1 warning?' })
  await held.getByLabel('Reason for saving anyway').fill('The letters are meant.')
  await held.getByRole('button', { name: 'Save anyway' }).click()
  await expect(status(page)).toContainText('Saved as revision 2')

  const { text } = await ask(`${paper.url}/feed.xml`)
  const sent = text.split('<item>').find((item) => item.includes('/digests/us-china/2026-01-21')) ?? ''
  const timeless = (item: string) => item.replace(/<atom:updated>[^<]*/, '')
  expect(timeless(`<item>${sent.slice(0, sent.indexOf('</item>'))}</item>`)).toBe(timeless(rehearsed))
})

test('the share card is drawn from the text in the form, and the phone’s window is as wide as a phone', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await view(page, 'Share card')
  const card = page.getByRole('img', { name: /^Parallax, US vs China/ })
  await expect(card).toBeVisible()
  const size = () => card.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight])
  await expect.poll(size).toEqual([1200, 630])
  const before = await card.getAttribute('src')
  await highlight(page, 1).fill('Another headline altogether.')
  await expect(page.getByRole('img', { name: /Another headline altogether/ })).toBeVisible()
  expect(await page.getByRole('img', { name: /Another headline/ }).getAttribute('src')).not.toBe(before)

  await view(page, 'Phone')
  await expect(frame(page, 'Preview').getByRole('heading', { level: 1 })).toContainText('Another headline altogether')
  expect(await page.locator('iframe[title="Preview"]').evaluate(({ clientWidth }) => clientWidth)).toBe(388)
  const wider = await frame(page, 'Preview')
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(wider).toBe(0)
})

for (const [width, colorScheme] of [
  [1280, 'dark'],
  [360, 'light'],
] as const)
  test(`every view is without a fault that axe can find, ${width} px wide and ${colorScheme}`, async ({
    page,
    standingPaper,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await signInAs(page, standingPaper, 'publisher')
    await openEditor(page, standingPaper, documentPath)
    for (const [name, there] of [
      ['Phone', 'iframe[title="Preview"]'],
      ['Next to the live page', 'iframe[title="Live now"]'],
      ['Feed item', 'iframe[title="Feed item"]'],
      ['Share card', 'figure img'],
    ] as const) {
      await view(page, name)
      await expect(page.locator(there)).toBeVisible()
      await expectAccessible(page, { without: 'iframe' })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, name).toBeLessThanOrEqual(0)
    }
  })
