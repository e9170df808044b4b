import { createHash } from 'node:crypto'
import { expect, test } from './support/test'

const pages = [
  '/',
  '/digests/us-china/2026-02-12',
  '/digests/us-china/2026-02-12/revisions/1',
  '/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist',
  '/stories',
  '/topics/us-china',
  '/topics/us-china/2026',
  '/archive',
  '/archive/2026',
  '/archive/2026/02',
  '/outlets',
  '/outlets/registered',
  '/outlets/xinhua',
  '/search?q=a',
  '/subscribe',
  '/corrections',
  '/record',
  '/about',
  '/no-such-page',
]

const scriptsOf = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].flatMap(([, attributes = '', text = '']) => {
    const [, address] = attributes.match(/src="([^"]*)"/) ?? []
    const isNexts = address?.startsWith('/_next/') || text.includes('self.__next_f') || attributes.includes('id="_R_"')
    return isNexts || attributes.includes('application/ld+json') ? [] : [address ?? text]
  })

test('no page has a style or a script written into it, but for the address of the one script', async ({
  standingPaper,
}) => {
  const script = await (await fetch(`${standingPaper.url}/paper.js`)).arrayBuffer()
  const version = createHash('sha256').update(new Uint8Array(script)).digest('hex').slice(0, 16)
  for (const path of pages) {
    const html = await (await fetch(standingPaper.url + path)).text()
    expect(html.match(/<style|<[^>]* (style|on[a-z]+)=/g), path).toBeNull()
    expect(scriptsOf(html), path).toEqual([`/paper.js?v=${version}`])
    // Blocking, and before the body: the theme is set before the first paint.
    expect(html, path).toMatch(/<script src="\/paper\.js\?v=\w+"><\/script>.*<body/s)
  }
})

test('what only the script can answer is not shown where it does not come', async ({ page, standingPaper }) => {
  const controls = page.locator('.scripted').filter({ visible: true })
  const count: Record<string, number> = { '/digests/us-china/2026-02-12': 3, '/subscribe': 3 }
  for (const path of Object.keys(count)) {
    await page.goto(standingPaper.url + path)
    expect(await controls.count(), path).toBeGreaterThanOrEqual(count[path] ?? 0)
  }
  await page.route('**/paper.js*', (route) => route.abort())
  for (const path of Object.keys(count)) {
    await page.goto(standingPaper.url + path)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    await expect(controls, path).toHaveCount(0)
  }
})

test('each side stands in its own column on a wide screen, whichever is read first', async ({
  page,
  standingPaper,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const readFirst = new Set<string | undefined>()
  for (const day of ['2026-01-21', '2026-02-05', '2026-02-12']) {
    await page.goto(`${standingPaper.url}/digests/us-china/${day}`)
    const sides = await page
      .locator('.facing')
      .first()
      .locator('> .side')
      .evaluateAll((all) =>
        all.map((side) => ({ place: side.getAttribute('data-place'), left: side.getBoundingClientRect().left })),
      )
    readFirst.add(sides[0]?.place ?? undefined)
    expect(
      sides.toSorted((one, other) => one.left - other.left).map(({ place }) => place),
      day,
    ).toEqual(['0', '1'])
  }
  expect(readFirst.size).toBe(2)
})
