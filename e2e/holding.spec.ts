import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/test'

const digest = '/digests/us-china/2026-02-12'

test('each highlight has an address that can be copied, and marks it', async ({ page, context, standingPaper }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(standingPaper.url + digest)
  const link = page.getByRole('link', { name: 'China, highlight 2' })
  await expect(page.locator('html')).toHaveAttribute('data-script', '')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${standingPaper.url}${digest}#china-2`)
  await expect(page).toHaveURL(/#china-2$/)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(standingPaper.url + digest)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })

  test('the sources of a side open and close in place, and one jumps from side to side', async ({
    page,
    standingPaper,
  }) => {
    await page.goto(standingPaper.url + digest)
    const side = page.getByRole('region', { name: 'China perspective' })
    const opener = side.getByText('10 sources')
    await expect(side.getByRole('listitem').filter({ hasText: 'Zhipu' })).toBeHidden()
    await opener.click()
    await expect(side.getByRole('listitem').filter({ hasText: 'Zhipu' })).toBeVisible()
    await opener.click()
    await expect(side.getByRole('listitem').filter({ hasText: 'Zhipu' })).toBeHidden()
    await side.getByRole('link', { name: 'Jump to United States' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'United States' }).first()).toBeInViewport()
  })

  test('citing needs no script; what needs one is not there', async ({ page, standingPaper }) => {
    await page.goto(standingPaper.url + digest)
    await page.getByText('Cite this digest').click()
    await expect(page.getByRole('link', { name: 'BibTeX' }).first()).toBeVisible()
    await expect(page.getByText(`${standingPaper.url}${digest}/revisions/1`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  })
})

test('what changed since the digest before is said, and one click away', async ({ page, standingPaper }) => {
  await page.goto(standingPaper.url + digest)
  await page.getByRole('link', { name: 'Outlets cited, compared with 5 February 2026' }).click()
  await expect(page).toHaveURL(/2026-02-05$/)
})

for (const day of ['2026-01-21', '2026-02-05', '2026-02-12'])
  test(`the digest of ${day} prints on two pages`, async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/digests/us-china/${day}`)
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, format).toBeLessThanOrEqual(2)
    }
  })

test('a digest sends hardly more script than the plainest page', async ({ browser, standingPaper }) => {
  /** In a browser with an empty cache. */
  const bytesOfScripts = async (path: string) => {
    const page = await browser.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') sizes.push(response.body().then((body) => body.length))
    })
    await page.goto(standingPaper.url + path, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    await page.close()
    return bytes
  }
  const plain = await bytesOfScripts('/about')
  expect(await bytesOfScripts(digest)).toBeLessThanOrEqual(plain * 1.05)
})

test.describe('a number of a source', () => {
  const file = 'digests/us-china/2026-02-12.md'
  for (const javaScriptEnabled of [true, false])
    for (const width of [360, 1280])
      test(`opens and closes where it stands, at ${width} pixels ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
        browser,
        paper,
      }) => {
        const text = readFileSync(join(paper.site.folder, 'content', file), 'utf8')
        paper.receive(file, text.replace('core interest by Beijing.', 'core interest by Beijing. <!-- sources: 3 -->'))
        const page = await browser.newPage({ javaScriptEnabled, viewport: { width, height: 800 } })
        await page.goto(paper.url + digest)
        const number = page.getByRole('button', { name: 'Source 3' })
        const entry = page.locator('#source-3').getByRole('link').first()
        await number.scrollIntoViewIfNeeded()
        await expect(entry).not.toBeInViewport()
        const place = await number.boundingBox()
        await number.click()
        await expect(entry).toBeInViewport()
        expect(await number.boundingBox()).toEqual(place)
        await page.keyboard.press('Escape')
        await expect(entry).not.toBeInViewport()
        await number.click()
        await expect(entry).toBeInViewport()
        await number.click()
        await expect(entry).not.toBeInViewport()
        await expect(page).toHaveURL(paper.url + digest)
        await expect(page.locator('a[href^="https://news.google.com/"]')).toHaveCount(20)
        await page.close()
      })
})

test('stories of the same days stand below a digest', async ({ page, paper }) => {
  const story = (day: string, title: string) =>
    `---\ntitle: "${title}"\ndate: ${day}\nreviewed: ${day}\ndraft: false\n---\n\n## Summary\n\nSomething happened.\n\n## Key Points\n\n- One.\n`
  paper.receive('stories/2026-02-13-a-day-after.md', story('2026-02-13', 'A day after'))
  paper.receive('stories/2026-02-16-days-after.md', story('2026-02-16', 'Days after'))
  await page.goto(paper.url + digest)
  const beside = page.getByRole('region', { name: 'More from these days' })
  await expect(beside.getByRole('link', { name: 'A day after' })).toBeVisible()
  await expect(beside.getByRole('link', { name: 'Days after' })).toHaveCount(0)
  await beside.getByRole('link', { name: 'A day after' }).click()
  await expect(page.getByRole('list', { name: 'Publication details' })).toContainText('Published 13 February 2026')
  await expect(page.getByText('00:00')).toHaveCount(0)
})

test('a digest is shared by the address it keeps, where the browser can share', async ({ page, standingPaper }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (what: ShareData) => Object.assign(window, { shared: what }) && Promise.resolve(),
    })
  })
  await page.goto(`${standingPaper.url}${digest}?from=elsewhere#china-2`)
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toMatchObject({ url: standingPaper.url + digest })
})
