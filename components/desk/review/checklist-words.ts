import type { CheckedFinding } from '@/lib/preflight/finding'
import { counted } from '../../digest/figures'

/** `1 to fix, 3 warnings, 2 notes, 2 warnings accepted`; what there is none of is left out. */
export function checklistWords(findings: readonly CheckedFinding[]): string {
  const asked = (level: CheckedFinding['level']) =>
    findings.filter((finding) => finding.level === level && !finding.passed).length
  const [blocks, warnings, notes] = [asked('block'), asked('warn'), asked('note')]
  const passed = findings.filter((finding) => finding.passed).length
  const words = [
    blocks > 0 && `${blocks} to fix`,
    warnings > 0 && counted(warnings, 'warning'),
    notes > 0 && counted(notes, 'note'),
    passed > 0 && `${counted(passed, 'warning')} accepted`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'no problems found'
}
