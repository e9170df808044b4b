import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, openEditor, save, signInAs } from './support/desk'
import { expect, test } from './support/test'

const digest = 'digests/us-china/2026-02-12'
const side = (page: Page, name: string) => page.getByRole('region', { name: `${name}: sources` })
const preview = (page: Page) => page.frameLocator('iframe')

test('one press says that two sources are not one report, one that two are; pages, exports and feeds follow', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, digest)
  const us = side(page, 'United States')
  await expect(page.locator('[data-checklist]')).toContainText('Sources 1, 7 and 9 are the same report.')
  await us.getByRole('button', { name: 'Source 9 is not the same report as 1, 7' }).click()
  await expect(us.getByRole('button', { name: 'Source 7 is not the same report as 1', exact: true })).toBeVisible()
  await expect(preview(page).getByText('20 sources, 19 independent reports').first()).toBeVisible()
  await expect(page.locator('[data-checklist]')).toContainText('Sources 1 and 7 are the same report.')

  await us.getByRole('button', { name: 'Source 2 is the same report as another' }).click()
  await us.getByRole('combobox', { name: 'Source 2 is the same report as' }).selectOption({ index: 2 })
  await expect(preview(page).getByText('20 sources, 18 independent reports').first()).toBeVisible()
  await expectAccessible(page)
  await save(page, 2)

  const { text } = await ask(`${paper.url}/${digest}`)
  expect(text).toContain('20 sources, 18 independent reports, from')
  expect(text).toContain('an editor put them together')
  expect(text).toContain('an editor set it apart')
  const data = JSON.parse((await ask(`${paper.url}/${digest}/digest.json`)).text)
  expect(data.reports).toMatchObject({ independent: 18, same: [{ because: 'titles' }, { because: 'editor' }] })
  expect(data.reports.setApart).toEqual([9])
  expect((await ask(`${paper.url}/feed.xml`)).text).toContain('20 sources, 18 independent reports.')
  await page.goto(`${paper.url}/admin/${digest}/revisions`)
  await expect(page.getByText('Sources counted as one report changed').first()).toBeAttached()
})

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sees how many reports the sources are, and which are one and why', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/topics/us-china`)
    await page.goto(`${standingPaper.url}/${digest}`)
    await page.getByRole('link', { name: /^20 sources, 18 independent reports/ }).click()
    const reports = page.getByRole('region', { name: '20 sources, 18 independent reports' })
    await expect(reports).toContainText(
      'Sources 1, 7 and 9 are one report: their titles are the same apart from “UPDATE 1-”.',
    )
    await expect(reports).toBeInViewport()
    await reports.getByRole('link', { name: '7', exact: true }).click()
    await expect(page).toHaveURL(/#source-7$/)
    const us = page.getByRole('region', { name: 'United States perspective' })
    await us.getByText('10 sources, 8 independent reports').click()
    await expect(us.getByRole('link', { name: 'the same report as 1 and 9' })).toBeVisible()
  })

  test('finds the list of outlets: country, owner, evidence, and what changed when', async ({
    page,
    standingPaper,
  }) => {
    await page.goto(`${standingPaper.url}/outlets`)
    await page.getByRole('link', { name: /^The list of outlets/ }).click()
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
    await expect(row('South China Morning Post')).toContainText('Hong Kong')
    await expect(row('South China Morning Post')).toContainText('Alibaba Group')
    await expect(row('TradingView')).toContainText('owner not recorded')
    const changes = page.getByRole('region', { name: 'What changed' })
    await changes.getByText('28 outlets added').click()
    await expect(changes.getByRole('link', { name: 'Xinhua' })).toBeVisible()
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 900 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${width}`).toBeLessThanOrEqual(0)
    }
  })
})

test('the list of outlets is accessible', async ({ page, standingPaper }) => {
  await page.goto(`${standingPaper.url}/outlets/registered`)
  await expectAccessible(page)
})
