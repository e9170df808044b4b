import type { Document } from '@/lib/digest/document'
import { identifyOutlet, type OutletIdentity } from '@/lib/digest/outlets/registry'
import { type Finding, type FindingPlace, type PreflightContext, type Rule, unregisteredGround } from '../finding'
import { reportsOf } from '../passages'

export const unreviewedOutlet: Rule = {
  id: 'unreviewed-outlet',
  weighs: 'notes',
  looksFor: 'outlets that are not in content/outlets.yaml, or have no country there',
  check: (document, context) => {
    if (context.registry.outlets.length === 0) return []
    const named = outletsNamed(document, context)
    const unknown = named.filter(({ identity }) => !identity.registered)
    const homeless = named.filter(({ identity }) => identity.registered && !identity.registered.country)
    return [
      // The grounds keep the words of earlier versions, so that accepted warnings stay accepted.
      ...found(
        unknown,
        unregisteredGround,
        (name) => `${name} is not in the list of known outlets.`,
        'outlets are not in the list of known outlets.',
      ),
      ...found(
        homeless,
        'outlets have no reviewed home.',
        (name) => `The country of ${name} is not known.`,
        'outlets have no known country.',
      ),
    ]
  },
}

interface Named {
  readonly identity: OutletIdentity
  readonly where: readonly string[]
  readonly place: FindingPlace
}

function found(
  named: readonly Named[],
  ground: string,
  ofOne: (name: string) => string,
  ofMany: string,
): readonly Omit<Finding, 'rule'>[] {
  const [first, ...others] = named
  if (!first) return []
  const evidence = others.length
    ? named.map(({ identity, where }) => `${identity.name}: ${where.join(', ')}`)
    : first.where
  const message = others.length ? `${named.length} ${ofMany}` : ofOne(first.identity.name)
  const grounds = named.map(({ identity }) => `${ground} ${identity.name}`)
  return [{ level: 'note', message, evidence, grounds, place: first.place }]
}

function outletsNamed(document: Document, { registry }: PreflightContext): readonly Named[] {
  const citations =
    document.kind === 'story'
      ? document.outlets.map(({ name }, index) => ({
          name,
          what: 'the list of outlets',
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
