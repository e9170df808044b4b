import type { Archive } from '@/lib/store/archive'
import { generateDigest } from '../bench/digest-generator'
import { publicDigests, receive } from './paper'

/** A document with a unique word in every field. */
export interface Marked {
  readonly slug: string
  readonly word: string
  readonly text: string
}

export const wordsBegin = 'zqx'

const minute = 60_000
const moment = (inMs: number): string => new Date(Date.now() + inMs).toISOString()

/** Front matter for every way to hide a document. */
export const hiddenStates: Readonly<Record<string, string>> = {
  draft: 'draft: true',
  'in review': `draft: true\nsubmitted: ${moment(-minute)}`,
  scheduled: 'draft: false\npublishAt: 2099-01-01T00:00:00Z',
  embargoed: 'draft: false\nembargoUntil: 2099-01-01T00:00:00Z',
  'withdrawn before it was public': `draft: false\nwithdrawn: ${moment(-minute)}`,
  'over before it came': `draft: false\nunpublishAt: ${moment(-minute)}`,
}

export const waysOut: Readonly<Record<string, string>> = {
  withdrawn: `draft: false\nwithdrawn: ${moment(-minute)}`,
  'unpublished again': 'draft: true',
  'put under an embargo': 'draft: false\nembargoUntil: 2099-01-01T00:00:00Z',
  'at its end': `draft: false\nunpublishAt: ${moment(-1)}`,
}

let made = 0

/** `ownTopic`: alone in a topic whose name is marked too. `front` replaces `draft: false`. */
export function markedDigest({ front = 'draft: false', ownTopic = false } = {}): Marked {
  const number = publicDigests + made
  made += 1
  // Knuth’s multiplier: no word is a prefix of another.
  const word = `${wordsBegin}${((number * 2_654_435_761) >>> 0).toString(36).padStart(7, '0')}`
  const { topic, day, text } = generateDigest(number)
  const marked = text
    .replace(/^title: .*$/m, `title: "${word} title"`)
    .replace(/^draft: false$/m, front)
    .replace(/\n- /g, `\n- ${word} happened. `)
    .replace(/\] \[|\[(?=[A-Z])/, (found) => `${found}${word} reported `)
    .replace('https://news.google.com/rss/articles/', `https://example.org/${word}/`)
    .replace(/ - [^()\n]+ \((?=\d)/, ` - ${word} Gazette (`)
  const own = `only-${number}`
  return {
    slug: `${ownTopic ? own : topic}/${day}`,
    word,
    text: ownTopic
      ? marked.replace(/^topic: .*$/m, `topic: ${own}`).replace(/^topicName: .*$/m, `topicName: "${word} topic"`)
      : marked,
  }
}

export const leaving = ({ text, ...rest }: Marked, front: string): Marked => ({
  ...rest,
  text: text.replace(/^draft: false$/m, front),
})

export async function receiveAll(archive: Archive, documents: readonly Marked[]): Promise<void> {
  for (const { slug, text } of documents) await receive(archive, slug, text)
}

const forms = [
  ...['', '/', '.rsc', '.txt', '.json', '/index.rsc', '?_rsc=1a2b', '/revisions/1', '/revisions/2', '/revisions/01'],
  ...[
    '/digest.md',
    '/digest.json',
    '/cite.bib',
    '/cite.ris',
    '/cite.json',
    '/sources.bib',
    '/sources.ris',
    '/share.png',
  ],
  ...['/opengraph-image', '/feed.xml'],
]

/** In every spelling that some server takes for the same. */
export function addressesOf({ slug, word }: Marked): string[] {
  const [topic = '', day = ''] = slug.split('/')
  const page = `/digests/${slug}`
  return [
    ...forms.map((form) => page + form),
    `/%64igests/${slug}`,
    `/digests/${topic}%2F${day}`,
    `/digests/${topic}/%32${day.slice(1)}`,
    `//digests/${slug}`,
    `/digests//${slug}`,
    `/digests/${topic.toUpperCase()}/${day}`,
    `/_next/image?url=${encodeURIComponent(`${page}/share.png`)}&w=1200&q=75`,
    `/_next/data/build${page}.json`,
    `/preview/${slug}`,
    `/preview/${encodeURIComponent(slug)}`,
    `/admin/digests/${slug}`,
    `/%61dmin/digests/${slug}`,
    `/outlets/${word}-gazette`,
    ...(topic.startsWith('only-')
      ? ['', '/2025', '/2026', '/feed.xml', '/atom.xml', '/feed.json'].map((form) => `/topics/${topic}${form}`)
      : []),
  ]
}
