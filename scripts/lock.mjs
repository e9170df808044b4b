import { readFileSync, writeFileSync } from 'node:fs'

/**
 * node scripts/lock.mjs: names every platform in package-lock.json.
 *
 * A registry or an npm that knows only our platform leaves the binaries for the others out of the lock file, and
 * then `npm ci` refuses it everywhere. scripts/lock.test.ts says when this has to be run.
 */

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Package */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * Optional packages that some package names and the lock file does not.
 * @param {Record<string, Package>} packages
 */
export function missingPlatforms(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d+[.]\d+[.]\d+/.test(version) && !isResolved(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/**
 * Whether a package at `path` finds `name` beside or above it.
 * @param {Record<string, Package>} packages
 * @param {string} path
 * @param {string} name
 */
function isResolved(packages, path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (packages[`${from}${from && '/'}node_modules/${name}`]) return true
    if (!from) return false
  }
}

/** @param {{ name: string, version: string, dev: boolean | undefined }} missing */
function lockEntry({ name, version, dev }) {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.some((word) => word.startsWith('gnu')) ? ['glibc'] : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingPlatforms(lock.packages)
  for (const platform of missing) lock.packages[`node_modules/${platform.name}`] = lockEntry(platform)
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  )
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} platforms added to package-lock.json.`)
}
