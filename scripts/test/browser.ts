import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Optional: Chinese names in pictures, and the validity of feeds. */
const extras = [
  { package: 'fonts-noto-cjk', isThere: () => existsSync('/usr/share/fonts/opentype/noto') },
  { package: 'libxml2-utils', isThere: () => onPath('xmllint') !== undefined },
]

/** CHROMIUM_PATH, one on the PATH, or Playwright's own. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH: given } = process.env
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`)
  const candidates = [given, ...names.map(onPath), '/usr/bin/chromium', chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path))
}

/** Debian's package as root, otherwise Playwright's download; throws one sentence where neither works. */
export function installBrowser(): string {
  if (mayUseApt()) {
    console.log('Installing Chromium from Debian…')
    apt('chromium')
  }
  if (!findBrowser()) {
    console.log('Downloading Chromium with Playwright…')
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  }
  const found = findBrowser()
  if (found) return found
  throw new Error('The end-to-end tests need Chromium: install it, or name one in CHROMIUM_PATH.')
}

export function installExtras(): void {
  const missing = extras.filter(({ isThere }) => !isThere()).map((extra) => extra.package)
  if (missing.length > 0 && mayUseApt()) apt(...missing)
}

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

const isRoot = (): boolean => process.getuid?.() === 0

const mayUseApt = (): boolean =>
  existsSync('/etc/debian_version') &&
  onPath('apt-get') !== undefined &&
  (isRoot() || (onPath('sudo') !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0))

function apt(...packages: string[]): void {
  const run = (...args: string[]) => {
    const [program = '', ...rest] = isRoot() ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
    spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  run('update')
  run('install', '-y', '--no-install-recommends', ...packages)
}
