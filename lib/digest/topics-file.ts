import * as z from 'zod'
import { type Fault, InvalidDocument } from './invalid-document'
import { isCountryCode } from './outlets/country'
import { faultOfTopic } from './slug'
import type { Topic } from './topic'
import { readYamlFile } from './yaml-file'

const name = z
  .string()
  .max(200, 'longer than 200 characters')
  .refine((value) => value.trim() !== '', 'is blank')
const country = z.string().refine(isCountryCode, 'is no ISO 3166-1 code in capitals')
const perspectiveSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: only a-z, 0-9 and single hyphens'),
  name,
  country: z
    .union([country, z.array(country).min(1)], 'is no ISO 3166-1 code in capitals, nor a list of them')
    .optional(),
})
const topicSchema = z.strictObject({
  id: z.string().superRefine((id, context) => {
    const fault = faultOfTopic(id)
    if (fault) context.addIssue(fault)
  }),
  name,
  perspectives: z.array(perspectiveSchema).min(1, 'needs at least one perspective'),
})
const fileSchema = z.strictObject({ topics: z.array(topicSchema) })

/** Reads content/topics.yaml, in its order. Throws InvalidDocument with every fault (`topics.0.perspectives.1.id`). */
export function parseTopics(yaml: string, origin: string): readonly Topic[] {
  const parsed = fileSchema.safeParse(readYamlFile(yaml, origin))
  if (!parsed.success) throw new InvalidDocument(origin, parsed.error.issues.map(faultOfIssue))
  const { topics } = parsed.data
  const faults = [
    ...faultsOfTwins(topics, 'topics'),
    ...topics.flatMap(({ perspectives }, index) => faultsOfTwins(perspectives, `topics.${index}.perspectives`)),
  ]
  if (faults.length > 0) throw new InvalidDocument(origin, faults)
  return topics.map(({ id, name, perspectives }) => ({
    id,
    name,
    perspectives: perspectives.map(({ country, ...side }) =>
      country === undefined ? side : { ...side, countries: [country].flat() },
    ),
  }))
}

const faultOfIssue = (issue: z.core.$ZodIssue): Fault => ({
  line: undefined,
  field: issue.path.join('.') || 'file',
  reason: issue.message,
})

const faultsOfTwins = (entries: readonly { readonly id: string }[], path: string): Fault[] =>
  entries.flatMap(({ id }, index) => {
    const first = entries.findIndex((entry) => entry.id === id)
    return first === index
      ? []
      : [{ line: undefined, field: `${path}.${index}.id`, reason: `“${id}” stands at ${path}.${first} too` }]
  })
