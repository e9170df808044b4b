import { identifyOutlet, type OutletIdentity } from '@/lib/digest/outlets/registry'
import type { Rule } from '../finding'
import { reportsOf } from '../passages'

/** Outlets that the registry does not know, or whose home it leaves open. One finding an outlet. */
export const unreviewedOutlet: Rule = {
  id: 'unreviewed-outlet',
  looksFor: 'an outlet that content/outlets.yaml does not register, or whose home it leaves open',
  check: (document, { registry }) => {
    // A paper that registers no outlets at all reviews none.
    if (registry.outlets.length === 0) return []
    const named =
      document.kind === 'story'
        ? document.outlets.map(({ name }, index) => ({
            name,
            what: 'the list of outlets',
            place: { kind: 'field', field: `outlets[${index}].name` } as const,
          }))
        : reportsOf(document).flatMap(({ outlet, number, place }) =>
            outlet ? [{ name: outlet, what: `source ${number}`, place }] : [],
          )
    const seen = new Map<
      string,
      { identity: OutletIdentity; where: string[]; place: (typeof named)[number]['place'] }
    >()
    for (const { name, what, place } of named) {
      const identity = identifyOutlet(registry, name)
      const entry = seen.get(identity.slug) ?? { identity, where: [], place }
      entry.where.push(what)
      seen.set(identity.slug, entry)
    }
    return [...seen.values()]
      .filter(({ identity }) => !identity.registered?.country)
      .map(({ identity, where, place }) => ({
        level: 'warn',
        message: identity.registered
          ? `The home of ${identity.name} is not reviewed.`
          : `${identity.name} is not in the outlet registry.`,
        evidence: where,
        place,
      }))
  },
}
