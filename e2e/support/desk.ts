import { expect, type Page } from '@playwright/test'
import { type Newspaper, type Person, password, people } from './newspaper'

export async function signInAs(page: Page, paper: Newspaper, person: Person) {
  await page.goto(`${paper.url}/sign-in`)
  await fillIn(page, people[person].email, password)
  await page.waitForURL(`${paper.url}/admin**`)
}

export async function fillIn(page: Page, email: string, secret: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Opens a document's sheet and waits until it listens to hands. */
export async function openSheet(page: Page, paper: Newspaper, path: string) {
  await page.goto(`${paper.url}/admin/${path}`)
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
}

export const highlight = (page: Page, number: number, list = 'Overall highlights') =>
  page.getByRole('textbox', { name: `Highlight ${number} of ${list}` })

export const status = (page: Page) => page.getByRole('status').filter({ hasText: /revision/i })

export async function save(page: Page, revision: number) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(status(page)).toContainText(`Saved as revision ${revision}`)
}

/**
 * Asks as a reader would who has never been here. On a connection of its own: a kept one may have been closed by the
 * server while a script of ours ran.
 */
export async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers: { ...headers, connection: 'close' }, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
