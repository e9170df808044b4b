import type { CheckedFinding } from '@/lib/preflight/finding'
import { counted } from '@/lib/words/counted'
import type { Held } from '../state/editor-state'

const acts = {
  publish: { done: 'published', doing: 'publishing', act: 'Publish' },
  schedule: { done: 'scheduled', doing: 'scheduling', act: 'Schedule' },
  save: { done: 'saved', doing: 'saving', act: 'Save' },
} as const

export function heldAct({ asked }: Held): (typeof acts)[keyof typeof acts] {
  const kind = asked.release?.kind
  return kind === 'publish' || kind === 'schedule' ? acts[kind] : acts.save
}

export const blocksIn = (findings: readonly CheckedFinding[]): readonly CheckedFinding[] =>
  findings.filter(({ level }) => level === 'block')

export function heldWords(held: Held): string {
  const { done, doing } = heldAct(held)
  const blocks = blocksIn(held.findings).length
  if (blocks > 0) return `Not ${done}: ${counted(blocks, 'thing')} must be fixed first. Your text stays here.`
  const warnings = counted(held.findings.length, 'warning')
  return `Not ${done} yet: fix ${warnings}, or give a reason for ${doing} anyway. Your text stays here.`
}
