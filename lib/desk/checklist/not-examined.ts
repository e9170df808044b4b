import type { Document } from '../../digest/document'
import { passagesOf } from '../../digest/examination/passages'
import { shortened } from '../../digest/shortened'
import type { Finding } from '../../preflight/finding'
import { findingKey } from '../../preflight/finding-key'
import { readSettings } from '../../store/accounts/settings'
import type { Db } from '../../store/archive'
import { recordIfSaved } from '../../store/projections/record'

const mostNamed = 20

export const notExaminedRule = 'not-examined'

/**
 * What this publication asks of passages that a machine drafted and nobody examined: nothing, a warning, or that it
 * does not go out. No rule of the preflight, which knows the text alone: this is in the ledger.
 */
export async function notExamined(
  db: Db,
  document: Document,
): Promise<readonly (Finding & { readonly key: string })[]> {
  const { examination } = await readSettings(db)
  if (examination === 'nothing') return []
  const { passages } = await recordIfSaved(db, document)
  const open = passages.filter(({ disclosure }) => disclosure === 'ai-autonomous')
  if (open.length === 0) return []
  const all = passagesOf(document)
  const texts = open.flatMap(({ section, index }) =>
    all.flatMap((one) => (one.section === section && one.index === index ? shortened(one.text, 120) : [])),
  )
  const isDigest = document.kind === 'digest'
  const noun = isDigest ? 'highlights' : 'passages'
  const message = `${open.length} of ${passages.length} ${noun} ${open.length === 1 ? 'was' : 'were'} drafted by machine and not examined by an editor.`
  const finding: Finding = {
    rule: notExaminedRule,
    level: examination === 'every' ? 'block' : 'warn',
    message:
      examination === 'every'
        ? `${message} Here each of them has to be: save it as a draft, examine it, then publish it.`
        : message,
    evidence: texts.slice(0, mostNamed),
    place: { kind: 'section', section: isDigest ? 'overall' : 'key-points' },
    grounds: open.map(({ hash }) => hash).toSorted(),
  }
  return [{ ...finding, key: findingKey(finding) }]
}
