import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Neither content/ nor the archive: a build contains no article. */
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

/** Before a build, so that an interrupted one is repeated. */
export const forgetBuild = (root: string): void => rmSync(join(root, stampFile), { force: true })

/** `stamp` is from before the build, because sources may have changed meanwhile. */
export const rememberBuild = (root: string, stamp: string): void => writeFileSync(join(root, stampFile), stamp)
