import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, Started, scrapFolder, untilFree, unusedPort } from './support/started'

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
const up = () => {
  started = Started.up(folder, port)
  return started
}

test('a first start serves the content and offers a one-time link that makes the first admin', async ({ page }) => {
  const paper = up()
  await paper.says('Create the first editor')
  expect(paper.output).toContain(`Parallax is at ${paper.url}`)
  expect((await page.goto(`${paper.url}/digests/us-china/2026-01-21`))?.status()).toBe(200)
  const [link = ''] = /http\S+\/setup\?token=\S+/.exec(paper.output) ?? []
  expect((await page.goto(link))?.status()).toBe(200)
  await expect(page.getByRole('textbox', { name: /name/i })).toBeVisible()
})

test('a second start takes nothing in again and builds nothing', async () => {
  const first = up()
  await first.says('Create the first editor')
  first.process.kill('SIGTERM')
  expect(await first.ended()).toBe(0)
  const second = up()
  await second.says('Create the first editor')
  expect(second.output).not.toMatch(/imported|Creating an optimized production build/)
})

test('Ctrl-C ends it cleanly, and the server with it', async () => {
  const paper = up()
  await paper.says('Parallax is at')
  paper.process.kill('SIGINT')
  expect(await paper.ended()).toBe(0)
  await untilFree(port)
})

test('kill -9 leaves no server behind and a state that starts again', async ({ request }) => {
  const paper = up()
  await paper.says('Parallax is at')
  paper.process.kill('SIGKILL')
  await paper.ended()
  await untilFree(port)
  const again = up()
  await again.says('Parallax is at')
  expect((await request.get(`${again.url}/digests/us-china/2026-01-21`)).status()).toBe(200)
})

test('a port in use is one clear sentence', async () => {
  const paper = up()
  await paper.says('Parallax is at')
  const other = Started.up(freshFolder(), port)
  expect(await other.ended()).toBe(1)
  expect(other.output.trim()).toBe(
    `Port ${port} is in use. Stop the program that uses it, or choose another port with PORT.`,
  )
})

test('a broken file is named, and the paper is served without it', async ({ request }) => {
  writeFileSync(join(folder, 'content/digests/us-china/2026-02-13.md'), '---\ntitle: "Broken"\n')
  const paper = up()
  await paper.says('Parallax is at')
  expect(paper.output).toMatch(/refused .*2026-02-13[.]md/)
  expect((await request.get(`${paper.url}/digests/us-china/2026-02-13`)).status()).toBe(404)
  expect((await request.get(`${paper.url}/digests/us-china/2026-01-21`)).status()).toBe(200)
})

test('a wrong environment is told in one message, before anything else', async () => {
  process.env.PUBLICATION_TIME_ZONE = 'Moon/Sea'
  const paper = Started.up(folder, 0)
  delete process.env.PUBLICATION_TIME_ZONE
  expect(await paper.ended()).toBe(1)
  expect(paper.output).toContain('PORT')
  expect(paper.output).toContain('PUBLICATION_TIME_ZONE')
})
