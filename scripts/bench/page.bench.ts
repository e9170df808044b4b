import { chromium } from '@playwright/test'
import { syncContent } from '../sync/sync-content'
import { findBrowser } from '../test/browser'
import type { Bench } from './bench'
import { freePort, serveLedger } from './bench-server'
import { serveMinimalPage } from './pages/minimal-page'
import { type PageWeight, weighPage } from './pages/page-weight'

const path = '/digests/us-china/2026-01-21'
const widths = [360, 1280]

export const bench: Bench = {
  about: 'what the digest page of 2026-01-21 sends, against the least page of this version of Next, built just now',
  run: async () => {
    const executablePath = findBrowser()
    if (!executablePath) throw new Error('This needs Chromium: install it, or name one in CHROMIUM_PATH.')
    const least = await serveMinimalPage(await freePort())
    const paper = await serveLedger(async (archive) => void (await syncContent({ archive, quiet: true })))
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
    try {
      const baseline = await weighPage(browser, least.url, 360)
      const rows = [row('least page', baseline, baseline)]
      for (const width of widths) {
        rows.push(row(`digest at ${width} px`, await weighPage(browser, paper.url + path, width), baseline))
      }
      return {
        columns: ['', 'scripts', 'raw bytes', '', 'gzip', '', 'HTML gzip', 'elsewhere', 'CLS', 'unsized'],
        rows,
      }
    } finally {
      await browser.close()
      least.close()
      await paper.close()
    }
  },
}

function row(what: string, { scripts, html, elsewhere, shift, unsized }: PageWeight, least: PageWeight) {
  const of = (mine: number, its: number) => `${(mine / its).toFixed(3)}×`
  const { raw, gzip } = least.scripts
  return [
    what,
    scripts.count,
    scripts.raw,
    of(scripts.raw, raw),
    scripts.gzip,
    of(scripts.gzip, gzip),
    html.gzip,
    elsewhere.length,
    shift.toFixed(4),
    unsized,
  ]
}
