import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { syncContent } from '../sync/sync-content'
import { findBrowser } from '../test/browser'
import type { Benchmark } from './bench'
import { serveLedger } from './bench-server'
import { median } from './table'

const pages = ['/', '/digests/us-china/2026-02-05', '/archive']
const runs = 3
const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const
type Category = (typeof categories)[number]
const wanted = 100

interface Run {
  readonly scores: Readonly<Record<Category, number>>
  readonly lost: readonly string[]
}

export const bench: Benchmark = {
  about: `Lighthouse as on a phone, the middle of ${runs} runs; wanted is ${wanted} of each`,
  run: async () => {
    const chromePath = findBrowser()
    if (!chromePath) throw new Error('This needs Chromium: install it, or name one in CHROMIUM_PATH.')
    const paper = await serveLedger(async (archive) => void (await syncContent({ archive, quiet: true })))
    const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
    const chrome = await launch({ chromePath, chromeFlags })
    try {
      const rows = []
      for (const path of pages) rows.push(row(path, await runAll(paper.url + path, chrome.port)))
      return { columns: ['', ...categories, 'runs of performance', 'lost at'], rows }
    } finally {
      chrome.kill()
      await paper.close()
    }
  },
}

async function runAll(url: string, port: number): Promise<readonly Run[]> {
  // The first request renders the page; Lighthouse measures how it arrives.
  await (await fetch(url)).arrayBuffer()
  const all: Run[] = []
  for (let run = 0; run < runs; run += 1) all.push(await runOnce(url, port))
  return all
}

/** Lighthouse's default is a phone with a slow network and processor. */
async function runOnce(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'silent' })
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  const { lhr } = result
  const scoreOf = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  const audits = categories.filter((category) => scoreOf(category) < wanted)
  const lost = audits.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  return { scores: Object.fromEntries(categories.map((each) => [each, scoreOf(each)])) as Run['scores'], lost }
}

function row(path: string, all: readonly Run[]) {
  const middle = categories.map((category) => median(all.map(({ scores }) => scores[category])))
  const performances = all.map(({ scores }) => scores.performance).join(', ')
  return [path, ...middle, performances, [...new Set(all.flatMap(({ lost }) => lost))].join(', ') || 'nothing']
}
