import { expect, test } from 'vitest'
import { rules } from '@/lib/preflight/preflight'
import { fineNames, ruleNames } from './rule-names'

test('every rule has a name, in the order of the checklist', () => {
  expect(Object.keys(ruleNames)).toEqual(rules.map(({ id }) => id))
})

test('what found something is not called fine', () => {
  expect(fineNames([{ rule: 'debris' }])).not.toContain('no debris')
  expect(fineNames([])).toHaveLength(rules.length)
})
