import { request } from 'node:http'
import { expectAccessible } from './support/accessible'
import { ask } from './support/desk'
import { expect, test } from './support/test'

const found = '/search?q=tariffs+%E5%8D%8E%E7%BD%91'

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['/search', found, '/search?q=zyzzyvas&side=us-china/china&from=2026-02-01'])
    test(`${path} has no axe violation in ${colorScheme}`, async ({ page, standingPaper }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(standingPaper.url + path)
      await expectAccessible(page)
    })

test('no search scrolls sideways', async ({ page, standingPaper }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/search', found, `/search?q=${'x'.repeat(180)}`]) {
      await page.goto(standingPaper.url + path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is the search and the address is the query', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/search`)
    await page.getByRole('combobox', { name: 'Search the archive' }).fill('华网 tariffs')
    await page.getByLabel('Side').selectOption({ label: 'China' })
    await page.getByLabel('From').fill('2026-02-01')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/q=%E5%8D%8E%E7%BD%91\+tariffs/)
    await expect(page.getByRole('heading', { level: 2 })).toContainText(
      '1 result for “华网 tariffs” on the China side of US vs China since 1 February 2026',
    )
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toHaveValue('华网 tariffs')
    await expect(
      page
        .locator('mark')
        .filter({ hasText: /^tariffs?$/ })
        .first(),
    ).toBeVisible()
    await expect(page.locator('[lang=zh] mark').filter({ hasText: '华网' }).first()).toBeVisible()
    await page.getByRole('link', { name: 'source 15' }).click()
    await expect(page).toHaveURL(/2026-02-05#source-15$/)
    await expect(page.locator('#source-15')).toBeInViewport()
  })

  test('each filter is dropped in one step', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/search?q=trade&side=us-china/china&outlet=xinhua&to=2026-02-06`)
    const narrowed = page.getByRole('list', { name: 'Filters in use' }).getByRole('link')
    await expect(narrowed).toHaveText([/China side of US vs China/, /citing Xinhua/, /until 6 February 2026/])
    await narrowed.nth(1).click()
    await expect(page).toHaveURL(/\/search\?q=trade&side=us-china%2Fchina&to=2026-02-06$/)
  })

  test('a slip is forgiven and said; either name of an outlet finds the other', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/search?q=tarrifs`)
    await expect(page.getByText('No results for “tarrifs”; showing results for tariff or tariffs.')).toBeVisible()
    for (const name of ['Xinhua', '新华网']) {
      await page.goto(`${standingPaper.url}/search?q=${encodeURIComponent(name)}`)
      await expect(page.locator('mark').filter({ hasText: '新华网' }).first(), name).toBeVisible()
      await expect(page.locator('mark').filter({ hasText: 'Xinhua' }).first(), name).toBeVisible()
    }
  })

  test('an empty result says what was searched and offers the nearest', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/search?q=taiwan&from=2026-01-25&to=2026-02-01`)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      'No results for “taiwan” from 25 January 2026 to 1 February 2026',
    )
    await expect(page.getByText('Closest results outside these dates:')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '5 Feb 2026' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '21 Jan 2026' })).toBeVisible()
    await page.goto(`${standingPaper.url}/search?q=zyzzyvas+taiwan`)
    await expect(page.getByText('Closest results, with some of the words:')).toBeVisible()
    await page.goto(`${standingPaper.url}/search?q=taiwan&outlet=nobody-knows`)
    await expect(page.getByText('Closest results without the filters:')).toBeVisible()
    await page.goto(`${standingPaper.url}/search?q=zyzzyvas`)
    await expect(page.getByText('There are no close matches either.')).toBeVisible()
  })
})

test('typing ahead offers words and outlets that find something', async ({ page, standingPaper }) => {
  await page.goto(`${standingPaper.url}/search`)
  await page.getByRole('combobox', { name: 'Search the archive' }).pressSequentially('tari')
  await expect(page.locator('#suggestions option[value="tariffs"]')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('新华')
  await expect(page.locator('#suggestions option[value="Xinhua"]')).toHaveCount(1)
})

/** Sent unchanged: fetch would normalise the path. */
const statusOf = (origin: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asked = request({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })

test('any query gets a page, and never an error of ours', async ({ standingPaper }) => {
  const texts = ['"', '""', '*', 'a*', 'NEAR(a b, 2)', 'a AND OR NOT', '{title}: x', '^x', "'; drop table head; --"]
  const queries = [
    ...[...texts, '华', '华网', '(', '-', '\u0000', '\u202e', 'x'.repeat(10_000), '网'.repeat(1_000)].map(
      (text) => `q=${encodeURIComponent(text)}`,
    ),
    ...['q=%E0%A4%A', 'q=%', 'q=%zz', 'q=%ff%fe', 'q=%ED%A0%BD', 'q=a&q=b&q=c', 'q[]=a', 'q=', '', '=&&='],
    ...['page=-1', 'page=0', 'page=1e99', 'page=NaN', 'page=99999999999999999999', 'page=1.5'].map(
      (x) => `q=trade&${x}`,
    ),
    ...['from=2026-13-01', 'to=2026-02-30', 'from=x&to=y', 'from=9999-12-31', 'from=0001-01-01', 'to=0000-00-00'],
    ...[
      'kind=poem',
      'side=/',
      'side=us-china/',
      'side=//',
      'side=__proto__/constructor',
      'outlet=../..',
      'order=worst',
    ],
  ]
  for (const path of ['/search', '/search/suggest'])
    for (const query of queries) {
      const status = await statusOf(standingPaper.url, `${path}?${query}`)
      expect(status, `${path}?${query.slice(0, 60)}`).toBe(200)
    }
  for (const path of ['/archive/2026/13', '/archive/2026/00', '/archive/-1', '/archive/20266', '/topics/us-china/13'])
    expect(await statusOf(standingPaper.url, path), path).toBe(404)
})

test('a search of 10,000 characters says what it looked for', async ({ standingPaper }) => {
  const { text } = await ask(`${standingPaper.url}/search?q=${'tariff+'.repeat(1_400)}`)
  expect(text).toContain('for “tariff tariff')
})
