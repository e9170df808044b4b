import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'
import { compareForm, readSlug } from '@/lib/digest/slug'

export type Kind = 'digest' | 'story'

/** A name under content/ that claims to be a document. Nothing of it has been read. */
export interface ContentFile {
  /** Relative to content/, with forward slashes. */
  readonly path: string
  readonly kind: Kind
  /** The path without its first folder and its ending; a true slug only where there is no fault. */
  readonly slug: string
  /** Why it can be no document, whatever it holds. */
  readonly faults: readonly Fault[]
}

const folders = { digests: 'digest', stories: 'story' } as const
const documentName = /[.](md|mdx|markdown)$/i

/** The path of a document under content/. */
export const pathOf = (kind: Kind, slug: string): string => `${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`

/**
 * Everything under content/ that claims to be a document, sorted by path. Names that begin with a dot (an editor's
 * swap file, our own unfinished writes) and other kinds of file are left alone; symbolic links are never followed.
 */
export function walkContent(contentDir: string): readonly ContentFile[] {
  const files: ContentFile[] = []
  const walk = (folder: string, kind: Kind): void => {
    for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory() && !documentName.test(entry.name)) walk(path, kind)
      else if (documentName.test(entry.name) || entry.isSymbolicLink()) files.push(contentFile(path, kind, entry))
    }
  }
  for (const entry of readdirSync(contentDir, { withFileTypes: true })) {
    const kind = folders[entry.name as keyof typeof folders]
    if (kind && entry.isDirectory()) walk(entry.name, kind)
    else if (kind || (documentName.test(entry.name) && entry.name !== 'README.md' && !entry.name.startsWith('.')))
      files.push(contentFile(entry.name, kind ?? 'digest', entry))
  }
  return withTwinsNamed(files.sort((one, other) => (one.path < other.path ? -1 : 1)))
}

function contentFile(path: string, kind: Kind, entry: Dirent): ContentFile {
  const slug = path.slice(path.indexOf('/') + 1).replace(documentName, '')
  const reasons = [
    faultOfEntry(entry),
    path.includes('/') ? undefined : 'stands outside digests/ and stories/',
    path.endsWith('.md') ? undefined : 'a document is named in lower case and ends in .md',
  ].filter((reason) => reason !== undefined)
  const read = reasons.length === 0 ? readSlug(kind, slug) : undefined
  if (typeof read === 'string') reasons.push(read)
  return { path, kind, slug, faults: reasons.map(fileFault) }
}

const fileFault = (reason: string): Fault => ({ line: undefined, field: 'file', reason })

function faultOfEntry(entry: Dirent): string | undefined {
  if (entry.isFile()) return undefined
  if (entry.isSymbolicLink()) return 'is a symbolic link, which is not followed'
  if (entry.isDirectory()) return 'is a folder with the name of a document'
  return 'is no regular file (a pipe, a socket or a device)'
}

/** Two names that some file system or reader takes for one are both refused, each naming the other. */
function withTwinsNamed(files: readonly ContentFile[]): readonly ContentFile[] {
  const byName = new Map<string, ContentFile[]>()
  for (const file of files) {
    const name = `${file.kind} ${compareForm(file.slug)}`
    const namesakes = byName.get(name)
    if (namesakes) namesakes.push(file)
    else byName.set(name, [file])
  }
  if (byName.size === files.length) return files
  return files.map((file) => {
    const twins = byName.get(`${file.kind} ${compareForm(file.slug)}`)?.filter(({ path }) => path !== file.path) ?? []
    const faults = twins.map(({ path }) => fileFault(`has the same name as ${path}, but for case or Unicode form`))
    return faults.length > 0 ? { ...file, faults: [...file.faults, ...faults] } : file
  })
}
