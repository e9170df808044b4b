import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckStep, runNode } from './step'

/** Every file of content/ as a new archive would take it. Nothing is written. */
export const content: CheckStep = {
  name: 'content',
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parallax-check-'))
    try {
      const args = ['scripts/run.mjs', 'sync', '--dry-run']
      const { code, output } = await runNode(args, { env: { DATA_DIR: dataDir, DATABASE_URL: '' } })
      const note = /(\d+) imported/.exec(output)?.[1]
      return code === 0
        ? { passed: 1, failed: 0, note: `${note} documents` }
        : { passed: 0, failed: 1, output: output.replace(/^(imported|topics|outlets) .*\n/gm, '') }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
