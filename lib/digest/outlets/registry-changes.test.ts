import { expect, test } from 'vitest'
import { emptyRegistry } from './registry'
import { registryChanges } from './registry-changes'
import { parseOutletRegistry } from './registry-file'

const listOf = (...entries: string[]) =>
  parseOutletRegistry(
    `outlets:\n${entries.map((entry) => `  ${entry}, evidence: https://e.example/ }\n`).join('')}`,
    'x',
  )

test('what came, what changed with both facts, and what left', () => {
  const before = listOf('bbc: { name: BBC, country: GB', 'cnn: { name: CNN', 'old: { name: Old Times')
  const after = listOf(
    'bbc: { name: BBC, country: IE, hosts: [bbc.com]',
    'cnn: { name: CNN, owner: { name: A, evidence: https://a.example/ }',
    'new: { name: New Times',
  )
  expect(registryChanges(before, after)).toEqual([
    {
      id: 'bbc',
      name: 'BBC',
      kind: 'changed',
      facts: [
        { fact: 'hosts', before: undefined, after: 'bbc.com' },
        { fact: 'country', before: 'GB', after: 'IE' },
      ],
    },
    {
      id: 'cnn',
      name: 'CNN',
      kind: 'changed',
      facts: [{ fact: 'owner', before: undefined, after: 'A (https://a.example/)' }],
    },
    { id: 'new', name: 'New Times', kind: 'added' },
    { id: 'old', name: 'Old Times', kind: 'removed' },
  ])
  expect(registryChanges(after, after)).toEqual([])
  expect(registryChanges(emptyRegistry, after)).toHaveLength(3)
})
