import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const names = [
  ...['Taiwan and Japan', 'India and Pakistan', 'The Gulf states, Iran and Israel', 'European Union and Britain'],
  ...['Russia and Ukraine', 'The two Koreas', 'The Arctic', 'Venezuela and Guyana', 'Chips', 'Migration', 'Steel'],
  ...['Fisheries', 'Rare earths', 'Shipping', 'Antitrust', 'Space', 'Undersea cables', 'Grain', 'Corporatecompliances'],
]
const story = 'stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist'
const paths = [
  ...['/', '/digests/us-china/2026-02-12', '/digests/us-china/2026-02-05/revisions/1', `/${story}`, '/stories'],
  ...[
    '/topics/us-china',
    '/topics/us-china/2026',
    '/archive',
    '/archive/2026',
    '/archive/2026/02',
    '/outlets',
    '/outlets/registered',
  ],
  ...[
    '/outlets/reuters',
    '/about',
    '/subscribe',
    '/corrections',
    '/record',
    '/search',
    '/search?q=trade',
    '/no-such-page',
  ],
]

test('with twenty topics the headline is on the first screen of a phone, on every page', async ({ page, paper }) => {
  for (const [number, topicName] of names.entries()) {
    const day = `2026-01-${String(number + 1).padStart(2, '0')}`
    paper.write(
      `digests/topic-${number}/${day}.md`,
      digestFile({ day, topic: `topic-${number}`, topicName, draft: false }),
    )
  }
  paper.receive('digests/us-china/2026-02-13.md', digestFile({ day: '2026-02-13', draft: false }))
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of paths) {
    await page.goto(paper.url + path)
    const top = await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top)
    expect(top, path).toBeLessThan(200)
    await expect(page.getByRole('searchbox', { name: 'Search', exact: true }), path).toBeInViewport()
  }

  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto(`${paper.url}/topics/topic-3`)
  const sections = page.getByRole('navigation', { name: 'Sections' })
  const topics = await sections.locator('a[href^="/topics/"]').allTextContents()
  expect(topics).toEqual(['US vs China', ...names.toReversed()])
  await expect(sections.locator('[aria-current=page]')).toHaveText(names[3] ?? '')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  const oldest = sections.getByRole('link', { name: names[0] })
  await expect(oldest).not.toBeInViewport()
  await sections.getByText('All topics').click()
  await expect(oldest).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('the paper can be put on a home screen, and has the icons that browsers ask for', async ({ standingPaper }) => {
  const manifest = await (await fetch(`${standingPaper.url}/manifest.webmanifest`)).json()
  expect(manifest).toMatchObject({ name: 'Parallax', start_url: '/' })
  for (const path of [
    ...manifest.icons.map(({ src }: { src: string }) => src),
    '/favicon.ico',
    '/apple-touch-icon.png',
  ])
    expect((await fetch(standingPaper.url + path)).status, path).toBe(200)
})
