import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of. Neither content/ nor the archive: a build holds no article. */
const ingredients = [
  'app',
  'components',
  'contentlayer.config.ts',
  'instrumentation-node.ts',
  'instrumentation.ts',
  'lib',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'server/isr-cache.mjs',
  'server/security-headers.mjs',
  'tsconfig.json',
]
const stampFile = '.next/parallax-build'

/** A hash of everything the build is made of, and of the Node that made it. */
export function buildStamp(root: string): string {
  const hash = createHash('sha256').update(process.versions.modules)
  const add = (path: string): void => {
    const absolute = join(root, path)
    if (!existsSync(absolute)) return
    if (statSync(absolute).isDirectory()) for (const name of readdirSync(absolute).sort()) add(`${path}/${name}`)
    else if (!/[.]test[.](ts|tsx|mjs)$/.test(path)) hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0')
  }
  for (const path of ingredients) add(path)
  return hash.digest('hex')
}

/** Whether `.next` holds a finished build of just these sources. */
export const isBuilt = (root: string): boolean =>
  existsSync(join(root, stampFile)) && readFileSync(join(root, stampFile), 'utf8') === buildStamp(root)

/** Before a build, so that one that is interrupted is made again. */
export const forgetBuild = (root: string): void => rmSync(join(root, stampFile), { force: true })

/** After a build that succeeded. `stamp` is from before it: what changed meanwhile is not in it. */
export const rememberBuild = (root: string, stamp: string): void => writeFileSync(join(root, stampFile), stamp)
