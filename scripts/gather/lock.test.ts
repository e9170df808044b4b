import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from './lock'

const folder = () => join(mkdtempSync(join(tmpdir(), 'parallax-lock-')), 'wire')

test('one process has the lock, until it gives it up', () => {
  const within = folder()
  const unlock = lockFolder(within)
  expect(() => lockFolder(within)).toThrow(`under way (process ${process.pid})`)
  unlock()
  lockFolder(within)()
})

test('a lock whose process is gone, or that names none, is taken over', () => {
  for (const left of ['999999999', 'nobody', '']) {
    const within = folder()
    lockFolder(within)()
    writeFileSync(join(within, 'lock'), left)
    lockFolder(within)()
  }
})
