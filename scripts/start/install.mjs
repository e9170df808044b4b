import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Plain JavaScript with Node's own modules only: this runs before anything is installed. */

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Native modules are compiled for one of these. */
const platform = `${process.platform} ${process.arch} abi ${process.versions.modules}`
const stamp = join(root, 'node_modules/.parallax-platform')

export function requireNode() {
  const { engines } = readJson(join(root, 'package.json'))
  const least = engines.node.replace(/[^\d.]/g, '')
  const [major = 0, minor = 0] = least.split('.').map(Number)
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number)
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return
  console.error(`Parallax needs Node ${least} or later; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Runs `npm ci` where node_modules differs from package-lock.json. Ends the process where npm fails. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages (a minute or two the first time)…')
  const { npm_execpath: npm } = process.env
  // NODE_ENV=production would omit what the build needs.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error('npm ci failed; nothing was started. It needs the package registry, and on Node 20 a C++ compiler.')
    process.exit(1)
  }
  writeFileSync(stamp, platform)
}

/** npm writes its own lock file into node_modules last, so an interrupted install has none. */
function isInstalled() {
  const inner = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(inner) || (existsSync(stamp) && readFileSync(stamp, 'utf8') !== platform)) return false
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const present = readJson(inner).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || present[path]?.version === version || (optional && !present[path]),
  )
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
