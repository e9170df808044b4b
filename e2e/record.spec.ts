import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessible'
import { ask, choose, highlight, openEditor, signInAs, status } from './support/desk'
import { type DigestOptions, digestFile } from './support/drafts'
import { run } from './support/newspaper'
import { expect, test } from './support/test'

const day = '2026-03-03'
const path = `/digests/us-china/${day}`
const drafted = (options: Omit<DigestOptions, 'day'>) =>
  digestFile({ day, ...options }).replace('\ndraft:', '\npipeline: Night desk 3\nmodel: "qwen3:8b"\ndraft:')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader sees how a text came about, what changed word by word, and the machine’s record', async ({
    page,
    paper,
  }) => {
    paper.receive(`digests/us-china/${day}.md`, drafted({ highlight: 'A secret draft happened.' }))
    paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Few ships sailed.' }))
    paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Most ships sailed.' }))

    await page.goto(paper.url + path)
    const record = page.locator('.record-box')
    await expect(record).toContainText('Drafted by Night desk 3 with qwen3:8b.')
    await expect(record).toContainText(/Of 6 drafted sentences, \d kept, \d reworded, \d struck; \d added\./)
    await expect(record).toContainText('Published from a file, without an editor’s sign-off.')
    await record.getByText('2 public revisions').click()
    await record.getByRole('link', { name: 'What changed from revision 2 to 3' }).click()

    await expect(page).toHaveURL(`${paper.url}${path}/changes/2-3`)
    const [was, is] = [page.locator('del').first(), page.locator('ins').first()]
    await expect(was).toHaveText('Few')
    await expect(is).toHaveText('Most')
    await expect(page.getByText('secret')).toHaveCount(0)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    for (const between of ['1-2', '3-2', '2-2', '2-9', '02-3', '2', '2-3-4', 'x'])
      expect((await ask(`${paper.url}${path}/changes/${between}`)).status, between).toBe(404)

    await page.goto(`${paper.url}/record`)
    await expect(page.getByRole('rowheader', { name: 'March 2026' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Night desk 3, with qwen3:8b/ })).toContainText('6')
    const json = JSON.parse((await ask(`${paper.url}/record/sentences.json`)).text) as { months: { month: string }[] }
    expect(json.months[0]).toMatchObject({ month: '2026-03', pipeline: 'Night desk 3', documents: 1, drafted: 6 })
    expect((await ask(`${paper.url}/record/sentences.csv`)).text).toContain('"2026-03","Night desk 3","qwen3:8b",')
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'The machine’s record' })).toBeVisible()

    paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, withdrawn: '2026-03-04T00:00:00Z' }))
    for (const gone of ['/changes/2-3', '/record.json'])
      expect((await ask(paper.url + path + gone)).status, gone).toBe(410)
    expect((await ask(`${paper.url}/record/sentences.csv`)).text).not.toContain('Night desk')
  })
})

test('what changed, and the open record, have no axe violation in light and dark', async ({ page, paper }) => {
  paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Few ships sailed, says 新华网.' }))
  paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Most ships sailed.' }))
  for (const address of [`${path}/changes/1-2`, path])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(paper.url + address)
      for (const summary of await page.locator('.cite > summary').all()) await summary.click()
      await expectAccessible(page)
    }
})

for (const width of [320, 360, 768, 1280])
  test(`what changed does not scroll sideways at ${width} pixels`, async ({ page, paper }) => {
    paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: `Few ${'long'.repeat(40)} ships.` }))
    paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Most ships sailed.' }))
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${paper.url}${path}/changes/1-2`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

test('a record is checked from its address and from a file, and one changed letter names its revision', async ({
  paper,
}) => {
  paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Few ships sailed.' }))
  const address = `${paper.url}${path}/record.json`
  const first = (await ask(address)).text
  paper.receive(`digests/us-china/${day}.md`, drafted({ draft: false, highlight: 'Most ships sailed.' }))
  const file = join(paper.site.folder, 'record.json')
  writeFileSync(file, first)
  expect(run(paper.site, 'verify', [address, '--since', file])).toMatch(
    new RegExp(`The record of us-china/${day} holds: revisions 1, 2, examinations: 0, head [0-9a-f]{64}`),
  )
  expect(run(paper.site, 'verify', [`${paper.url}/record.json?day=${day}`])).toContain(`The record of ${day} holds`)
  writeFileSync(file, (await ask(address)).text.replace('Most ships', 'Some ships'))
  expect(() => run(paper.site, 'verify', [file])).toThrow(/Revision 2 is not what its hash was made of/)
  expect(() => run(paper.site, 'verify', ['http://10.0.0.1/record.json'])).toThrow(/not an address of the open net/)
})

test('who signed off is a role, and a name once that editor lets readers see it', async ({ page, paper }) => {
  const digest = '/digests/us-china/2026-01-21'
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, digest.slice(1))
  await highlight(page, 1).fill('Most ships sailed.')
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await choose(question.getByRole('radio', { name: 'A correction' }))
  await question.getByLabel('Note to readers').fill('An earlier version said few ships.')
  await question.getByRole('button', { name: 'Save with the correction' }).click()
  await expect(status(page)).toContainText('Saved with a correction as revision 2')
  const told = async () => (await ask(paper.url + digest)).text.replace(/<[^>]*>/g, '')
  expect(await told()).toContain('Revision 2 signed off by a publisher')

  await page.goto(`${paper.url}/admin/account`)
  const form = page.getByRole('region', { name: 'Your name and readers' })
  await form.getByRole('checkbox', { name: 'Show my name to readers' }).check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Readers see your name now.')).toBeVisible()
  expect(await told()).toContain('Revision 2 signed off by Pia Publisher')
})
