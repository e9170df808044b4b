import { generateTypes } from '@/lib/content-files/contentlayer/types'
import { root } from '../start/install.mjs'
import { advisories } from './advisories'
import { content } from './content'
import { sources } from './sources'
import { type CheckStep, program } from './step'
import { unitTests } from './unit-tests'

const contentTypes: CheckStep = {
  name: 'content types',
  run: async () => {
    await generateTypes(root)
    return { passed: 1, failed: 0 }
  },
}

/** The quick part of what must hold, cheapest first. */
export const checks: readonly CheckStep[] = [
  contentTypes,
  program('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  sources,
  program('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '--', '.'),
  program('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  content,
  advisories,
  unitTests,
]
