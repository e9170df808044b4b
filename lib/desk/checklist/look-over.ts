import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../../digest/document'
import type { CheckedFinding, PreflightContext } from '../../preflight/finding'
import { findingKey } from '../../preflight/finding-key'
import { preflight } from '../../preflight/preflight'
import type { Db } from '../../store/archive'
import { preflightBasis, preflightContext } from '../../store/projections/checklist'
import { listPassing } from '../../store/revisions/revisions'
import { notExamined } from './not-examined'

/** The findings in a text, with those that were accepted before. */
export async function lookOver(db: Db, document: Document): Promise<readonly CheckedFinding[]> {
  const findings = inOrder([...(await notExamined(db, document)), ...(await findingsIn(db, document))])
  if (findings.length === 0) return []
  const passed = await passedIn(db, document.slug)
  return findings.map((finding) => ({ ...finding, passed: passed.get(finding.key) }))
}

const inOrder = (findings: readonly KeyedFinding[]): readonly KeyedFinding[] =>
  (['block', 'warn', 'note'] as const).flatMap((level) => findings.filter((each) => each.level === level))

export async function findingsIn(db: Db, document: Document): Promise<readonly KeyedFinding[]> {
  const context = preflightContext(document, await preflightBasis(db))
  const kept = found.get(document)
  const isSame = kept?.registry === context.registry && kept.credits === context.credits
  if (isSame && isDeepStrictEqual(kept.sides, context.sides)) return kept.findings
  const findings = preflight(document, context).map((finding) => ({ ...finding, key: findingKey(finding) }))
  found.set(document, { ...context, findings })
  return findings
}

type KeyedFinding = Omit<CheckedFinding, 'passed'>

/** The checklist of the form and the gate ask for the same document: keep it while it is held. */
const found = new WeakMap<Document, PreflightContext & { readonly findings: readonly KeyedFinding[] }>()

async function passedIn(db: Db, slug: string): Promise<ReadonlyMap<string, CheckedFinding['passed']>> {
  const revisions = await listPassing(db, slug)
  return new Map(
    revisions.flatMap(({ number, editorName, reason, passed }) =>
      passed.map(({ key }) => [
        key,
        { revision: number, ...(editorName && { by: editorName }), ...(reason && { reason }) },
      ]),
    ),
  )
}
