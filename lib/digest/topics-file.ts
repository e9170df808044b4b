import * as z from 'zod'
import { type Fault, InvalidDocument } from './invalid-document'
import { isCountryCode } from './outlets/country'
import { faultOfTopic } from './slug'
import type { Topic } from './topic'
import { readYamlFile, type YamlFile } from './yaml-file'

const name = z
  .string()
  .max(200, 'is longer than 200 characters')
  .refine((value) => value.trim() !== '', 'is blank')
const country = z.string().refine(isCountryCode, 'is not a country code of two capital letters, such as US')
const perspectiveSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold only a-z, 0-9 and single hyphens'),
  name,
  country: z
    .union(
      [country, z.array(country).min(1)],
      'is neither a country code of two capital letters, such as US, nor a list of them',
    )
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

/** Keeps the file's order. Throws InvalidDocument with every fault (`topics.0.perspectives.1.id`). */
export function parseTopics(yaml: string, origin: string): readonly Topic[] {
  const file = readYamlFile(yaml, origin)
  const parsed = fileSchema.safeParse(file.value)
  if (!parsed.success) throw new InvalidDocument(origin, parsed.error.issues.map(file.faultOf))
  const { topics } = parsed.data
  const faults = [
    ...faultsOfTwins(topics, ['topics'], file),
    ...topics.flatMap(({ perspectives }, index) =>
      faultsOfTwins(perspectives, ['topics', index, 'perspectives'], file),
    ),
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

const faultsOfTwins = (
  entries: readonly { readonly id: string }[],
  path: readonly (string | number)[],
  { faultOf }: YamlFile,
): Fault[] =>
  entries.flatMap(({ id }, index) => {
    const isFirst = entries.findIndex((entry) => entry.id === id) === index
    const message = `“${id}” is the id of another entry of this list; each id may appear once`
    return isFirst ? [] : [faultOf({ path: [...path, index, 'id'], message, code: 'custom' })]
  })
