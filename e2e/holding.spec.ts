import { expect, test } from './support/test'

const digest = '/digests/us-china/2026-02-12'

test('each highlight has an address that can be copied, and marks it', async ({ page, context, standingPaper }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(standingPaper.url + digest)
  const link = page.getByRole('link', { name: 'China, highlight 2' })
  await expect(page.locator('html')).toHaveAttribute('data-reading', 'on')
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
  await page.getByRole('link', { name: 'What changed since 5 February 2026' }).click()
  await expect(page).toHaveURL(/2026-02-05$/)
})

for (const day of ['2026-01-21', '2026-02-05', '2026-02-12'])
  test(`the digest of ${day} prints on two pages`, async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/digests/us-china/${day}`)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
  })

test('a digest sends hardly more script than the plainest page', async ({ page, standingPaper }) => {
  const bytesOfScripts = async (path: string) => {
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') sizes.push(response.body().then((body) => body.length))
    })
    await page.goto(standingPaper.url + path, { waitUntil: 'networkidle' })
    page.removeAllListeners('response')
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }
  const plain = await bytesOfScripts('/about')
  expect(await bytesOfScripts(digest)).toBeLessThanOrEqual(plain * 1.05)
})
