import { existsSync, readFileSync, rmSync } from 'node:fs'
import { type CheckStep, runNode, type TestDuration } from '../check/step'
import { findBrowser, installBrowser, installExtras } from './browser'

const reportFile = 'test-results/e2e.json'

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: readonly Suite[]
}

interface Suite {
  readonly file: string
  readonly suites?: readonly Suite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[]
  }[]
}

const durationsOf = ({ file, suites = [], specs }: Suite): TestDuration[] => [
  ...specs.map(({ title, tests }) => ({
    test: `e2e/${file}: ${title}`,
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  })),
  ...suites.flatMap(durationsOf),
]

export const endToEnd: CheckStep = {
  name: 'end to end',
  run: async () => {
    if (!existsSync('playwright.config.ts')) return { passed: 0, failed: 0, note: 'there is none yet' }
    installExtras()
    const browser = findBrowser() ?? installBrowser()
    rmSync(reportFile, { force: true })
    const playwright = 'node_modules/@playwright/test/cli.js'
    const { code } = await runNode([playwright, 'test'], { show: true, env: { CHROMIUM_PATH: browser } })
    const { stats, suites } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
    const failed = stats.unexpected + stats.flaky
    const note = [
      ...(stats.flaky > 0 ? [`${stats.flaky} passed only when tried again`] : []),
      ...(stats.skipped > 0 ? [`${stats.skipped} skipped`] : []),
    ].join(', ')
    return {
      passed: stats.expected,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      durations: suites.flatMap(durationsOf),
      ...(note && { note }),
    }
  },
}
