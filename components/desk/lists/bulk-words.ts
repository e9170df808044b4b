import { counted } from '@/lib/words/counted'
import type { BulkAction, BulkProblem, BulkResult } from './bulk-actions'

export type BulkKind = BulkAction['kind']

export const bulkActs: Readonly<Record<BulkKind, { readonly name: string; readonly done: string }>> = {
  publish: { name: 'Publish', done: 'published' },
  schedule: { name: 'Schedule', done: 'scheduled' },
  unpublish: { name: 'Unpublish', done: 'unpublished' },
  withdraw: { name: 'Withdraw', done: 'withdrawn' },
}

export function resultWords(result: BulkResult, kind: BulkKind): string {
  const { done } = bulkActs[kind]
  switch (result.kind) {
    case 'saved':
      return `${done} as revision ${result.revision}`
    case 'unchanged':
      return 'nothing to change'
    case 'stale':
      return `not ${done}: ${result.by} saved revision ${result.latest} after this list was loaded; open it first`
    case 'held': {
      const blocks = result.findings.filter(({ level }) => level === 'block').length
      if (blocks > 0) return `not ${done}: ${counted(blocks, 'thing')} to fix`
      return `not ${done} yet: ${counted(result.findings.length, 'warning')}`
    }
    case 'refused':
      return `not ${done}: ${result.reason}`
    case 'missing':
      return 'no longer in the archive'
    case 'forbidden':
      return `not ${done}: your account may not do this`
    case 'unavailable':
      return `not ${done}: cannot save just now; try again in a moment`
  }
}

export function outcomeWords(results: readonly BulkResult[], kind: BulkKind): string {
  const done = results.filter((result) => result.kind === 'saved').length
  const unchanged = results.filter((result) => result.kind === 'unchanged').length
  const rest = results.length - done - unchanged
  return [
    `${done} ${bulkActs[kind].done}`,
    unchanged > 0 && `${unchanged} with nothing to change`,
    rest > 0 && `${rest} not ${bulkActs[kind].done}`,
  ]
    .filter(Boolean)
    .join(', ')
}

export function problemWords(problem: BulkProblem): string {
  switch (problem.kind) {
    case 'signed-out':
      return problem.disabled
        ? 'Your account has been disabled.'
        : 'Your session has ended. Sign in again, then try again.'
    case 'forbidden':
      return 'Your account may not do this.'
    case 'malformed':
      return `The request was not valid: ${problem.reason}`
    case 'unavailable':
      return 'Cannot save just now. Try again in a moment.'
    case 'unreachable':
      return 'The server did not answer. Try again: nothing is done twice.'
  }
}

/** Refused only because of warnings, which can be accepted together. */
export const passable = (results: readonly BulkResult[]): readonly Extract<BulkResult, { kind: 'held' }>[] =>
  results
    .filter((result) => result.kind === 'held')
    .filter(({ findings }) => findings.every(({ level }) => level === 'warn'))
