import { expect, test } from 'vitest'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { entryIn, typedOf, withTyped } from './entries'
import { outletFields } from './entry-fields'

const text = 'outlets:\n  # kept\n  bbc:\n    name: BBC\n    evidence: https://e.example/\n'
const ref = { kind: 'outlet', outlet: 'bbc' } as const
const type = (before: string, owner: string, evidence: string): string => {
  const typed = { ...typedOf(entryIn(before, ref), outletFields), 'owner.name': owner, 'owner.evidence': evidence }
  const changed = withTyped(before, ref, outletFields, typed)
  return typeof changed === 'object' ? changed.text : before
}

test('the owner of an outlet is typed at the desk, and taken away again without a trace', () => {
  const owned = type(text, 'A Trust', 'https://t.example/')
  expect(parseOutletRegistry(owned, 'x').outlets[0]?.owner).toEqual({ name: 'A Trust', evidence: 'https://t.example/' })
  expect(typedOf(entryIn(owned, ref), outletFields)).toMatchObject({ 'owner.name': 'A Trust' })
  expect(type(owned, '', '')).toBe(text)
  expect(() => parseOutletRegistry(type(text, 'A Trust', ''), 'x')).toThrow('outlets.bbc.owner.evidence: is missing')
})
