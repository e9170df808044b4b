import type { Document } from './document'
import { Findings } from './findings'
import { findClosingFence } from './front-matter/fence'
import { readFrontMatter } from './front-matter/strict-yaml'
import { type Fault, isInvalidDocument } from './invalid-document'
import { readManuscript } from './manuscript'
import type { ParseContext } from './page'
import { readDigest } from './read-digest'
import { readStory } from './read-story'
import { readSlug } from './slug'

export type { ParseContext }

const mostBytes = 1_000_000

/** Throws InvalidDocument with every fault of the text. */
export function parseDocument(text: string, context: ParseContext): Document {
  const findings = new Findings(context.origin)
  const slug = readSlug(context.kind, context.slug)
  if (typeof slug === 'string') findings.fault('file', slug)
  refuseRawText(text, findings)
  findings.refuseIfFaulty()

  const { lines } = readManuscript(text)
  const closing = findClosingFence(lines, findings)
  const contents = lines.map(({ content }) => content)
  const frontMatter =
    closing === undefined ? undefined : readFrontMatter(contents.slice(1, closing).join('\n'), findings)
  findings.refuseIfFaulty()
  if (typeof slug === 'string' || closing === undefined || !frontMatter) throw new Error('unreachable')

  const endsOpen = lines.at(-1)?.end === ''
  const page = { text, lines: contents, from: closing + 1, frontMatter, slug, context, endsOpen }
  return context.kind === 'digest' ? readDigest(page, findings) : readStory(page, findings)
}

/** The document of a text, or why it is none. `message` names file, line and field of each fault. */
export type Parsed =
  | { readonly document: Document; readonly faults?: undefined }
  | { readonly document?: undefined; readonly faults: readonly Fault[]; readonly message: string }

/** `parseDocument` for whoever goes on where a text is refused; throws nothing that is about the text. */
export function tryParse(text: string, context: ParseContext): Parsed {
  try {
    return { document: parseDocument(text, context) }
  } catch (error) {
    if (isInvalidDocument(error)) return { faults: error.faults, message: error.message }
    throw error
  }
}

function refuseRawText(text: string, findings: Findings): void {
  if (text.trim() === '') findings.fault('file', 'is empty')
  if (text.length > mostBytes || Buffer.byteLength(text) > mostBytes) findings.fault('file', 'is larger than 1 MB')
  else if (text.includes('\0')) {
    findings.fault(
      'file',
      'contains a NUL character; is it a text file?',
      text.slice(0, text.indexOf('\0')).split('\n').length,
    )
  }
}
