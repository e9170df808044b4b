import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateTypes } from '@/lib/content-files/contentlayer/types'
import { buildStamp, forgetBuild, rememberBuild } from './build-stamp'
import { spawnLeashed } from './leashed.mjs'

/**
 * Builds into .next, against a temporary empty archive: what is public is decided for each request, so nothing of it
 * may be in the build. Throws where the build fails, or where `signal` ends it.
 */
export async function build(root: string, signal?: AbortSignal): Promise<void> {
  const stamp = buildStamp(root)
  forgetBuild(root)
  await generateTypes(root)
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-build-'))
  try {
    const { DATABASE_URL: _url, ...environment } = process.env
    const next = spawnLeashed([join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: { ...environment, NODE_ENV: 'production', DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1' },
      ...(signal && { signal }),
    })
    const [code] = await once(next, 'exit')
    if (code !== 0) throw new Error('The build failed.')
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  rememberBuild(root, stamp)
}
