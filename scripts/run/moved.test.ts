import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-moved-'))
  const built = join(folder, 'built')
  mkdirSync(join(built, 'node_modules'), { recursive: true })
  mkdirSync(join(built, 'scripts/start'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules/esbuild'), join(built, 'node_modules/esbuild'))
  cpSync('scripts/run.mjs', join(built, 'scripts/run.mjs'))
  cpSync('scripts/run/bundle.mjs', join(built, 'scripts/run/bundle.mjs'))
  writeFileSync(
    join(built, 'scripts/start/probe.ts'),
    `import { readFileSync } from 'node:fs'
     const beside: string = readFileSync(new URL('beside.txt', import.meta.url), 'utf8')
     console.log([beside, import.meta.dirname, import.meta.filename].join(' '))`,
  )
  writeFileSync(join(built, 'scripts/start/beside.txt'), 'built')
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (checkout: string) =>
  execFileSync(process.execPath, [join(folder, checkout, 'scripts/run.mjs'), 'start/probe'], {
    encoding: 'utf8',
  }).trim()
const said = (checkout: string) => {
  const start = join(folder, checkout, 'scripts/start')
  return `${checkout} ${start} ${join(start, 'probe.ts')}`
}

test('a command of a copied checkout runs the copy, whether or not the original is still there', () => {
  expect(run('built')).toBe(said('built'))
  cpSync(join(folder, 'built'), join(folder, 'copy'), { recursive: true, verbatimSymlinks: true })
  writeFileSync(join(folder, 'copy/scripts/start/beside.txt'), 'copy')
  expect(run('copy')).toBe(said('copy'))
  renameSync(join(folder, 'copy'), join(folder, 'moved'))
  rmSync(join(folder, 'built'), { recursive: true })
  writeFileSync(join(folder, 'moved/scripts/start/beside.txt'), 'moved')
  expect(run('moved')).toBe(said('moved'))
})
