import { spawnSync } from 'node:child_process'
import type { CheckStep } from './step'

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>
}

/** Without an answer from the registry in this time, the check goes on. */
const patienceMs = 30_000

/** Known advisories against production packages. An unreachable registry fails nothing; the step's line says so. */
export const advisories: CheckStep = {
  name: 'advisories',
  run: async () => {
    const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: patienceMs })
    const faults = readAudit(audit.stdout ?? '')
    if (!faults) return { passed: 0, failed: 0, note: 'could not be checked: the registry does not answer' }
    return faults.length > 0 ? { passed: 0, failed: 1, output: faults.join('\n') } : { passed: 1, failed: 0 }
  },
}

/** Advisories of severity high or critical; undefined where `npm audit` got no answer. */
export function readAudit(json: string): string[] | undefined {
  let audit: Audit
  try {
    audit = JSON.parse(json) as Audit
  } catch {
    return undefined
  }
  if (!audit.vulnerabilities) return undefined
  return Object.entries(audit.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}; see npm audit`)
}
