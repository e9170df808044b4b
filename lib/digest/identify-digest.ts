import { Findings } from './findings'
import { findClosingFence } from './front-matter/fence'
import { readFrontMatter } from './front-matter/strict-yaml'
import { InvalidDocument } from './invalid-document'
import { readManuscript } from './manuscript'
import { readMoment } from './moment'
import { readSlug } from './slug'

/** The slug of a digest from its topic and date, whatever its file name. Throws InvalidDocument if they are missing. */
export function identifyDigest(text: string, origin: string): string {
  const findings = new Findings(origin)
  const { lines } = readManuscript(text)
  const closing = findClosingFence(lines, findings) ?? 0
  const contents = lines.slice(1, closing).map(({ content }) => content)
  const frontMatter = findings.faults.length === 0 ? readFrontMatter(contents.join('\n'), findings) : undefined
  findings.refuseIfFaulty()
  const { topic, date } = frontMatter?.values ?? {}
  const day = typeof date === 'string' ? readMoment(date, 'UTC')?.day : undefined
  if (typeof topic !== 'string')
    findings.fault(
      'topic',
      'is missing; a digest names its topic, such as “topic: us-china”',
      frontMatter?.lineOf(['topic']),
    )
  if (!day) findings.fault('date', 'must be a date such as 2026-01-21', frontMatter?.lineOf(['date']))
  findings.refuseIfFaulty()
  const slug = `${topic}/${day}`
  const parts = readSlug('digest', slug)
  if (typeof parts === 'string') throw new InvalidDocument(origin, [{ line: undefined, field: 'topic', reason: parts }])
  return slug
}

/** Whether a file with front matter is a story: a digest names its topic, a story has key points or a summary. */
export const isStoryFile = (text: string): boolean =>
  !/^topic\s*:/m.test(text) && /^## (Key Points|Summary)\s*$/m.test(text)
