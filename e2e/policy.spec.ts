import type { Page } from '@playwright/test'
import { signInAs } from './support/desk'
import { expect, test } from './support/test'

const publicPages = [
  '/',
  '/digests/us-china/2026-02-12',
  '/digests/us-china/2026-02-12/revisions/1',
  '/stories',
  '/topics/us-china',
  '/topics/us-china/2026',
  '/archive',
  '/archive/2026',
  '/archive/2026/02',
  '/outlets',
  '/outlets/registered',
  '/outlets/south-china-morning-post',
  '/corrections',
  '/record',
  '/search',
  '/search?q=trade',
  '/subscribe',
  '/about',
  '/no/such/page',
]
const deskPages = [
  '/admin',
  '/admin/digests/us-china/2026-02-12',
  '/admin/digests/us-china/2026-02-12/revisions',
  '/admin/editors',
  '/admin/settings',
  '/admin/topics',
  '/admin/account',
  '/admin/log',
]

async function violationsAt(page: Page, url: string) {
  await page.goto(url)
  // The event stream keeps the network busy, so `networkidle` never comes.
  if (url.includes('/admin')) await page.evaluate(() => new Promise((settled) => requestIdleCallback(settled)))
  else await page.waitForLoadState('networkidle')
  return page.evaluate(() => Reflect.get(window, 'violations') as string[])
}

const noteViolations = (page: Page) =>
  page.addInitScript(() => {
    const violations: string[] = []
    Reflect.set(window, 'violations', violations)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })

test('no public page does anything against its policy, which allows no script or style that stands in a page', async ({
  page,
  standingPaper,
}) => {
  await noteViolations(page)
  for (const path of publicPages) {
    const response = await page.request.get(standingPaper.url + path)
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, path).toMatch(/script-src 'self'; style-src 'self';/)
    expect(policy, path).toMatch(/frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'/)
    expect(policy, path).not.toContain('unsafe')
    expect(await violationsAt(page, standingPaper.url + path), path).toEqual([])
  }
})

test('nor does the desk, whose scripts bear a nonce that is another one each time', async ({ page, paper }) => {
  await noteViolations(page)
  expect(await violationsAt(page, `${paper.url}/sign-in`)).toEqual([])
  await signInAs(page, paper, 'admin')
  const nonces = new Set<string | undefined>()
  for (const path of deskPages) {
    const response = page.waitForResponse((answer) => new URL(answer.url()).pathname === path)
    expect(await violationsAt(page, paper.url + path), path).toEqual([])
    const policy = (await response).headers()['content-security-policy'] ?? ''
    expect(policy, path).not.toContain('unsafe-eval')
    expect(/script-src [^;]*/.exec(policy)?.[0], path).not.toContain('unsafe')
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1])
  }
  expect(nonces.size).toBe(deskPages.length)
})

test('a script that got into a page all the same does not run', async ({ page, standingPaper }) => {
  await noteViolations(page)
  await page.goto(`${standingPaper.url}/about`)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.ran = true'
      document.body.append(script)
    } catch {
      // Trusted Types refuse to run text as a script.
    }
    return Reflect.get(window, 'ran')
  })
  expect(ran).toBeUndefined()
  expect(await page.evaluate(() => Reflect.get(window, 'violations'))).not.toEqual([])
})
