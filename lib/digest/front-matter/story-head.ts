import { cleanText } from '../clean-text'
import type { OutletCount, StoryImage } from '../document'
import type { Findings } from '../findings'
import { safeLink, whyUnlinked } from '../link'
import type { RawDocument } from '../page'
import { type Dateline, readDateline } from './dateline'
import { type StoryFields, storyFields } from './fields'
import { readFields, unknownKeys } from './read-fields'
import type { FrontMatter } from './strict-yaml'

export interface StoryHead {
  readonly dateline: Dateline
  readonly outlets: readonly OutletCount[]
  readonly image: StoryImage | undefined
  readonly unknown: Readonly<Record<string, unknown>>
}

export function readStoryHead({ frontMatter, slug, context }: RawDocument, findings: Findings): StoryHead | undefined {
  const fields = readFields(frontMatter, storyFields, findings)
  if (!fields) return undefined
  const dateline = readDateline(fields, frontMatter, { day: slug.day, timeZone: context.timeZone }, findings)
  const outlets = (fields.outlets ?? []).map(({ name, count }) => ({ name: cleanText(name), count }))
  const image = readImage(fields, frontMatter, findings)
  const unknown = unknownKeys(frontMatter, frontMatter.values, Object.keys(storyFields.shape), findings)
  for (const [index, outlet] of (fields.outlets ?? []).entries()) {
    unknownKeys(frontMatter, outlet, ['name', 'count'], findings, ['outlets', index])
  }
  return { dateline, outlets, image, unknown }
}

function readImage({ image }: StoryFields, frontMatter: FrontMatter, findings: Findings): StoryImage | undefined {
  if (!image) return undefined
  unknownKeys(frontMatter, image, ['link', 'source', 'description'], findings, ['image'])
  const line = frontMatter.lineOf(['image', 'link'])
  const link = image.link ? safeLink(image.link) : undefined
  if (image.link && !link)
    findings.hold('unlinked-address', `The image is not linked: ${whyUnlinked(image.link)}`, {
      line,
      field: 'image.link',
    })
  const description = cleanText(image.description ?? '')
  if (!description) {
    const at = { line: frontMatter.lineOf(['image']), field: 'image.description' }
    findings.hold('image-without-description', 'The image has no description for those who cannot see it', at)
  }
  return { link, source: cleanText(image.source ?? '') || undefined, description }
}
