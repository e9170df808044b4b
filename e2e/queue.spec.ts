import type { Page } from '@playwright/test'
import { ask, deskApart, highlight, openEditor, save, signInAs } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const row = (page: Page, slug: string) => page.locator(`li[data-slug="${slug}"]`)
const headlines = (page: Page) => page.getByRole('heading', { level: 3 })
const waiting = (page: Page, name: RegExp) =>
  page.getByRole('complementary', { name: 'Also waiting' }).getByRole('region', { name })

const cubaInChina = (text: string) => text.replace(/(## China Perspective.*\n\n)- .*/, '$1- Havana is content.')

test('filter, search, order and page stand in the address, and lead back to the same list', async ({ page, paper }) => {
  const words = ['Zebra talks were held.', 'Apple talks were held.', 'Mango talks were held.']
  for (const [index, highlight] of words.entries()) {
    const day = `2026-03-0${index + 1}`
    paper.write(`digests/us-china/${day}.md`, digestFile({ day, title: highlight, highlight, draft: index > 0 }))
  }
  paper.receive('digests/us-china/2026-03-09.md', digestFile({ day: '2026-03-09', publishAt: '2099-01-01T06:00:00Z' }))
  await signInAs(page, paper, 'publisher')

  await page.getByLabel('Search').fill('talks held')
  await page.getByLabel('State').selectOption('Drafts')
  await page.getByLabel('Order').selectOption('By title')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page).toHaveURL(/\/admin\?/)
  const asked = new URL(page.url()).searchParams
  expect([asked.get('q'), asked.get('state'), asked.get('sort')]).toEqual(['talks held', 'draft', 'title'])
  await expect(headlines(page)).toHaveText(['Apple talks were held.', 'Mango talks were held.', 'Talks were held.'])

  await page.reload()
  await expect(headlines(page)).toHaveCount(3)
  await expect(page.getByLabel('Search')).toHaveValue('talks held')
  await page.getByRole('link', { name: /^Live/ }).click()
  await expect(headlines(page)).toContainText(['Zebra talks were held.'])
  await page.goBack()
  await expect(headlines(page)).toHaveCount(3)

  await page.goto(`${paper.url}/admin?state=nonsense&sort=up&page=0&with=everything`)
  await expect.poll(() => headlines(page).count()).toBeGreaterThan(4)
})

test('the desk opens on what waits: drafts with their warnings, half-edited text, what publishes next, what conflicts', async ({
  browser,
  page,
  paper,
}) => {
  const day = (date: number) => `2026-03-0${date}`
  paper.write(`digests/us-china/${day(1)}.md`, cubaInChina(digestFile({ day: day(1) })))
  paper.write(
    `digests/us-china/${day(2)}.md`,
    digestFile({ day: day(2), draft: false, publishAt: '2099-01-01T06:00:00Z' }),
  )
  paper.receive(`digests/us-china/${day(3)}.md`, digestFile({ day: day(3), draft: false }))
  const ada = await deskApart(browser, paper, 'admin')
  await openEditor(ada, paper, `digests/us-china/${day(3)}`)
  await highlight(ada, 1).fill('The desk says so.')
  await save(ada, 2)
  await highlight(ada, 1).fill('The desk says more.')
  await expect(ada.getByRole('status').filter({ hasText: 'Draft saved just now, not published.' })).toBeVisible()
  paper.receive(
    `digests/us-china/${day(3)}.md`,
    digestFile({ day: day(3), draft: false, highlight: 'The file says so.' }),
    1,
  )

  await signInAs(page, paper, 'publisher')
  await expect(row(page, `us-china/${day(1)}`)).toContainText(/\d warnings?: /)
  await expect(waiting(page, /^Unsaved edits \(1\)/)).toContainText('Ada Admin')
  await expect(waiting(page, /^Publishing next \(1\)/)).toContainText('1 January 2099')
  await expect(waiting(page, /^File conflicts \(1\)/).getByRole('link')).toHaveAttribute(
    'href',
    `/admin/digests/us-china/${day(3)}`,
  )
  const first = page.getByRole('heading', { level: 2 }).filter({ hasText: /^Drafts$/ })
  await expect(first).toBeInViewport()
})

test.describe('several at once', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']
  const slug = (index: number) => `us-china/${days[index]}`
  const choose = (page: Page, index: number) => row(page, slug(index)).getByRole('checkbox')
  const results = (page: Page) => page.getByRole('region', { name: /published|scheduled|withdrawn|unpublished/ })
  const result = (page: Page, index: number) =>
    results(page)
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href$="${slug(index)}"]`) })
  const dialog = (page: Page) => page.getByRole('dialog')

  test('are published, each with an answer: done, blocked, stale, and warnings passed together', async ({
    browser,
    page,
    paper,
  }) => {
    const word = canary()
    const file = (index: number, change: (text: string) => string = (text) => text) =>
      paper.write(
        `digests/${slug(index)}.md`,
        change(digestFile({ day: days[index] ?? '', highlight: `${word} ${index}.` })),
      )
    file(0)
    file(1, cubaInChina)
    file(2, (text) => text.replace(/(## China Perspective.*\n\n)- .*\n/, '$1'))
    file(3)
    paper.receive('digests/us-china/2026-03-05.md', digestFile({ day: '2026-03-05' }))
    // So that the list is not updated and the revision is out of date.
    await page.route('**/admin/events**', (route) => route.abort())
    await signInAs(page, paper, 'publisher')
    const ada = await deskApart(browser, paper, 'admin')
    await openEditor(ada, paper, `digests/${slug(3)}`)
    await highlight(ada, 1).fill('The one was first.')
    await save(ada, 2)

    await choose(page, 3).check()
    await choose(page, 0).click({ modifiers: ['Shift'] })
    await expect(page.getByText('4 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(dialog(page)).toContainText('Publish 4 documents?')
    await dialog(page).getByRole('button', { name: 'Publish 4' }).click()

    await expect(results(page)).toBeFocused()
    await expect(results(page)).toContainText('1 published, 3 not')
    await expect(result(page, 0)).toContainText('published as revision 2')
    await expect(result(page, 1)).toContainText('“Cuba” is in no China source title.')
    await expect(result(page, 2)).toContainText('Must fix: China has no highlights.')
    await expect(result(page, 3)).toContainText('Ada Admin saved revision 2 after this list was loaded')
    expect((await ask(`${paper.url}/digests/${slug(0)}`)).text).toContain(`${word} 0.`)
    for (const index of [1, 2, 3]) expect((await ask(`${paper.url}/digests/${slug(index)}`)).status).toBe(404)
    await expect(row(page, slug(0)).getByText('Published', { exact: true })).toBeVisible()

    await page.getByLabel('Reason for publishing this one with warnings').fill('It stands in the report itself.')
    await page.getByRole('button', { name: 'Publish 1 document anyway' }).click()
    await expect(result(page, 1)).toContainText('published as revision 2')
    await expect(results(page)).toContainText('2 published, 2 not')
    expect((await ask(`${paper.url}/digests/${slug(1)}`)).status).toBe(200)

    await result(page, 2).getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`${slug(2)}$`))
  })

  test('are scheduled, taken back and withdrawn from the keyboard alone', async ({ page, paper }) => {
    for (const day of days.slice(0, 2)) paper.write(`digests/us-china/${day}.md`, digestFile({ day }))
    paper.receive(`digests/${slug(2)}.md`, digestFile({ day: days[2] ?? '', draft: false }))
    await signInAs(page, paper, 'publisher')
    const act = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await page.goto(`${paper.url}/admin?state=draft`)
    await page.getByRole('checkbox', { name: 'Select all 2 on this page' }).focus()
    await page.keyboard.press('Space')
    await act('Schedule')
    await dialog(page)
      .getByLabel(/^Publish at/)
      .fill('2099-01-01T06:00')
    await page.keyboard.press('Enter')
    await expect(results(page)).toContainText('2 scheduled')
    await expect(result(page, 1)).toContainText('scheduled as revision 2')

    await page.goto(`${paper.url}/admin?state=scheduled`)
    await choose(page, 1).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await choose(page, 0).focus()
    await page.keyboard.press('Shift+Space')
    await expect(page.getByText('2 selected')).toBeVisible()
    await act('Unpublish')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await act('Unpublish')
    await dialog(page).getByLabel('Reason').fill('Not yet.')
    await page.keyboard.press('Enter')
    await expect(results(page)).toContainText('2 unpublished')

    await page.goto(`${paper.url}/admin?q=${days[2]}`)
    await choose(page, 2).focus()
    await page.keyboard.press('Space')
    await act('Withdraw')
    await expect(dialog(page)).toContainText('Withdraw 1 document?')
    await page.keyboard.press('Tab')
    await dialog(page).getByRole('button', { name: 'Withdraw 1' }).focus()
    await page.keyboard.press('Enter')
    await expect(results(page)).toContainText('1 withdrawn')
    expect((await ask(`${paper.url}/digests/${slug(2)}`)).status).toBe(410)

    await page.goto(`${paper.url}/admin/digests/${slug(0)}/revisions`)
    await expect(page.getByText('“Not yet.”')).toBeVisible()
  })

  test('pressed twice, or sent again after an answer that never came, make one revision each', async ({
    page,
    paper,
  }) => {
    for (const day of days.slice(0, 2)) paper.write(`digests/us-china/${day}.md`, digestFile({ day }))
    paper.receive(`digests/${slug(2)}.md`, digestFile({ day: days[2] ?? '' }))
    await signInAs(page, paper, 'publisher')
    await page.goto(`${paper.url}/admin?state=draft`)
    await page.getByRole('checkbox', { name: /^Select all/ }).check()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    // The request arrives, its answer is lost.
    await page.route('**/admin?**', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    })
    await dialog(page).getByRole('button', { name: 'Publish 3' }).dblclick()
    await expect(page.getByText('The server did not answer.')).toBeVisible()
    await page.unroute('**/admin?**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(results(page)).toContainText('3 published')
    for (const index of [0, 1, 2]) {
      await expect(result(page, index)).toContainText('published as revision 2')
      await page.request.get(`${paper.url}/digests/${slug(index)}`)
    }
    await page.goto(`${paper.url}/admin/digests/${slug(0)}/revisions`)
    await expect(page.getByRole('link', { name: 'Revision 2' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Revision 3' })).toHaveCount(0)
  })

  test('are not offered to who may not publish', async ({ page, paper }) => {
    paper.receive(`digests/${slug(0)}.md`, digestFile({ day: days[0] ?? '' }))
    await signInAs(page, paper, 'editor')
    await expect(row(page, slug(0))).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0)
  })
})
