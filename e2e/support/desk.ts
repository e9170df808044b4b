import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { type Newspaper, type Person, password, people } from './newspaper'

/** Posts the form directly, which is quicker; accounts.spec.ts fills it in. Ends on the queue. */
export async function signInAs(page: Page, paper: Newspaper, person: Person) {
  const { request } = page.context()
  const { csrfToken } = await (await request.get(`${paper.url}/api/auth/csrf`)).json()
  const answer = await request.post(`${paper.url}/api/auth/callback/credentials`, {
    headers: { origin: paper.url, accept: 'application/json' },
    form: { csrfToken, email: people[person].email, password, callbackUrl: '/admin' },
  })
  expect(answer.status()).toBe(200)
  await page.goto(`${paper.url}/admin`)
}

export async function fillIn(page: Page, email: string, secret: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export const pageApart = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

export async function deskApart(browser: Browser, paper: Newspaper, person: Person): Promise<Page> {
  const page = await pageApart(browser)
  await signInAs(page, paper, person)
  return page
}

/** Waits until the form is hydrated. */
export async function openEditor(page: Page, paper: Newspaper, path: string) {
  await page.goto(`${paper.url}/admin/${path}`)
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
}

export const highlight = (page: Page, number: number, list = 'Overall highlights') =>
  page.getByRole('textbox', { name: `Highlight ${number} of ${list}` })

export const status = (page: Page) => page.getByRole('status').filter({ hasText: /revision/i })

const saved = (page: Page, revision: number) => status(page).filter({ hasText: `Saved as revision ${revision}` })

export async function save(page: Page, revision: number) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sayTypo(page, revision)
}

export async function sayTypo(page: Page, revision: number) {
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await expect(question.or(saved(page, revision))).toBeVisible()
  if (await question.isVisible()) await answerTypo(page)
  await expect(saved(page, revision)).toBeVisible()
}

/** While a page refreshes, the choice may be reset: retries until it is kept. */
export async function choose(radio: Locator) {
  await radio.click()
  await expect(radio).toBeChecked()
}

export async function answerTypo(page: Page) {
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await choose(question.getByRole('radio', { name: 'A typo' }))
  await question.getByRole('button', { name: 'Save as a typo' }).click()
}

export async function carry(page: Page, grip: Locator, target: Locator) {
  await grip.scrollIntoViewIfNeeded()
  const [from, to] = [await grip.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('the handles are not in sight')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2, from.y - 20, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2, to.y + 2, { steps: 15 })
  await page.mouse.up()
  await page.waitForFunction(clickIsHeard)
}

// dnd-kit swallows every click for a moment after a drop, so that the drop itself is not taken for one.
function clickIsHeard(): boolean {
  let isHeard = false
  document.body.addEventListener('click', () => (isHeard = true), { once: true })
  document.body.click()
  return isHeard
}

/** On a connection of its own: a kept one may have been closed by the server while a script ran. */
export async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers: { ...headers, connection: 'close' }, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
