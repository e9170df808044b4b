import type { OutletRegistry, RegisteredOutlet } from './registry'

export type OutletFact = 'name' | 'aliases' | 'hosts' | 'country' | 'kind' | 'evidence' | 'note' | 'owner'

export interface FactChange {
  readonly fact: OutletFact
  /** As it is written for people; undefined where it was or is not recorded. */
  readonly before: string | undefined
  readonly after: string | undefined
}

export type OutletChange = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'changed'; readonly facts: readonly FactChange[] }
)

/** What changed from one list of outlets to the next, in the order of the lists; what left comes last. */
export function registryChanges(before: OutletRegistry, after: OutletRegistry): readonly OutletChange[] {
  const old = new Map(before.outlets.map((outlet) => [outlet.id, outlet]))
  const now = new Set(after.outlets.map(({ id }) => id))
  const changes = after.outlets.flatMap((outlet): OutletChange[] => {
    const { id, name } = outlet
    const was = old.get(id)
    if (!was) return [{ id, name, kind: 'added' }]
    const facts = factChanges(was, outlet)
    return facts.length > 0 ? [{ id, name, kind: 'changed', facts }] : []
  })
  const gone = before.outlets.filter(({ id }) => !now.has(id))
  return [...changes, ...gone.map(({ id, name }): OutletChange => ({ id, name, kind: 'removed' }))]
}

const facts: readonly OutletFact[] = ['name', 'aliases', 'hosts', 'country', 'kind', 'owner', 'evidence', 'note']

const factChanges = (was: RegisteredOutlet, is: RegisteredOutlet): readonly FactChange[] =>
  facts.flatMap((fact) => {
    const [before, after] = [written(was, fact), written(is, fact)]
    return before === after ? [] : [{ fact, before, after }]
  })

function written(outlet: RegisteredOutlet, fact: OutletFact): string | undefined {
  switch (fact) {
    case 'aliases':
    case 'hosts':
      return outlet[fact].join(', ') || undefined
    case 'owner':
      return outlet.owner && `${outlet.owner.name} (${outlet.owner.evidence})`
    default:
      return outlet[fact]
  }
}
