import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessible'
import { ask, signInAs } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { type Newspaper, run } from './support/newspaper'
import { expect, test } from './support/test'

const day = '2026-03-03'

/** What a program is answered. */
async function send(paper: Newspaper, token: string, body: string, day: string) {
  const response = await fetch(`${paper.url}/api/documents?path=digests/us-china/${day}.md`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/markdown', connection: 'close' },
    body,
  })
  return { status: response.status, headers: response.headers, answer: await response.json() }
}

test('a program sends a draft with a token from the desk, and nothing more once it is revoked', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'admin')
  await page.goto(`${paper.url}/admin/editors`)
  await page.getByLabel('Name of the program').fill('night run')
  await page.getByRole('button', { name: 'Create token' }).click()
  const token = await page.getByLabel('Token “night run”').inputValue()
  expect(token).toMatch(/^parallax_[\w-]{43}$/)
  await expectAccessible(page)

  const word = canary()
  const text = digestFile({ day, highlight: `${word} happened.` }).replace(/^draft: .*$/m, 'draft: false')
  const sent = await send(paper, token, text, day)
  expect(sent.status, JSON.stringify(sent.answer)).toBe(201)
  expect(sent.headers.get('location')).toBe(`${paper.url}/admin/digests/us-china/${day}`)
  expect((await send(paper, token, text, day)).status).toBe(200)
  expect((await ask(`${paper.url}/digests/us-china/${day}`)).status).toBe(404)
  expect((await ask(`${paper.url}/feed.xml`)).text).not.toContain(word)

  const bad = await send(paper, token, text.replace(/^date: .*$/m, 'date: 2026-13-45'), '2026-03-04')
  expect([bad.status, bad.answer.error.faults[0]]).toMatchObject([422, { line: 3, field: 'date' }])
  const large = await send(paper, token, 'x'.repeat(1_000_001), day)
  expect([large.status, large.answer.error.code]).toEqual([413, 'too-large'])

  await page.goto(`${paper.url}/admin`)
  await expect(page.locator(`li[data-slug="us-china/${day}"]`)).toContainText('Draft')
  const refused = page.getByRole('region', { name: '1 file could not be read' })
  await expect(refused).toContainText('digests/us-china/2026-03-04.md, sent by “night run”')
  await expect(refused).toContainText('Fix it in the pipeline and send it again.')
  await page.goto(`${paper.url}/admin/digests/us-china/${day}/revisions`)
  await expect(page.getByRole('main')).toContainText('Sent by the pipeline “night run”')

  await page.goto(`${paper.url}/admin/editors`)
  await expect(page.getByRole('region', { name: 'Pipeline tokens' })).toContainText('last used')
  await page.getByRole('button', { name: 'Revoke the token night run' }).click()
  await expect(page.getByText('The token “night run” is revoked.')).toBeVisible()
  expect((await send(paper, token, text, day)).status).toBe(401)

  expect(paper.said).not.toContain(token)
  for (const entry of readdirSync(join(paper.site.folder, 'data'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name)).includes(token), entry.name).toBe(false)
  await page.goto(`${paper.url}/admin/log?what=revoke-token`)
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('night run')
})

test('a token of the command line works while the server runs, and its session opens nothing', async ({ paper }) => {
  const token = run(paper.site, 'token', ['add', 'by hand']).trim()
  expect((await send(paper, token, digestFile({ day }), day)).status).toBe(201)
  for (const path of ['/admin', '/admin/log', `/admin/digests/us-china/${day}`]) {
    const { status, text } = await ask(paper.url + path, { authorization: `Bearer ${token}` })
    expect([302, 303, 307, 308, 401, 403], `${path} → ${status}`).toContain(status)
    expect(text).not.toContain('by hand')
  }
  expect(run(paper.site, 'token', ['list'])).toContain('by hand')
  expect(run(paper.site, 'token', ['revoke', 'by hand'])).toBe('The token “by hand” is revoked.\n')
  expect((await send(paper, token, digestFile({ day }), day)).status).toBe(401)
  for (const file of ['schema.json', 'openapi.json'])
    expect((await ask(`${paper.url}/api/documents/${file}`)).status).toBe(200)
})
