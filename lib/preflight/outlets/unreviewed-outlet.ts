import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletIdentity } from '@/lib/digest/outlets/registry'
import type { Finding, Place, PreflightContext, Rule } from '../finding'
import { reportsOf } from '../passages'

/** Outlets that the registry does not know, or whose home it leaves open. One finding for all of either kind. */
export const unreviewedOutlet: Rule = {
  id: 'unreviewed-outlet',
  weighs: 'notes',
  looksFor: 'outlets that content/outlets.yaml does not register, or whose home it leaves open',
  check: (document, context) => {
    // A paper that registers no outlets at all reviews none.
    if (context.registry.outlets.length === 0) return []
    const named = outletsNamed(document, context)
    const unknown = named.filter(({ identity }) => !identity.registered)
    const homeless = named.filter(({ identity }) => identity.registered && !identity.registered.country)
    return [
      ...found(unknown, (name) => `${name} is not in the outlet registry.`, 'outlets are not in the outlet registry.'),
      ...found(homeless, (name) => `The home of ${name} is not reviewed.`, 'outlets have no reviewed home.'),
    ]
  },
}

interface Named {
  readonly identity: OutletIdentity
  /** `source 3`, `source 7`. */
  readonly where: readonly string[]
  readonly place: Place
}

function found(
  named: readonly Named[],
  ofOne: (name: string) => string,
  ofMany: string,
): readonly Omit<Finding, 'rule'>[] {
  const [first, ...others] = named
  if (!first) return []
  const evidence = others.length
    ? named.map(({ identity, where }) => `${identity.name}: ${where.join(', ')}`)
    : first.where
  const message = others.length ? `${named.length} ${ofMany}` : ofOne(first.identity.name)
  const grounds = named.map(({ identity }) => `${ofMany} ${identity.name}`)
  return [{ level: 'note', message, evidence, grounds, place: first.place }]
}

function outletsNamed(document: Document, { registry }: PreflightContext): readonly Named[] {
  const citations =
    document.kind === 'story'
      ? document.outlets.map(({ name }, index) => ({
          ...{ name, what: 'the list of outlets' },
          place: { kind: 'field', field: `outlets[${index}].name` } as const,
        }))
      : reportsOf(document).flatMap(({ outlet, number, place }) =>
          outlet ? [{ name: outlet, what: `source ${number}`, place }] : [],
        )
  const bySlug = new Map<string, Named>()
  for (const { name, what, place } of citations) {
    const identity = identifyOutlet(registry, name)
    const known = bySlug.get(identity.slug) ?? { identity, place, where: [] }
    bySlug.set(identity.slug, { ...known, where: [...known.where, what] })
  }
  return [...bySlug.values()]
}
