import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'

/** What one page costs a reader who has never been here. Bytes; gzip at level 9, whatever the server sent. */
export interface PageWeight {
  readonly scripts: { readonly count: number; readonly raw: number; readonly gzip: number }
  readonly html: { readonly raw: number; readonly gzip: number }
  /** Addresses on other origins that the page asked for. */
  readonly elsewhere: readonly string[]
  /** Cumulative layout shift, from the first byte to the foot of the page. */
  readonly shift: number
  /** Pictures without width and height. */
  readonly unsized: number
}

/** Loads a page at this width as a stranger would, reads it to its foot, and weighs what came. */
export async function weighPage(browser: Browser, url: string, width: number): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  try {
    const page = await context.newPage()
    const scripts = new Map<string, Buffer>()
    const elsewhere: string[] = []
    const bodies: Promise<void>[] = []
    page.on('request', (request) => {
      const asked = new URL(request.url())
      if (asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin) elsewhere.push(asked.href)
    })
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      bodies.push(response.body().then((body) => void scripts.set(response.url(), body)))
    })
    await page.addInitScript(watchShifts)
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`)
    await page.evaluate(scrollToTheFoot)
    await Promise.all(bodies)
    const html = await answer.body()
    return {
      scripts: {
        count: scripts.size,
        raw: sum([...scripts.values()], (body) => body.length),
        gzip: sum([...scripts.values()], gzipped),
      },
      html: { raw: html.length, gzip: gzipped(html) },
      elsewhere,
      shift: await page.evaluate(() => (window as unknown as Shifting).shifted),
      unsized: await page.locator('img:not([width][height])').count(),
    }
  } finally {
    await context.close()
  }
}

interface Shifting {
  shifted: number
}

function watchShifts(): void {
  const seen = window as unknown as Shifting
  seen.shifted = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifted += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** In the page's own words: a function of ours would bring its compiler's marks along. */
const scrollToTheFoot = `(async () => {
  await document.fonts.ready
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top)
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
  }
})()`

const gzipped = (body: Buffer): number => gzipSync(body, { level: 9 }).length

const sum = (bodies: readonly Buffer[], size: (body: Buffer) => number): number =>
  bodies.reduce((total, body) => total + size(body), 0)
