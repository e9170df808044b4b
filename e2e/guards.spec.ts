import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { ask, fillIn, highlight, openEditor, save, signInAs } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { type Newspaper, people, run } from './support/newspaper'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'

async function recordSave(page: Page, paper: Newspaper) {
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill(`First ${canary()}.`)
  const sent = page.waitForRequest(
    (request) =>
      request.method() === 'POST' &&
      Boolean(request.headers()['next-action']) &&
      (request.postData() ?? '').includes('submission'),
  )
  await save(page, 2)
  const request = await sent
  // Another submission id, or the server would take it for the same save.
  const body = (request.postData() ?? '').replace(
    /("submission":")[0-9a-f-]{36}/,
    (_all, before: string) => before + crypto.randomUUID(),
  )
  return async (word: string, headers: Record<string, string | undefined>) => {
    const kept = { ...(await request.allHeaders()), ...headers }
    const sendable = Object.entries(kept).filter(
      ([name, value]) => value !== undefined && !name.startsWith(':') && name !== 'content-length',
    )
    const changed = body.replace(/First canary[0-9a-f]+/g, word).replace(/"basedOn":\s*1/, '"basedOn":2')
    const response = await fetch(request.url(), {
      method: 'POST',
      headers: Object.fromEntries(sendable) as Record<string, string>,
      body: changed,
      redirect: 'manual',
    })
    return { status: response.status, text: await response.text() }
  }
}

test('a stranger cannot call an action, from our pages or from elsewhere', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  const replay = await recordSave(page, paper)
  const page21 = `${paper.url}/${documentPath}`
  for (const headers of [
    { cookie: '' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: undefined, 'sec-fetch-site': undefined },
  ]) {
    const word = canary()
    const { status } = await replay(word, headers)
    expect(status, JSON.stringify(headers)).not.toBe(500)
    if ('origin' in headers) expect(status).toBe(403)
    expect((await ask(page21)).text).not.toContain(word)
  }
  const word = canary()
  await replay(word, {})
  expect((await ask(page21)).text, 'the replay itself works').toContain(word)
})

test('a disabled editor is out at the next request', async ({ page, paper }) => {
  await signInAs(page, paper, 'publisher')
  const replay = await recordSave(page, paper)
  run(paper.site, 'editor', ['disable', people.publisher.email])
  const word = canary()
  await replay(word, {})
  expect((await ask(`${paper.url}/${documentPath}`)).text).not.toContain(word)
  await page.goto(`${paper.url}/admin`)
  await expect(page).toHaveURL(/\/sign-in/)
  await fillIn(page, people.publisher.email, 'a-long-enough-passphrase')
  await expect(page.getByText('password is wrong')).toBeVisible()
})

test('an editor below publisher cannot publish', async ({ page, paper }) => {
  const word = canary()
  paper.receive('digests/us-china/2026-03-03.md', digestFile({ day: '2026-03-03', highlight: `${word} happened.` }))
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, 'digests/us-china/2026-03-03')
  const publish = page.getByRole('button', { name: 'Publish', exact: true })
  if ((await publish.count()) > 0 && (await publish.isEnabled())) {
    await publish.click()
    await expect(page.getByText('Your account may not do this')).toBeVisible()
  }
  expect((await ask(`${paper.url}/digests/us-china/2026-03-03`)).status).toBe(404)
  expect((await ask(`${paper.url}/admin/editors`)).status).not.toBe(200)
})

test('a stranger sees no page of the desk', async ({ paper }) => {
  for (const path of [
    '/admin',
    `/admin/${documentPath}`,
    `/admin/${documentPath}/revisions`,
    '/admin/editors',
    '/admin/settings',
    '/admin/topics',
    '/admin/topics/us-china',
    '/admin/outlets',
    '/admin/outlets/cnn',
    '/admin/feeds/us-china',
    '/admin/history/outlets',
    '/admin/log',
  ]) {
    const { status, text } = await ask(paper.url + path)
    expect([302, 303, 307, 308, 401, 403], `${path} → ${status}`).toContain(status)
    expect(text).not.toContain('China emphasizes')
  }
})

