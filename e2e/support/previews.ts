import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { inLedger } from './ledger'
import type { Newspaper } from './newspaper'

export const links = (page: Page) => page.getByRole('region', { name: /^Preview links/ })

export async function makeLink(page: Page, madeFor: string, duration = '1 day'): Promise<string> {
  const form = links(page).getByRole('form', { name: 'Create a preview link' })
  await form.getByLabel('Valid for').selectOption(duration)
  await form.getByLabel('For', { exact: true }).fill(madeFor)
  await form.getByRole('button', { name: 'Create link' }).click()
  const address = links(page).getByRole('textbox', { name: `Address of the link for ${madeFor}` })
  await expect(address).toBeVisible()
  return address.inputValue()
}

/** Signed as the server does, because no test can wait for an hour. */
export function signedLink(paper: Newspaper, slug: string, expiresAt: Date): string {
  const secret = readFileSync(join(paper.site.folder, 'data/auth-secret'), 'utf8').trim()
  const id = randomUUID()
  const signature = createHmac('sha256', secret)
    .update(JSON.stringify(['preview link', id, slug, expiresAt.toISOString()]))
    .digest()
  inLedger(paper.site, (ledger) =>
    ledger
      .prepare('insert into preview_link (id, slug, made_at, made_by, expires_at) values (?, ?, ?, ?, ?)')
      .run(id, slug, '2026-01-01T00:00:00.000Z', 'Ada Admin', expiresAt.toISOString()),
  )
  const token = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), signature]).toString('base64url')
  return `${paper.url}/preview/${token}`
}
