import { expect, test } from 'vitest'
import { readAudit } from './advisories'

test('a serious advisory is told by package; a lesser one, or none, is not', () => {
  const vulnerabilities = {
    next: { severity: 'critical', range: '<16.4.6' },
    left: { severity: 'moderate', range: '*' },
  }
  expect(readAudit(JSON.stringify({ vulnerabilities }))).toEqual(['next <16.4.6: critical; see npm audit'])
  expect(readAudit(JSON.stringify({ vulnerabilities: {} }))).toEqual([])
})

test.each(['', 'Not allowed', '{"error":{"code":"E405"}}'])('no answer is no verdict: %j', (answer) => {
  expect(readAudit(answer)).toBeUndefined()
})
