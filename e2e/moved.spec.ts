import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, Started, scrapFolder, untilFree, unusedPort } from './support/started'

const root = join(import.meta.dirname, '..')
const built = 'from more than one side'
const changed = 'from a copied checkout'

let folder: string
let port: number
let started: Started | undefined
test.beforeEach(async () => {
  folder = freshFolder()
  port = await unusedPort()
})
test.afterEach(async () => {
  started?.process.kill('SIGKILL')
  await started?.ended()
  await untilFree(port)
  scrapFolder(folder)
})

test('a copy of a built checkout serves what lies in the copy, and is not built again', async ({ request }) => {
  started = Started.up(folder, port)
  await started.says('Parallax is at')
  started.process.kill('SIGTERM')
  await started.ended()
  await untilFree(port)

  const copy = copyCheckout()
  expect(changeBuilt(copy)).toBeGreaterThan(0)
  started = Started.up(folder, port, copy)
  await started.says('Parallax is at')
  expect(started.output).not.toContain('Creating an optimized production build')
  expect(await (await request.get(`${started.url}/about`)).text()).toContain(changed)
})

function copyCheckout(): string {
  const copy = join(folder, 'copy')
  const left = ['.git', 'content', 'data', 'node_modules', 'test-results', join('.next', 'cache')]
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !left.includes(relative(root, path)),
  })
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  cpSync(join(root, 'node_modules/.cache/parallax'), join(copy, 'node_modules/.cache/parallax'), { recursive: true })
  return copy
}

function changeBuilt(copy: string): number {
  const server = join(copy, '.next/server')
  const files = readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|rsc|body)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file, 'utf8').includes(built))
  for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(built, changed))
  return files.length
}
