import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answerTypo, fillIn, highlight, openEditor, signInAs } from './support/desk'
import { type Newspaper, password, people } from './support/newspaper'
import { expect, test } from './support/test'

const documentPath = 'digests/us-china/2026-01-21'
const fresh = async (browser: Browser, userAgent?: string) =>
  (await browser.newContext(userAgent ? { userAgent } : {})).newPage()
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const rows = (page: Page) => page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem')
const isOut = async (page: Page, paper: Newspaper) => {
  await page.goto(`${paper.url}/admin`)
  await expect(page).toHaveURL(/\/sign-in/)
}
const isIn = async (page: Page, paper: Newspaper) => {
  await page.goto(`${paper.url}/admin`)
  await expect(page.getByRole('heading', { name: 'Queue' })).toBeAttached()
}

async function makeLink(admin: Page, button: string | RegExp): Promise<string> {
  await admin.getByRole('button', { name: button }).click()
  const link = admin.getByLabel(/One-time link for/)
  await expect(link).toBeVisible()
  return link.inputValue()
}

async function take(page: Page, link: string, name?: string, secret = password) {
  await page.goto(link)
  if (name) await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByLabel('Repeat password').fill(secret)
  await page.getByRole('button', { name: /Create account|Set password/ }).click()
  await expect(page.getByText('The password is set. The link cannot be used again.')).toBeVisible()
}

