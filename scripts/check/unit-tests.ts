import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode, type Step } from './step'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}

/** Every *.test.ts, counted from vitest's own report. */
export const unitTests: Step = {
  name: 'unit tests',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-unit-'))
    try {
      const file = join(folder, 'report.json')
      const vitest = 'node_modules/vitest/vitest.mjs'
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
      const { code } = await runNode([vitest, 'run', ...reporters], { show: true })
      const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, 'utf8')) as Report
      // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
