import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const publicPages = [
  '/',
  '/digests/us-china/2026-01-21',
  '/digests/us-china/2026-02-05',
  '/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist',
  '/stories',
  '/topics/us-china',
  '/topics/us-china/2026',
  '/archive',
  '/archive/2026',
  '/archive/2026/01',
  '/outlets',
  '/outlets/registered',
  '/outlets/south-china-morning-post',
  '/about',
  '/subscribe',
  '/corrections',
  '/record',
  '/search',
  '/search?q=trade&side=us-china',
  '/no-such-page',
  '/sign-in',
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of publicPages)
    test(`${path} has no axe violation in ${colorScheme}`, async ({ page, standingPaper }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(standingPaper.url + path)
      await expectAccessible(page)
    })

for (const width of [320, 360, 768, 1280])
  test(`no page scrolls sideways at ${width} pixels`, async ({ page, standingPaper }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of publicPages) {
      await page.goto(standingPaper.url + path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every page reads', async ({ page, standingPaper }) => {
    for (const path of publicPages) {
      await page.goto(standingPaper.url + path)
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
    }
  })

  test('a digest shows its headline, both sides and its twenty sources', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/digests/us-china/2026-01-21`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'China emphasizes the importance of cooperation',
    )
    for (const name of ['United States', 'China'])
      await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).first()).toBeVisible()
    await expect(
      page.getByRole('link', { name: /^\[SMM Analysis\] China’s Copper Scrap Import Landscape/ }).last(),
    ).toBeVisible()
    await expect(page.getByRole('link', { name: 'Watch What Happens if China Attacks Taiwan?' }).last()).toBeVisible()
    await expect(page.locator('a[href^="https://news.google.com/"]')).toHaveCount(20)
  })
})

test('Chinese names carry their language', async ({ page, standingPaper }) => {
  await page.goto(`${standingPaper.url}/digests/us-china/2026-02-05`)
  const name = page.getByText('新华网', { exact: true }).filter({ visible: true }).first()
  await expect(name).toBeVisible()
  expect(await name.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toMatch(/^zh/)
})

test('a malformed address is not found, never an error of ours', async ({ standingPaper }) => {
  const addresses = [
    '/digests/us-china/2026-13-45',
    '/digests/%2e%2e/x',
    '/archive/2026/13',
    '/archive/0000',
    '/stories/%E0%A4%A',
  ]
  for (const path of [...addresses, '/topics/%00', '/archive/-1', '/digests/us-china/%ff']) {
    const { status } = await fetch(standingPaper.url + path, { redirect: 'manual' })
    expect([308, 400, 404], `${path} → ${status}`).toContain(status)
  }
})

test('what a page shows is sent once, as text, and not a second time for React', async ({ standingPaper }) => {
  for (const path of ['/', '/digests/us-china/2026-01-21', '/topics/us-china', '/archive/2026/01', '/outlets']) {
    const html = await (await fetch(standingPaper.url + path)).text()
    const [main, ...others] = html.match(/<h1[ >].*?<\/h1>/g) ?? []
    expect(main && html.split(main).length, path).toBe(2)
    expect(others, path).toEqual([])
  }
})

const missing = [
  ...['/digests/us-china/1999-01-01', '/stories/1999-01-01-no-such', '/topics/nowhere', '/archive/1999'],
  ...['/outlets/south-china-morning-post/articles/99', '/no-such-page'],
]

for (const javaScriptEnabled of [true, false])
  test(`where there is nothing, the page says so under the whole head, with a search and the topics, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    standingPaper,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled })
    for (const path of missing) {
      const loads: string[] = []
      page.on('domcontentloaded', () => loads.push(path))
      expect((await page.goto(standingPaper.url + path))?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { name: 'Page not found' }), path).toBeVisible()
      const sections = page.getByRole('navigation', { name: 'Sections' })
      await expect(sections.getByRole('link', { name: 'Archive' }), path).toBeVisible()
      await expect(sections.getByRole('link', { name: 'US vs China' }), path).toBeVisible()
      await expect(page.getByRole('searchbox', { name: 'Search', exact: true }), path).toBeVisible()
      await expect(page.getByRole('contentinfo'), path).toBeVisible()
      await expect(page, path).toHaveTitle(/^Page not found/)
      page.removeAllListeners('domcontentloaded')
      expect(loads, path).toEqual([path])
    }
    await page.close()
  })

test('titles, descriptions, canonical links and feeds are announced', async ({ page, standingPaper }) => {
  await page.goto(`${standingPaper.url}/digests/us-china/2026-01-21`)
  await expect(page).toHaveTitle(/^China emphasizes the importance of cooperation.*[^.] · Parallax$/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${standingPaper.url}/digests/us-china/2026-01-21`,
  )
  await expect(page.locator('link[rel=alternate][type="application/rss+xml"]').first()).toHaveAttribute(
    'href',
    /feed\.xml$/,
  )
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{30}/)
})
