import { setImmediate } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import { decodeFeed } from '../decode-feed'
import { plainTitle } from '../plain-title'
import { longestText } from './article-text'

/** What is looked at as a tree: its costs grow with the square of some of these. */
const [mostDepth, mostElements, mostLetters] = [60, 2_000, 100_000]
/** What is read of a page at all: more tags, or tags within tags, are no article. */
const [mostTags, mostNested] = [30_000, 500]
/** A page is read in parts, so that reading ends where it has become too much. */
const lettersAPart = 16_000
/** A text below this is a notice or a paywall, and no article. */
const shortestText = 200

/**
 * The beginning of the article in a web page, in plain text of one line; a string with a reason where there is none.
 * Nothing of the page is run or requested, and what is looked at is bounded, whatever the bytes are.
 */
export async function textOfPage(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Promise<{ readonly text: string } | string> {
  if (contentType !== undefined && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType))
    return 'It is no web page.'
  const page = boundedMarkup(decodeFeed(bytes, contentType))
  // Only where a setting asks for them: half of what they weigh would be in every run.
  const [{ default: Defuddle }, { parseHTML }] = await Promise.all([import('defuddle'), import('linkedom')])
  // Whoever waits for an answer of this server goes first: the next lines take their time.
  await setImmediate()
  let content: string
  try {
    const { document } = parseHTML(page)
    // `parse`, unlike `parseAsync`, asks nobody else for what the page does not have.
    content = new Defuddle(document as unknown as Document, { url, removeImages: true, useAsync: false }).parse()
      .content
  } catch {
    return 'No article could be found in its page.'
  }
  const text = plainTitle(content)
  if (text.length < shortestText) return 'No article could be found in its page.'
  return { text: beginningOf(text) }
}

const beginningOf = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`

const left = new Set(
  'script style template noscript iframe object embed svg math canvas video audio form button select textarea input'.split(
    ' ',
  ),
)
const empty = new Set('area base br col hr img input link meta source track wbr'.split(' '))
const keptAttributes = new Set([
  'class',
  'id',
  'role',
  'hidden',
  'aria-hidden',
  'itemprop',
  'name',
  'property',
  'content',
  'lang',
])
const longestAttribute = 200

/** The same page without what is never text, cut off where it is too large and flat where it is too deep. */
function boundedMarkup(html: string): string {
  const open: string[] = []
  let [markup, hidden, elements, letters, tags, nested] = ['', 0, 0, 0, 0, 0]
  const isFull = () => tags > mostTags || nested > mostNested || elements >= mostElements || letters >= mostLetters
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        tags += 1
        nested += 1
        if (left.has(name)) hidden += 1
        if (hidden > 0 || open.length >= mostDepth || isFull() || !/^[a-z][a-z\d]*$/.test(name)) return
        elements += 1
        markup += `<${name}${printAttributes(attributes)}>`
        if (!empty.has(name)) open.push(name)
      },
      onclosetag: (name) => {
        nested -= 1
        if (left.has(name)) hidden -= 1
        else if (open.at(-1) === name && hidden === 0) markup += `</${open.pop()}>`
      },
      ontext: (text) => {
        if (hidden > 0 || isFull()) return
        const kept = text.slice(0, mostLetters - letters)
        const printed = escaped(kept)
        // Each escaped letter becomes a part of the tree of its own.
        letters += kept.length + 5 * (printed.length - kept.length)
        markup += printed
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && !isFull(); at += lettersAPart) parser.write(html.slice(at, at + lettersAPart))
  // Unless it is full: closing hundreds of tags tells nothing more.
  if (!isFull()) parser.end()
  const tail = open.reverse().map((name) => `</${name}>`)
  return `<!doctype html>${markup}${tail.join('')}`
}

const printAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .filter(([name]) => keptAttributes.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value.slice(0, longestAttribute))}"`)
    .join('')

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
