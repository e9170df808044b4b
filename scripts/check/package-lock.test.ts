import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly integrity?: string
  readonly inBundle?: boolean
}

// npm on one platform writes no checksum for packages of other platforms that it has not fetched. To repair: remove
// those entries from package-lock.json, then `npm install --package-lock-only`.
test('what is installed is checked against the lock file, on every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const { '': _ours, ...installed } = packages
  const fetched = Object.entries(installed).filter(([, { inBundle }]) => !inBundle)
  expect(fetched.length).toBeGreaterThan(500)
  expect(fetched.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([])
})
