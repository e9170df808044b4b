import { readFileSync, writeFileSync } from 'node:fs'

/**
 * node scripts/lock.mjs: names every platform in package-lock.json.
 *
 * Without it npm may omit other platforms' binaries from the lock file, and then `npm ci` refuses it everywhere.
 * scripts/lock.test.ts says when to run it.
 */

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Package */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * Optional dependencies that are missing in the lock file.
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
 * Node's resolution: beside the package at `path` or above it.
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
