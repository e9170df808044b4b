import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutFaces } from './cut-faces'

test('the faces in app/faces are what npm run faces makes of the packages that stand in node_modules', async () => {
  for (const { file, bytes } of await cutFaces(process.cwd())) {
    expect(bytes.equals(readFileSync(file)), `${file} is not up to date: npm run faces`).toBe(true)
  }
})

test('a stranger fetches no more than 120 KB of type', async () => {
  const sizes = (await cutFaces(process.cwd())).map(({ bytes }) => bytes.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000)
})
