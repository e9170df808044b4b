import * as z from 'zod'
import { type Fault, InvalidDocument } from '../invalid-document'
import { readYamlFile, type YamlFile } from '../yaml-file'
import { isCountryCode } from './country'
import { foldName, hostIn } from './outlet-name'
import { type OutletRegistry, outletKinds, type RegisteredOutlet, registryOf, severalCountries } from './registry'

const text = z
  .string()
  .max(200, 'is longer than 200 characters')
  .refine((value) => value.trim() !== '', 'is blank')
const host = text
  .transform((value) => value.toLowerCase().replace(/^www\./, ''))
  .refine((value) => hostIn(value) === value, 'is not a host like example.com')
const country = z
  .string()
  .refine(
    (value) => value === severalCountries || isCountryCode(value),
    'is neither a country code of two capital letters, such as GB, nor `several`',
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
  kind: z.enum(outletKinds, `is not one of ${outletKinds.join(', ')}`).optional(),
  evidence,
  note: text.optional(),
  owner: z.strictObject({ name: text, evidence }, 'is not a name with its evidence').optional(),
})
const fileSchema = z.strictObject({ outlets: z.record(z.string(), entrySchema) })
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Throws InvalidDocument with every fault: line and path (`outlets.bbc.country`), and both outlets of a conflict. */
export function parseOutletRegistry(yaml: string, origin: string): OutletRegistry {
  const file = readYamlFile(yaml, origin)
  const parsed = fileSchema.safeParse(file.value)
  const faults = [...idFaults(file), ...(parsed.success ? [] : parsed.error.issues.map(file.faultOf))]
  if (!parsed.success || faults.length) throw new InvalidDocument(origin, faults)
  const outlets = Object.entries(parsed.data.outlets).map(
    ([id, entry]): RegisteredOutlet => ({
      ...entry,
      id,
      country: entry.country,
      kind: entry.kind,
      note: entry.note,
      owner: entry.owner,
    }),
  )
  const claims = doubleClaims(outlets, file)
  if (claims.length) throw new InvalidDocument(origin, claims)
  return registryOf(outlets)
}

/** /outlets/registered is a page of its own. */
const listPage = 'registered'

// Checked before the schema, which ignores a key named `__proto__`.
const idFaults = ({ value, faultOf }: YamlFile): Fault[] =>
  Object.keys((value as { outlets?: object } | null)?.outlets ?? {})
    .filter((id) => !idForm.test(id) || id === listPage)
    .map((id) =>
      faultOf({
        path: ['outlets', id],
        message: id === listPage ? 'is the address of the list itself' : 'is not an id like china-daily',
        code: 'custom',
      }),
    )

function doubleClaims(outlets: readonly RegisteredOutlet[], { faultOf }: YamlFile): Fault[] {
  const owners = new Map<string, RegisteredOutlet>()
  const faults: Fault[] = []
  const claim = (outlet: RegisteredOutlet, key: string, field: readonly (string | number)[], shown: string) => {
    const owner = owners.get(key)
    if (!owner) owners.set(key, outlet)
    else {
      const where = owner === outlet ? `twice in ${outlet.id}` : `by both ${owner.id} and ${outlet.id}`
      const message = `"${shown}" is claimed ${where}`
      faults.push(faultOf({ path: ['outlets', outlet.id, ...field], message, code: 'custom' }))
    }
  }
  for (const outlet of outlets) {
    claim(outlet, foldName(outlet.name), ['name'], outlet.name)
    outlet.aliases.forEach((alias, index) => {
      claim(outlet, foldName(alias), ['aliases', index], alias)
    })
    outlet.hosts.forEach((name, index) => {
      claim(outlet, name, ['hosts', index], name)
    })
  }
  return faults
}
