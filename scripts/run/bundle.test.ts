import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundled } from './bundle.mjs'

let folder: string
let name: string
beforeEach(() => {
  folder = mkdtempSync('scripts/run/probe-')
  name = `run/${basename(folder)}/probe`
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(`node_modules/.cache/parallax/commands/run/${basename(folder)}`, { recursive: true, force: true })
})

const run = (file: string) => execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()
const write = (said: string) => {
  writeFileSync(join(folder, 'said.ts'), `export const said: string = ${JSON.stringify(said)}\n`)
  writeFileSync(
    join(folder, 'probe.ts'),
    `import { said } from './said'\nconsole.log(said, import.meta.dirname, 'import.meta.url')\n`,
  )
}

test('a command is bundled once, and again when a source of it has changed, whatever its time says', async () => {
  write('first')
  const first = await bundled(name)
  expect(run(first)).toBe(`first ${join(process.cwd(), folder)} import.meta.url`)
  utimesSync(join(folder, 'said.ts'), 0, 0)
  expect(await bundled(name)).toBe(first)
  write('second')
  const second = await bundled(name)
  expect(run(second)).toMatch(/^second /)
  expect(existsSync(first)).toBe(false)
})

test('a command that cannot be bundled says where', async () => {
  writeFileSync(join(folder, 'probe.ts'), 'export const = 1\n')
  await expect(bundled(name)).rejects.toThrow(/probe\.ts:1/)
})
