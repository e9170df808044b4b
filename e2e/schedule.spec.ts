import type { Page } from '@playwright/test'
import { ask, choose, deskApart, openEditor, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { copySite, Newspaper, scrap } from './support/newspaper'
import { expect, test } from './support/test'

const day = '2026-03-03'
const documentPath = `digests/us-china/${day}`
const stands = (page: Page) => page.getByRole('region', { name: 'Status' })

/** The clocks of Berlin change on the last Sunday; next year's is always ahead. */
function lastSunday(month: number): string {
  const last = new Date(Date.UTC(new Date().getUTCFullYear() + 1, month, 0))
  last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

test('around the change of clocks a schedule is a moment, shown in the publication’s zone and in UTC', async ({
  page,
  site,
}) => {
  const paper = await Newspaper.open(copySite(site), { PUBLICATION_TIME_ZONE: 'Europe/Berlin' })
  try {
    paper.receive(`${documentPath}.md`, digestFile({ day }))
    await signInAs(page, paper, 'publisher')
    await openEditor(page, paper, documentPath)
    const [spring, autumn] = [lastSunday(3), lastSunday(10)]

    await page.getByRole('button', { name: 'Schedule', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Schedule publication' })
    const field = dialog.getByLabel('Publish at (Europe/Berlin)')
    await field.fill(`${spring}T02:30`)
    await expect(dialog.getByText('This time does not exist that day')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Schedule' })).toBeDisabled()
    await field.fill(`${spring}T03:00`)
    await expect(dialog.getByText(`${spring}, 01:00 UTC`)).toBeVisible()

    await field.fill(`${autumn}T02:30`)
    await expect(dialog.getByText(`${autumn}, 00:30 UTC`)).toBeVisible()
    await choose(dialog.getByRole('radio', { name: 'The second time' }))
    await expect(dialog.getByText(`${autumn}, 01:30 UTC`)).toBeVisible()
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    await expect(status(page)).toContainText('Scheduled as revision 2')
    await expect(stands(page)).toContainText('Will be published on')
    await expect(stands(page)).toContainText(`02:30 CET (${autumn} 01:30 UTC)`)

    await page.getByRole('button', { name: 'Reschedule' }).click()
    await field.fill(`${autumn}T02:30`)
    await choose(dialog.getByRole('radio', { name: 'The first time' }))
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    await expect(status(page)).toContainText('Scheduled as revision 3')
    await expect(stands(page)).toContainText(`02:30 CEST (${autumn} 00:30 UTC)`)

    await page.getByRole('button', { name: 'Set unpublish time' }).click()
    const end = page.getByRole('dialog', { name: 'Set unpublish time' })
    await end.getByLabel('Unpublish at (Europe/Berlin)').fill(`${autumn}T02:00`)
    await expect(end.getByText('It would be unpublished before it is published.')).toBeVisible()
    await expect(end.getByRole('button', { name: 'Set the time' })).toBeDisabled()
    await end.getByLabel('Unpublish at (Europe/Berlin)').fill(`${autumn}T04:00`)
    await end.getByRole('button', { name: 'Set the time' }).click()
    await expect(stands(page)).toContainText(`Will be unpublished on`)
    await expect(stands(page)).toContainText(`04:00 CET (${autumn} 03:00 UTC)`)
    await page.getByRole('button', { name: 'Keep it online' }).click()
    await expect(stands(page)).not.toContainText('Will be unpublished')
  } finally {
    await paper.close()
    scrap(paper.site)
  }
})

test('a mere publish does not pass an embargo; only an admin lifts it, and the log says so', async ({
  browser,
  paper,
}) => {
  const word = canary()
  paper.receive(`${documentPath}.md`, digestFile({ day, highlight: `${word} happened.` }))
  const pia = await deskApart(browser, paper, 'publisher')
  const ada = await deskApart(browser, paper, 'admin')
  await openEditor(pia, paper, documentPath)
  await pia.getByRole('button', { name: 'Set an embargo' }).click()
  const dialog = pia.getByRole('dialog', { name: 'Set an embargo' })
  await dialog.getByLabel('Not public before').fill('2190-01-01T06:00')
  await dialog.getByRole('button', { name: 'Set the embargo' }).click()
  await expect(stands(pia)).toContainText('Under embargo until 1 January 2190, 06:00 UTC')
  await pia.getByRole('button', { name: 'Publish when the embargo ends' }).click()
  await expect(pia.locator('[data-state=scheduled]')).toBeVisible()
  await expect(pia.getByRole('button', { name: 'Publish now' })).toHaveCount(0)
  await expect(pia.getByRole('button', { name: 'Lift the embargo' })).toHaveCount(0)
  expect((await ask(`${paper.url}/${documentPath}`)).status).toBe(404)

  await openEditor(ada, paper, documentPath)
  await ada.getByRole('button', { name: 'Lift the embargo' }).click()
  await ada.getByLabel('Reason for lifting it').fill('They released it early.')
  await ada.getByRole('button', { name: 'Lift it now' }).click()
  await expect(ada.locator('[data-state=published]')).toBeVisible()
  expect((await ask(`${paper.url}/${documentPath}`)).text).toContain(word)
  await ada.goto(`${paper.url}/admin/log?slug=us-china/${day}`)
  await expect(ada.getByRole('main')).toContainText('lifted an embargo')
  await expect(ada.getByRole('main')).toContainText('They released it early.')
})

test('with two servers what is scheduled comes out once and never early, and what is to leave leaves once', async ({
  page,
  paper,
}) => {
  const second = await Newspaper.open(paper.site)
  try {
    const [out, over] = [canary(), canary()]
    const moment = new Date(Date.now() + 4_000)
    const file = (topic: string, word: string, key: string) =>
      digestFile({ topic, day, draft: false, highlight: `${word} happened.` }).replace('draft: false', `$&\n${key}`)
    paper.write(`digests/us-china/${day}.md`, file('us-china', out, `publishAt: ${moment.toISOString()}`))
    paper.receive(`digests/trade/${day}.md`, file('trade', over, `unpublishAt: ${moment.toISOString()}`))
    const [comes, leaves] = [`/digests/us-china/${day}`, `/digests/trade/${day}`]
    const look = async (server: Newspaper, path: string, word: string) => {
      const from = Date.now()
      const isThere = (await ask(server.url + path)).text.includes(word)
      return { from, until: Date.now(), isThere }
    }
    const isAbout = async (path: string, word: string) => {
      const seen = [await look(paper, path, word), await look(second, path, word)]
      for (const { from, until, isThere } of seen) {
        if (isThere && path === comes) expect(until).toBeGreaterThanOrEqual(moment.getTime())
        if (isThere && path === leaves) expect(from).toBeLessThan(moment.getTime())
      }
      return seen.map(({ isThere }) => isThere)
    }
    await expect.poll(() => isAbout(comes, out), { timeout: 30_000 }).toEqual([true, true])
    await expect.poll(() => isAbout(leaves, over), { timeout: 30_000 }).toEqual([false, false])

    await signInAs(page, paper, 'publisher')
    const acts = async (slug: string) => {
      const log = await page.request.get(`${paper.url}/admin/log/export/log.jsonl?slug=${slug}`)
      const lines = (await log.text()).trim().split('\n')
      return lines.map((line) => (JSON.parse(line) as { act: string }).act)
    }
    const both = async () => [await acts(`us-china/${day}`), await acts(`trade/${day}`)]
    const once = [
      ['come-due', 'import'],
      ['run-out', 'import'],
    ]
    await expect.poll(both, { timeout: 30_000 }).toEqual(once)
    await second.restart()
    expect(await both()).toEqual(once)
  } finally {
    await second.close()
  }
})
