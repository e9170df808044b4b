import { readFileSync } from 'node:fs'
import { signInAs } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-03'

test('the log answers who, what and which document, its address says what was asked, and it leaves as a file', async ({
  page,
  paper,
}) => {
  paper.receive(`digests/us-china/${day}.md`, digestFile({ day }))
  await signInAs(page, paper, 'publisher')
  await page.goto(`${paper.url}/admin/log`)
  await page.getByLabel('Who').selectOption({ label: 'Pia Publisher' })
  await page.getByLabel('What').selectOption('sign-in')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL(/\/admin\/log\?.*what=sign-in/)
  const lines = page.getByRole('main').getByRole('list').getByRole('listitem')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toContainText('Pia Publisher')

  await page.goto(`${paper.url}/admin/log?slug=us-china/${day}&who=nobody`)
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toContainText('imported')
  await page.goto(`${paper.url}/admin/log?from=2000-01-01&to=2000-01-02`)
  await expect(page.getByText('No entries.')).toBeVisible()

  await page.goto(`${paper.url}/admin/log?slug=us-china/${day}`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const [head, first, ...rest] = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(head).toBe('"id","at","editor_id","editor","act","document","revision","detail"')
  expect(first).toContain(`"import","us-china/${day}","1"`)
  expect(rest).toEqual([''])
  const json = await page.request.get(`${paper.url}/admin/log/export/log.jsonl?what=sign-in`)
  expect(JSON.parse((await json.text()).trim().split('\n')[0] ?? '')).toMatchObject({ act: 'sign-in' })
})

test('who may not read the log gets no file of it either', async ({ page, paper }) => {
  const path = `${paper.url}/admin/log/export/log.csv`
  const stranger = await page.request.get(path, { maxRedirects: 0 })
  expect([307, 401, 403]).toContain(stranger.status())
  await signInAs(page, paper, 'editor')
  const refused = await page.request.get(path)
  expect(refused.status()).toBe(403)
  expect(await refused.text()).not.toContain('editor_id')
})
