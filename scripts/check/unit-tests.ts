import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type CheckStep, runNode } from './step'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[]
  }[]
}

/** Every *.test.ts, counted from vitest's own report. */
export const unitTests: CheckStep = {
  name: 'unit tests',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-unit-'))
    try {
      const file = join(folder, 'report.json')
      const vitest = 'node_modules/vitest/vitest.mjs'
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
      const { code } = await runNode([vitest, 'run', ...reporters], { show: true })
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report
      const { numPassedTests: passed, numFailedTests: failed } = report
      const durations = report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ fullName, duration }) => ({
          test: `${relative('.', name)}: ${fullName}`,
          ms: duration ?? 0,
        })),
      )
      // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, durations }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