test('an admin invites a colleague; the link works once, is listed until then, and the role holds', async ({
  browser,
  page,
  paper,
}) => {
  await signInAs(page, paper, 'admin')
  await page.goto(`${paper.url}/admin/editors`)
  await page.getByLabel('E-mail').fill('nora@example.org')
  await page.getByLabel('Role', { exact: true }).selectOption('publisher')
  const link = await makeLink(page, 'Create invite link')
  const pending = page.getByRole('region', { name: 'Open links' })
  await expect(pending.getByRole('listitem')).toContainText('nora@example.org, invited as publisher')
  await page.reload()
  await expect(pending.getByRole('listitem')).toHaveCount(1)
  expect(await page.content()).not.toContain(new URL(link).searchParams.get('token'))

  const nora = await fresh(browser)
  await take(nora, link, 'Nora New')
  await nora.goto(link)
  await expect(nora.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await nora.goto(`${paper.url}/sign-in`)
  await fillIn(nora, 'nora@example.org', password)
  await nora.waitForURL(`${paper.url}/admin**`)
  await nora.goto(`${paper.url}/admin/log`)
  await expect(nora.getByRole('heading', { name: 'Log' })).toBeVisible()
  expect((await nora.goto(`${paper.url}/admin/editors`))?.status()).toBe(403)
  await page.reload()
  await expect(pending.getByRole('listitem')).toHaveCount(0)
})

test('a link is revoked before anybody used it, and a newer one voids the one before', async ({
  browser,
  page,
  paper,
}) => {
  await signInAs(page, paper, 'admin')
  await page.goto(`${paper.url}/admin/editors`)
  const invite = async () => {
    await page.getByLabel('E-mail').fill('nora@example.org')
    return makeLink(page, 'Create invite link')
  }
  const older = await invite()
  await page.reload()
  const newer = await invite()
  const nora = await fresh(browser)
  await nora.goto(older)
  await expect(nora.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await nora.goto(newer)
  await expect(nora.getByRole('heading', { name: 'Create your account' })).toBeVisible()
  await page.getByRole('button', { name: 'Revoke the link for nora@example.org' }).click()
  await expect(page.getByText('The link for nora@example.org is revoked.')).toBeVisible()
  await nora.getByLabel('Name').fill('Nora New')
  await nora.getByLabel('Password', { exact: true }).fill(password)
  await nora.getByLabel('Repeat password').fill(password)
  await nora.getByRole('button', { name: 'Create account' }).click()
  await expect(nora.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await page.goto(`${paper.url}/admin/log?what=revoke-link`)
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('nora@example.org')
})

test('everybody sees where they are signed in, and ends one or all others: out at the next request', async ({
  browser,
  page,
  paper,
}) => {
  const [mobile, third] = [await fresh(browser, phone), await fresh(browser)]
  for (const each of [page, mobile, third]) await signInAs(each, paper, 'editor')
  await page.getByRole('link', { name: 'Eddie Editor, editor: your account' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).first()).toContainText('this session')
  await expect(rows(page).first().getByRole('button')).toHaveCount(0)
  const iPhone = rows(page).filter({ hasText: 'Safari on iPhone' })
  await iPhone.getByRole('button').click()
  await expect(page.getByText('Session ended.')).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
  await isOut(mobile, paper)
  await isIn(third, paper)

  await page.getByRole('button', { name: 'End all other sessions' }).click()
  await expect(page.getByText('1 session ended.')).toBeVisible()
  await isOut(third, paper)
  await isIn(page, paper)
  const admin = await fresh(browser)
  await signInAs(admin, paper, 'admin')
  await admin.goto(`${paper.url}/admin/log?what=end-session`)
  await expect(admin.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await admin.goto(`${paper.url}/admin/account`)
  await expect(rows(admin)).toHaveCount(1)
})

test('a session that is ended while its owner types loses no word', async ({ browser, page, paper }) => {
  const other = await fresh(browser)
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  await highlight(page, 1).fill('Typed in a session that was ended.')
  await signInAs(other, paper, 'publisher')
  await other.goto(`${paper.url}/admin/account`)
  await other.getByRole('button', { name: 'End all other sessions' }).click()
  await expect(other.getByText('1 session ended.')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await answerTypo(page)
  await expect(page.getByText('Your session has ended').first()).toBeVisible()
  await expect(highlight(page, 1)).toHaveValue('Typed in a session that was ended.')
})

test('who signs out is out, and so is a copy of the cookie', async ({ browser, page, paper }) => {
  await signInAs(page, paper, 'editor')
  const copied = await page.context().storageState()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  const thief = await (await browser.newContext({ storageState: copied })).newPage()
  await isOut(thief, paper)
})

test('one’s own password: the old one is asked, the others are out, the new one counts', async ({
  browser,
  page,
  paper,
}) => {
  const other = await fresh(browser)
  for (const each of [page, other]) await signInAs(each, paper, 'editor')
  await page.goto(`${paper.url}/admin/account`)
  const renewed = 'another-long-passphrase'
  const change = async (current: string) => {
    await page.getByLabel('Current password').fill(current)
    await page.getByLabel('New password', { exact: true }).fill(renewed)
    await page.getByLabel('Repeat new password').fill(renewed)
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not-the-password')
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await isIn(other, paper)
  await change(password)
  await expect(page.getByText('Password changed.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await isOut(other, paper)
  await isIn(page, paper)
  await other.goto(`${paper.url}/sign-in`)
  await fillIn(other, people.editor.email, password)
  await expect(other.getByText('password is wrong')).toBeVisible()
  await fillIn(other, people.editor.email, renewed)
  await other.waitForURL(`${paper.url}/admin**`)
})

test('a password link gives a new password, once, and ends every session', async ({ browser, page, paper }) => {
  const [eddie, door] = [await fresh(browser), await fresh(browser)]
  await signInAs(eddie, paper, 'editor')
  await signInAs(page, paper, 'admin')
  await page.goto(`${paper.url}/admin/editors`)
  const link = await makeLink(page, 'Create password link for Eddie Editor')
  await isIn(eddie, paper)
  await take(door, link, undefined, 'a-password-from-a-link')
  await isOut(eddie, paper)
  await door.goto(link)
  await expect(door.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
})

test('a role that was changed holds at the next request; whose sessions an admin ends, or whose account, is out', async ({
  browser,
  page,
  paper,
}) => {
  const pia = await fresh(browser)
  await signInAs(pia, paper, 'publisher')
  expect((await pia.goto(`${paper.url}/admin/log`))?.status()).toBe(200)
  await signInAs(page, paper, 'admin')
  await page.goto(`${paper.url}/admin/editors`)
  await page.getByLabel('Role of Pia Publisher').selectOption('editor')
  await page.getByRole('button', { name: 'Change role of Pia Publisher' }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  expect((await pia.goto(`${paper.url}/admin/log`))?.status()).toBe(403)
  await page.getByRole('button', { name: 'End sessions of Pia Publisher' }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  await isOut(pia, paper)
  await signInAs(pia, paper, 'publisher')
  await page.getByRole('button', { name: 'Disable Pia Publisher' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByRole('button', { name: 'Enable Pia Publisher' })).toBeVisible()
  await isOut(pia, paper)
})

test('one’s own name changes for what is saved from now on', async ({ page, paper }) => {
  await signInAs(page, paper, 'editor')
  await page.goto(`${paper.url}/admin/account`)
  await page.getByLabel('Name', { exact: true }).fill('Edwina Editor')
  await page.getByRole('button', { name: 'Change name' }).click()
  await expect(page.getByText('Your name is now Edwina Editor.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edwina Editor, editor: your account' })).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill(' . ')
  await page.getByRole('button', { name: 'Change name' }).click()
  await expect(page.getByText('A name needs at least one letter.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`/admin/account and /admin/editors fit ${width} pixels and have no axe violation in ${colorScheme}`, async ({
      page,
      standingPaper,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await signInAs(page, standingPaper, 'admin')
      for (const path of ['/admin/account', '/admin/editors']) {
        await page.goto(standingPaper.url + path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await expectAccessible(page)
      }
    })
