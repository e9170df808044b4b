import type { CheckedFinding } from '@/lib/preflight/finding'
import { counted } from '../../digest/figures'

/** `1 to fix, 3 warnings, 2 warnings accepted`; what there is none of is left out. */
export function checklistWords(findings: readonly CheckedFinding[]): string {
  const blocks = findings.filter(({ level }) => level === 'block').length
  const passed = findings.filter((finding) => finding.passed).length
  const warnings = findings.length - blocks - passed
  const words = [
    blocks > 0 && `${blocks} to fix`,
    warnings > 0 && counted(warnings, 'warning'),
    passed > 0 && `${counted(passed, 'warning')} accepted`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'no problems found'
}
