import { join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'
import { ask, deskApart, fillIn, highlight, openEditor, pageApart, save, signInAs } from './support/desk'
import { type Newspaper, password, people } from './support/newspaper'
import { expect, test } from './support/test'

// Against the build, because only there errors cross from one bundle to another.

const documentPath = 'digests/us-china/2026-01-21'

function hold({ site }: Newspaper): () => void {
  const ledger = new Database(join(site.folder, 'data/parallax.sqlite'))
  ledger.exec('begin immediate')
  return () => {
    ledger.exec('commit')
    ledger.close()
  }
}

test('while nothing can be saved, readers read on, the desk keeps the text and says so, and afterwards it is saved', async ({
  page,
  paper,
}) => {
  await signInAs(page, paper, 'publisher')
  await openEditor(page, paper, documentPath)
  const letGo = hold(paper)
  await highlight(page, 1).fill('Kept for later.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Readers can see this text' })
  await question.getByRole('radio', { name: 'A typo' }).click()
  await question.getByRole('button', { name: 'Save as a typo' }).click()
  for (const path of ['/', `/${documentPath}`, '/feed.xml', '/search?q=tariffs'])
    expect((await ask(paper.url + path)).status, path).toBe(200)
  await expect(page.getByRole('alert').filter({ hasText: 'Cannot save just now' })).toContainText(
    'Your text is kept here',
  )
  await expect(highlight(page, 1)).toHaveText('Kept for later.')
  const health = await ask(`${paper.url}/api/health`)
  expect([health.status, JSON.parse(health.text)]).toEqual([200, { readers: 'ok', desk: 'unavailable' }])
  letGo()
  await save(page, 2)
})

test('a right password that cannot be checked is not called wrong, with and without JavaScript', async ({
  browser,
  page,
  paper,
}) => {
  await page.goto(`${paper.url}/sign-in`)
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto(`${paper.url}/sign-in`)
  const letGo = hold(paper)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await fillIn(page, people.editor.email, password)
  expect((await answered).status()).toBe(503)
  await expect(page.getByRole('alert').first()).toContainText('Sign-ins cannot be checked just now')
  await fillIn(plain, people.editor.email, password)
  await expect(plain.getByRole('heading', { name: 'Not just now' })).toBeVisible()
  await expect(plain.getByText('password is wrong')).toHaveCount(0)
  letGo()
  await fillIn(page, people.editor.email, password)
  await page.waitForURL(`${paper.url}/admin**`)
})

test('who signs out meanwhile stays signed in, and is told', async ({ page, paper }) => {
  await signInAs(page, paper, 'editor')
  const letGo = hold(paper)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are still signed in')).toBeVisible()
  letGo()
  await page.goto(`${paper.url}/admin`)
  await expect(page.getByRole('heading', { name: 'Queue' })).toBeAttached()
})

test('in a flood of sign-ins a browser that is known gets in, and the log has a line for it', async ({
  browser,
  paper,
}) => {
  const pia = await deskApart(browser, paper, 'publisher')
  await pia.getByRole('button', { name: 'Sign out' }).click()
  await pia.waitForURL(/sign-in|\/$/)
  const stranger = await pageApart(browser)
  await stranger.goto(`${paper.url}/sign-in`)
  const statuses = await stranger.evaluate(async () => {
    const token = document.querySelector<HTMLInputElement>('[name=csrfToken]')?.value ?? ''
    const guess = async (_: unknown, index: number) => {
      const body = new URLSearchParams({
        csrfToken: token,
        email: `nobody${index}@example.org`,
        password: 'a guess of mine',
      })
      const answer = await fetch('/api/auth/callback/credentials', {
        method: 'POST',
        body,
        headers: { Accept: 'application/json' },
      })
      return answer.status
    }
    return Promise.all(Array.from({ length: 30 }, guess))
  })
  expect(statuses.filter((status) => status === 401)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  await signInAs(pia, paper, 'publisher')
  await pia.goto(`${paper.url}/admin/log?what=throttle-sign-in`)
  await expect(pia.getByRole('main').getByRole('listitem')).toHaveCount(1)
})
