import { useRef, useState } from 'react'
import { freshId } from '../state/fresh-id'
import type { BulkAction, BulkProblem, BulkResult, DoInBulk } from './bulk-actions'
import type { BulkRow } from './bulk-row'

export interface BulkReport {
  readonly act: BulkAction
  readonly rows: readonly BulkRow[]
  readonly results: readonly BulkResult[]
  readonly problem: BulkProblem | undefined
}

interface Asked {
  readonly act: BulkAction
  readonly rows: readonly BulkRow[]
  readonly reason?: string
  readonly passed?: ReadonlyMap<string, readonly string[]>
}

export function useBulk(doInBulk: DoInBulk) {
  const [report, setReport] = useState<BulkReport>()
  const [busy, setBusy] = useState(false)
  const last = useRef<Asked>(undefined)
  const attempt = useRef({ what: '', submissions: new Map<string, string>(), underWay: false })

  async function run(asked: Asked) {
    const { act, rows, reason, passed } = asked
    if (attempt.current.underWay || rows.length === 0) return
    last.current = asked
    const documents = rows.map(({ slug, revision }) => ({
      slug,
      basedOn: revision,
      ...(passed?.has(slug) ? { passed: passed.get(slug) ?? [] } : {}),
    }))
    // A retry must keep its submission ids, so that nothing is done twice.
    const what = JSON.stringify([act, reason, documents])
    const again = what === attempt.current.what
    const submissions = again ? attempt.current.submissions : new Map(rows.map(({ slug }) => [slug, freshId()]))
    attempt.current = { what, submissions, underWay: true }
    setBusy(true)
    const request = {
      act,
      ...(reason ? { reason } : {}),
      documents: documents.map((each) => ({ ...each, submission: submissions.get(each.slug) ?? freshId() })),
    }
    const outcome = await doInBulk(request).catch(failed)
    attempt.current = { ...attempt.current, underWay: false, ...(outcome.kind === 'done' ? { what: '' } : {}) }
    setBusy(false)
    setReport((report) => {
      const before = passed && report ? report : { rows, results: [] as readonly BulkResult[] }
      if (outcome.kind !== 'done') return { ...before, act, problem: outcome }
      const anew = new Map(outcome.results.map((result) => [result.slug, result]))
      const kept = before.results.map((result) => anew.get(result.slug) ?? result)
      return { act, rows: before.rows, results: kept.length > 0 ? kept : outcome.results, problem: undefined }
    })
  }

  return {
    report,
    busy,
    run,
    tryAgain: () => last.current && void run(last.current),
    dismiss: () => setReport(undefined),
  }
}

const failed = (error: unknown): { readonly kind: 'forbidden' | 'unreachable' } => ({
  kind: String((error as { digest?: unknown } | null)?.digest).endsWith(';403') ? 'forbidden' : 'unreachable',
})
