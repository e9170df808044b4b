import * as z from 'zod'
import { type Fault, InvalidDocument } from '../invalid-document'
import { readYamlFile } from '../yaml-file'
import { isCountryCode } from './country'
import { foldName, hostIn } from './outlet-name'
import { type OutletRegistry, outletKinds, type RegisteredOutlet, registryOf, severalCountries } from './registry'

const text = z
  .string()
  .max(200, 'longer than 200 characters')
  .refine((value) => value.trim() !== '', 'is blank')
const host = text
  .transform((value) => value.toLowerCase().replace(/^www\./, ''))
  .refine((value) => hostIn(value) === value, 'is not a host like example.com')
const country = z
  .string()
  .refine(
    (value) => value === severalCountries || isCountryCode(value),
    'is neither an ISO 3166-1 code in capitals nor `several`',
  )
const evidence = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password
}, 'is not an http or https address')

const entrySchema = z.strictObject({
  name: text,
  aliases: z.array(text).default([]),
  hosts: z.array(host).default([]),
  country: country.optional(),
  kind: z.enum(outletKinds, `is none of ${outletKinds.join(', ')}`).optional(),
  evidence,
  note: text.optional(),
})
const fileSchema = z.strictObject({ outlets: z.record(z.string(), entrySchema) })
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Reads content/outlets.yaml. Throws InvalidDocument with every fault: line where YAML itself is wrong, the path
 * (`outlets.bbc.country`) where a value is, and both outlets where two claim one name, alias or host.
 */
export function parseOutletRegistry(yaml: string, origin: string): OutletRegistry {
  const value = readYamlFile(yaml, origin)
  const parsed = fileSchema.safeParse(value)
  const faults = [...idFaults(value), ...(parsed.success ? [] : parsed.error.issues.map(faultOfIssue))]
  if (!parsed.success || faults.length) throw new InvalidDocument(origin, faults)
  const outlets = Object.entries(parsed.data.outlets).map(
    ([id, entry]): RegisteredOutlet => ({
      ...entry,
      id,
      country: entry.country,
      kind: entry.kind,
      note: entry.note,
    }),
  )
  const claims = doubleClaims(outlets)
  if (claims.length) throw new InvalidDocument(origin, claims)
  return registryOf(outlets)
}

const faultOfIssue = (issue: z.core.$ZodIssue): Fault => ({
  line: undefined,
  field: issue.path.join('.') || 'file',
  reason: issue.message,
})

// Looked at before the schema, which would pass over a key named `__proto__` in silence.
const idFaults = (value: unknown): Fault[] =>
  Object.keys((value as { outlets?: object } | null)?.outlets ?? {})
    .filter((id) => !idForm.test(id))
    .map((id) => ({ line: undefined, field: `outlets.${id}`, reason: 'is not an id like china-daily' }))

function doubleClaims(outlets: readonly RegisteredOutlet[]): Fault[] {
  const owners = new Map<string, { field: string; outlet: RegisteredOutlet }>()
  const faults: Fault[] = []
  const claim = (outlet: RegisteredOutlet, key: string, field: string, shown: string) => {
    const owner = owners.get(key)
    if (!owner) owners.set(key, { field, outlet })
    else {
      const where = owner.outlet === outlet ? `twice in ${outlet.id}` : `by both ${owner.outlet.id} and ${outlet.id}`
      faults.push({ line: undefined, field: `outlets.${outlet.id}.${field}`, reason: `"${shown}" is claimed ${where}` })
    }
  }
  for (const outlet of outlets) {
    claim(outlet, foldName(outlet.name), 'name', outlet.name)
    outlet.aliases.forEach((alias, index) => {
      claim(outlet, foldName(alias), `aliases.${index}`, alias)
    })
    outlet.hosts.forEach((name, index) => {
      claim(outlet, name, `hosts.${index}`, name)
    })
  }
  return faults
}