test('a path that a stranger notes on a request is not believed, and what comes from elsewhere or is too large gets no further', async ({
  paper,
}) => {
  const knock = (path: string, init: RequestInit) => fetch(paper.url + path, { redirect: 'manual', ...init })
  const led = await knock(`/${documentPath.replace('digests', 'admin/digests')}`, {
    headers: { 'x-parallax-path': '/admin/log' },
  })
  expect(decodeURIComponent(led.headers.get('location') ?? '')).toMatch(/callbackUrl=\/admin\/digests\//)
  expect(led.headers.get('cache-control')).toContain('no-store')
  expect(led.headers.get('x-robots-tag')).toContain('noindex')
  const post = (headers: Record<string, string>, body = '') => knock('/admin', { method: 'POST', headers, body })
  const strangers: Record<string, string>[] = [{}, { origin: 'https://evil.example' }, { 'x-parallax-path': '/admin' }]
  for (const headers of strangers) {
    const elsewhere = await post(headers)
    expect([elsewhere.status, await elsewhere.text()]).toEqual([
      403,
      'This can only be done from a page of this site.\n',
    ])
    expect(elsewhere.headers.get('x-content-type-options')).toBe('nosniff')
  }
  const large = await post({ origin: paper.url }, 'x'.repeat(1_000_001))
  expect([large.status, await large.text()]).toEqual([413, 'This is too large to be saved. Nothing was changed.\n'])
})

test('the sixth bad password in a row is answered 429, before and after a restart', async ({ page, paper }) => {
  await page.goto(`${paper.url}/sign-in`)
  for (let failure = 1; failure <= 5; failure++) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await fillIn(page, people.editor.email, `wrong-password-${failure}`)
    expect((await answered).status()).not.toBe(429)
    await expect(page.getByText('password is wrong')).toBeVisible()
  }
  const sixth = page.waitForResponse((response) => response.request().method() === 'POST')
  await fillIn(page, people.editor.email, 'wrong-password-6')
  expect((await sixth).status()).toBe(429)
  await paper.restart()
  await page.goto(`${paper.url}/sign-in`)
  const later = page.waitForResponse((response) => response.request().method() === 'POST')
  await fillIn(page, people.editor.email, 'a-long-enough-passphrase')
  expect((await later).status()).toBe(429)
})

for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example/x', 'javascript:alert(1)'])
  test(`signing in with callbackUrl ${elsewhere} stays home`, async ({ page, paper }) => {
    await page.goto(`${paper.url}/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`)
    await fillIn(page, people.admin.email, 'a-long-enough-passphrase')
    await page.waitForURL(`${paper.url}/admin**`)
  })

test('without the one-time link nobody becomes the first admin', async ({ page, paper }) => {
  const { mkdtempSync } = await import('node:fs')
  const { Newspaper } = await import('./support/newspaper')
  const fresh = await Newspaper.open({ folder: mkdtempSync(`${paper.site.folder}/fresh-`) })
  try {
    await page.goto(`${fresh.url}/setup`)
    await expect(page.getByRole('button', { name: /create/i })).toHaveCount(0)
    await page.goto(`${fresh.url}/setup?token=guessed`)
    await expect(page.getByRole('button', { name: /create/i })).toHaveCount(0)
  } finally {
    await fresh.close()
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of [
    '/admin',
    `/admin/${documentPath}`,
    `/admin/${documentPath}/revisions`,
    '/admin/editors',
    '/admin/settings',
    '/admin/topics',
    '/admin/topics/us-china',
    '/admin/outlets',
    '/admin/outlets/cnn',
    '/admin/feeds/us-china',
    '/admin/history/outlets',
    '/admin/log',
  ])
    test(`${path} has no axe violation in ${colorScheme}`, async ({ page, standingPaper }) => {
      await page.emulateMedia({ colorScheme })
      await signInAs(page, standingPaper, 'admin')
      await page.goto(standingPaper.url + path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expectAccessible(page, { without: 'iframe' })
    })
