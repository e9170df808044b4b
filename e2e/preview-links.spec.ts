import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessible'
import { ask, deskApart, highlight, openEditor, pageApart, save, signInAs, status } from './support/desk'
import { canary, digestFile } from './support/drafts'
import type { Newspaper } from './support/newspaper'
import { links, makeLink, signedLink } from './support/previews'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`
const documentPath = `digests/${slug}`

function receiveDraft(paper: Newspaper) {
  const word = canary()
  paper.receive(`digests/${slug}.md`, digestFile({ day, title: `${word} title`, highlight: `${word} happened.` }))
  return word
}

/** As a browser, a crawler and Next's router would ask. */
const ways: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]

async function opensNothing(address: string, word: string) {
  for (const headers of ways) {
    const first = await ask(address, headers)
    // Router requests are redirected once, to an address of their own.
    const onward = first.headers.get('location')
    const { status, text, headers: told } = onward ? await ask(new URL(onward, address).href, headers) : first
    if (!headers.RSC) expect(status, address).toBe(404)
    expect(first.text).not.toContain(word)
    expect(text).not.toContain(word)
    expect(told.get('cache-control')).toContain('no-store')
  }
}

test('whoever has the link reads what is saved, at its real look and without an account', async ({
  page,
  browser,
  paper,
}) => {
  const word = receiveDraft(paper)
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, documentPath)
  const address = await makeLink(page, 'the lawyer')
  await expect(links(page)).toContainText('For the lawyer, created by Eddie Editor')
  await expect(links(page)).toContainText('valid until')

  const stranger = await pageApart(browser)
  await stranger.goto(address)
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText(`${word} happened`)
  await expect(stranger.getByRole('region', { name: 'Preview' })).toContainText('Unpublished preview')
  await expect(stranger.locator('article.digest')).toBeVisible()
  await expectAccessible(stranger)

  await highlight(page, 1).fill(`${word} happened again.`)
  await stranger.reload()
  await expect(stranger.getByRole('heading', { level: 1 })).not.toContainText('again')
  await save(page, 2)
  await stranger.reload()
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText(`${word} happened again`)
  await expect(stranger.getByRole('region', { name: 'Preview' })).toContainText('Revision 2')
})

test('nobody else hears of it: not search engines, not caches, not the pages it leads to, not a log', async ({
  page,
  browser,
  paper,
}) => {
  const word = receiveDraft(paper)
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const address = await makeLink(page, 'the lawyer')
  const token = address.split('/').at(-1) ?? ''

  const { headers, text, status: answered } = await ask(address)
  expect(answered).toBe(200)
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  const head = text.slice(0, text.indexOf('</head>'))
  expect(head).toMatch(/<meta name="robots" content="[^"]*noindex/)
  expect(head).not.toContain(word)
  expect(text).not.toMatch(/property="og:|rel="canonical"|application\/ld\+json/)

  const stranger = await pageApart(browser)
  await stranger.goto(address)
  const asked = stranger.waitForRequest((request) => new URL(request.url()).pathname === '/topics/us-china')
  await stranger.locator('article.digest header').getByRole('link', { name: 'US vs China' }).click()
  expect((await (await asked).allHeaders()).referer).toBeUndefined()

  expect((await ask(`${paper.url}/robots.txt`)).text).toContain('Disallow: /preview/')
  expect(paper.said).not.toContain(token)
  for (const entry of readdirSync(join(paper.site.folder, 'data'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name)).includes(token), entry.name).toBe(false)
  await page.goto(`${paper.url}/admin/log`)
  await expect(page.getByRole('listitem').filter({ hasText: 'created a preview link' }).first()).toBeVisible()
  expect(await page.content()).not.toContain(token)
})

test('a colleague revokes it, and the very next request finds a plain page that says so', async ({
  page,
  browser,
  paper,
}) => {
  const word = receiveDraft(paper)
  await signInAs(page, paper, 'editor')
  await openEditor(page, paper, documentPath)
  const [revoked, kept] = [await makeLink(page, 'the lawyer'), await makeLink(page, 'the source', '1 week')]

  const colleague = await deskApart(browser, paper, 'publisher')
  await openEditor(colleague, paper, documentPath)
  await links(colleague).getByRole('button', { name: 'Revoke the link for the lawyer' }).click()
  await expect(links(colleague).getByText('Expired or revoked (1)')).toBeVisible()
  await links(colleague).getByText('Expired or revoked (1)').click()
  await expect(links(colleague)).toContainText('revoked by Pia Publisher')

  await opensNothing(revoked, word)
  await page.goto(revoked)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This preview link does not work')
  await expect(page.getByText('It was revoked')).toBeVisible()
  expect((await ask(kept)).text).toContain(word)
})

test('a link that has expired says so; one that was tampered with opens nothing', async ({ page, paper }) => {
  const word = receiveDraft(paper)
  const now = Date.now()
  const good = signedLink(paper, slug, new Date(now + 3_600_000))
  const expired = signedLink(paper, slug, new Date(now - 60_000))
  const elsewhere = signedLink(paper, 'us-china/2026-01-21', new Date(now + 3_600_000))
  expect((await ask(good)).text, 'signed as the server signs').toContain(word)

  await opensNothing(expired, word)
  await page.goto(expired)
  await expect(page.getByText('It expired')).toBeVisible()

  const [root, token] = [good.slice(0, -64), good.slice(-64)]
  const other = elsewhere.slice(-64)
  // The id is the first 21½ letters: the id of one link with the signature of another, both ways.
  for (const forged of [token.slice(0, 22) + other.slice(22), other.slice(0, 22) + token.slice(22)])
    await opensNothing(root + forged, word)
  for (const forged of [token.slice(1), `${token}A`, token.toLowerCase(), `${token.slice(0, 60)}AAAA`, 'A'.repeat(64)])
    await opensNothing(root + forged, word)
  await page.goto(root + 'A'.repeat(64))
  await expect(page.getByText('It expired')).toBeHidden()
  await expect(page.getByText('Ask the person who sent it to you')).toBeVisible()
})

test('withdrawing a document revokes every link to it; one made after that shows the withdrawn text', async ({
  page,
  paper,
}) => {
  const word = receiveDraft(paper)
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const before = await makeLink(page, 'the lawyer')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(page)).toContainText('Published as revision 2')
  expect((await ask(before)).text).toContain('Preview of a published text')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(status(page)).toContainText('Withdrawn as revision 3')
  await opensNothing(before, word)

  await page.reload()
  const after = await makeLink(page, 'the lawyer')
  const { text } = await ask(after)
  expect(text).toContain(word)
  expect(text).toContain('It has been withdrawn')
})
