import type { Document } from '@/lib/digest/document'
import { type Release, releaseOf } from '@/lib/digest/visibility'
import { publicChecksum } from '../ledger/public-checksum'
import type { DocumentAct } from '../log/act'

type Done = Exclude<DocumentAct, 'import' | 'restore'>

/**
 * What a change does, told from the two documents and not from the form that made it: a text typed by hand that
 * drops `draft: true` is a publication like any other. At least one act.
 */
export function actsOf(before: Document, after: Document, receivedAt: Date, now: Date): readonly [Done, ...Done[]] {
  const was = releaseOf(before, receivedAt)
  const is = releaseOf(after, receivedAt)
  const acts: Done[] = []
  const turn = turnOf(was, is, now)
  if (turn) acts.push(turn)
  if (JSON.stringify(before.corrections) !== JSON.stringify(after.corrections)) acts.push('correct')
  // What is scheduled goes out without another look: it is edited as what is out.
  const edit = was.declared === 'released' ? 'edit-public' : 'edit-draft'
  if (acts.length === 0 || saysOtherwise(before, after)) acts.push(edit)
  return acts as [Done, ...Done[]]
}

function turnOf(was: Release, is: Release, now: Date): Done | undefined {
  if (is.declared === 'released') {
    const moved = was.declared !== 'released' || was.publishAt.getTime() !== is.publishAt.getTime()
    if (!moved) return undefined
    return is.publishAt > now ? 'schedule' : 'publish'
  }
  if (was.declared === is.declared) return undefined
  return is.declared === 'withdrawn' ? 'withdraw' : 'unpublish'
}

const saysOtherwise = (before: Document, after: Document) =>
  publicChecksum({ ...before, corrections: [] }) !== publicChecksum({ ...after, corrections: [] })
