import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import type { Document } from '@/lib/digest/document'

const longest = 240

/** What lists show of a document: the first two highlights of a digest, a story's title and how its summary starts. */
export function teaserText(document: Document): { headline: string; standfirst: string | undefined } {
  if (document.kind === 'digest') {
    const [first, second] = document.highlights
    return { headline: first?.plain || document.title, standfirst: second?.plain || undefined }
  }
  const opening = plainText(fromMarkdown(document.summary.slice(0, 4_000)).children[0] ?? '').replace(/\s+/g, ' ')
  return { headline: document.title, standfirst: shortened(opening) || undefined }
}

/** Cut between words; never inside a character, whatever the script. */
function shortened(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text.slice(0, 4_000))]
  if (characters.length <= longest) return text
  const cut = text.slice(0, characters[longest - 1]?.index)
  return `${cut.replace(/\s+\S*$/, '')}…`
}
