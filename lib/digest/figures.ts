import type { ListedSource } from './body/sources'
import type { Findings } from './findings'
import type { DigestHead } from './front-matter/digest-head'
import type { FrontMatter } from './front-matter/strict-yaml'
import type { RawDocument } from './page'
import type { Perspective } from './perspective'
import type { Source } from './source'

/** Holds a digest whose front matter and list of sources count differently. */
export function warnOfFigures(
  { declared }: DigestHead,
  perspectives: readonly Perspective[],
  sources: readonly Source[],
  frontMatter: FrontMatter,
  findings: Findings,
): void {
  const compare = (path: readonly (string | number)[], field: string, claimed: number | undefined, found: number) => {
    if (claimed === undefined || claimed === found) return
    const message = `${field} is ${claimed}, but the list has ${found}; readers see ${found}`
    findings.hold('count-disagrees', message, { line: frontMatter.lineOf(path), field })
  }
  compare(['articleCount'], 'articleCount', declared.articleCount, sources.length)
  for (const [place, perspective] of perspectives.entries()) {
    const found = perspective.sources.length
    compare(['perspectives', place, 'count'], `perspectives[${place}].count`, perspective.declaredCount, found)
    const key = `${perspective.id}Sources`
    compare([key], key, declared.byPerspective[perspective.id], found)
  }
  const astray = sources.filter((source) => source.perspective === undefined)
  if (perspectives.length > 0 && astray[0]) {
    const message = `${astray.length} of the sources ${astray.length === 1 ? 'is' : 'are'} not assigned to a perspective, from source ${astray[0].number} on`
    findings.hold('source-without-perspective', message, { line: astray[0].line, field: 'sources' })
  }
}

/** Refuses an unfinished text: no final line end, and fewer sources than promised, or cut inside one. */
export function refuseCutOff(
  page: RawDocument,
  head: DigestHead,
  listed: readonly ListedSource[],
  findings: Findings,
): void {
  const promised = head.declared.articleCount ?? head.runs.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const last = listed.at(-1)
  const lastIsWhole = last !== undefined && isWhole(last, listed)
  const whole = listed.filter((entry) => entry !== last && 'title' in entry).length + (lastIsWhole ? 1 : 0)
  if (!page.endsOpen || lastIsWhole || whole >= promised) return
  const reason = `ends in the middle: it promises ${promised} sources and has ${whole} whole ones; is it cut off?`
  findings.fault('file', reason, page.lines.length)
}

const isWhole = (entry: ListedSource, [first]: readonly ListedSource[]): boolean =>
  'title' in entry && (entry.date !== undefined || !first || !('title' in first) || first.date === undefined)
