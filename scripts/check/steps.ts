import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { generateTypes } from '@/lib/content-files/contentlayer/types'
import { root } from '../start/install.mjs'
import { advisories } from './advisories'
import { boundaries } from './boundaries'
import { sources } from './sources'
import { type CheckStep, program, runNode } from './step'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[]
  }[]
}

const unitTests: CheckStep = {
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
      // A file that does not load fails the run without a failed test.
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, durations }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** A dry run of the import. */
const content: CheckStep = {
  name: 'content',
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parallax-check-'))
    try {
      const args = ['scripts/run.mjs', 'sync', '--dry-run']
      const { code, output } = await runNode(args, { env: { DATA_DIR: dataDir, DATABASE_URL: '' } })
      const note = /(\d+) imported/.exec(output)?.[1]
      return code === 0
        ? { passed: 1, failed: 0, note: `${note} documents` }
        : { passed: 0, failed: 1, output: output.replace(/^(imported|topics|outlets|feeds) .*\n/gm, '') }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

const contentTypes: CheckStep = {
  name: 'content types',
  run: async () => {
    await generateTypes(root)
    return { passed: 1, failed: 0 }
  },
}

export const checks: readonly CheckStep[] = [
  contentTypes,
  program('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  sources,
  boundaries,
  program('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  content,
  advisories,
  unitTests,
]
