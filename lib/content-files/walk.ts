import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'
import { compareForm, readSlug } from '@/lib/digest/slug'
import { claimsToBeOurs } from './foreign-file'
import { decodeText, fileFault, readRawFile } from './raw-file'

export type Kind = 'digest' | 'story'

export interface ContentFile {
  readonly path: string
  readonly kind: Kind
  /** The path without first folder and extension; a valid slug only where there is no fault. */
  readonly slug: string
  readonly faults: readonly Fault[]
}

export interface PassedOver {
  readonly path: string
  readonly what: string
}

const folders = { digests: 'digest', stories: 'story' } as const
const documentName = /[.](md|mdx|markdown)$/i
const pageName = /^(?:_?index|readme|license|changelog|contributing)[.](?:md|mdx|markdown)$/i
const ownFiles = new Set(['README.md', 'topics.yaml', 'outlets.yaml', 'feeds.yaml'])
const ownFolders = new Set(['prompts'])
/** A name that leads to another folder once decoded. */
const leadsElsewhere = /^[.]{2}|%(?:2f|5c|2e|00)|\\/i

export const pathOf = (kind: Kind, slug: string): string => `${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`

/**
 * All files under content/ that claim to be documents, sorted by path, and what was passed over. Follows no symbolic
 * link. Opens only files whose name is not a document's, to report a misnamed document.
 */
export function walkContent(contentDir: string): {
  readonly files: readonly ContentFile[]
  readonly passedOver: readonly PassedOver[]
} {
  const files: ContentFile[] = []
  const passedOver: PassedOver[] = []
  const take = (path: string, kind: Kind, entry: Dirent): void => {
    const what = whyPassedOver(entry)
    if (what) passedOver.push({ path, what })
    else {
      const file = contentFile(path, kind, entry)
      if (file.faults.length > 0 && entry.isFile() && isForeign(join(contentDir, path), path))
        passedOver.push({ path, what: 'pages that are neither digests nor stories' })
      else files.push(file)
    }
  }
  const walk = (folder: string, kind: Kind): void => {
    for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && !documentName.test(entry.name) && !entry.name.startsWith('.')) walk(path, kind)
      else take(path, kind, entry)
    }
  }
  for (const entry of readdirSync(contentDir, { withFileTypes: true })) {
    const kind = folders[entry.name as keyof typeof folders]
    if (kind && entry.isDirectory()) walk(entry.name, kind)
    else if (kind) files.push(contentFile(entry.name, kind, entry))
    else if (entry.isDirectory() && ownFolders.has(entry.name)) continue
    else if (entry.isDirectory() && !leadsElsewhere.test(entry.name))
      passedOver.push({ path: `${entry.name}/`, what: 'folders other than digests/ and stories/' })
    else if (!ownFiles.has(entry.name)) take(entry.name, 'digest', entry)
  }
  return {
    files: withTwinsNamed(files.sort(byPath)),
    passedOver: passedOver.sort(byPath),
  }
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : 1

function whyPassedOver(entry: Dirent): string | undefined {
  if (leadsElsewhere.test(entry.name) && documentName.test(entry.name)) return undefined
  if (entry.name.startsWith('.')) return 'files whose names begin with a dot'
  if (!documentName.test(entry.name) && !entry.isSymbolicLink()) return 'files whose names do not end in .md'
  return undefined
}

function isForeign(absolute: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const isNamedByDay = /\d{4}-\d{1,2}-\d{1,2}/.test(path) && !pageName.test(name)
  if (isNamedByDay || leadsElsewhere.test(name)) return false
  const raw = readRawFile(absolute)
  const text = raw.kind === 'raw' ? decodeText(raw.bytes) : raw.faults
  return typeof text !== 'string' || !claimsToBeOurs(text)
}

function contentFile(path: string, kind: Kind, entry: Dirent): ContentFile {
  const slug = path.slice(path.indexOf('/') + 1).replace(documentName, '')
  const reasons = [
    faultOfEntry(entry),
    leadsElsewhere.test(entry.name) ? 'The name points outside its folder. Give the file another name.' : undefined,
    path.includes('/') ? undefined : `The file is outside digests/ and stories/. ${importIt}`,
    path.endsWith('.md') ? undefined : 'The name of a document ends in .md, in lower case. Rename the file.',
  ].filter((reason) => reason !== undefined)
  const read = reasons.length === 0 ? readSlug(kind, slug) : undefined
  if (typeof read === 'string') reasons.push(pageName.test(entry.name) ? `${read}. ${importIt}` : read)
  return { path, kind, slug, faults: reasons.map((reason) => fileFault(reason)) }
}

const importIt = 'npm run import -- FILE puts it where it belongs.'

function faultOfEntry(entry: Dirent): string | undefined {
  if (entry.isFile()) return undefined
  if (entry.isSymbolicLink()) return 'This is a symbolic link, which is not followed. Put the file itself there.'
  if (entry.isDirectory()) return 'This is a folder with the name of a document. Rename it.'
  return 'This is not a regular file but a pipe, a socket or a device.'
}

/** Two names that some file system treats as equal are both refused, each naming the other. */
function withTwinsNamed(files: readonly ContentFile[]): readonly ContentFile[] {
  const names = files.map(({ kind, slug }) => `${kind} ${compareForm(slug)}`)
  if (new Set(names).size === files.length) return files
  const pathsOf = new Map<string, string[]>()
  for (const [index, { path }] of files.entries()) {
    const name = names[index] as string
    pathsOf.set(name, [...(pathsOf.get(name) ?? []), path])
  }
  return files.map((file, index) => {
    const twins = pathsOf.get(names[index] as string)?.filter((path) => path !== file.path) ?? []
    const faults = twins.map((path) =>
      fileFault(`The name is the same as that of ${path} except for capitals or accents. Rename one of them.`),
    )
    return faults.length > 0 ? { ...file, faults: [...file.faults, ...faults] } : file
  })
}
