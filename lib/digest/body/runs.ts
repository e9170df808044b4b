import type { Findings } from '../findings'
import type { ListedSource } from './sources'

export interface Run {
  readonly id: string
  readonly name: string
  readonly count: number | undefined
}

/** The first `count` sources belong to the first perspective, and so on; a last one without a count gets the rest. */
export function assignRuns(
  listed: readonly ListedSource[],
  runs: readonly Run[],
  findings: Findings,
): (string | undefined)[] {
  const owners: (string | undefined)[] = []
  for (const [place, { id, name, count }] of runs.entries()) {
    const isRest = place === runs.length - 1
    if (count === undefined && !isRest) {
      const message = `${name} has no count of its sources, so they cannot be assigned to a perspective`
      findings.hold('run-unknown', message, { field: `perspectives[${place}].count` })
      return owners
    }
    const rest = listed.length - owners.length
    const own = Math.min(count ?? rest, rest)
    for (let taken = 0; taken < own; taken++) owners.push(id)
  }
  return owners
}
