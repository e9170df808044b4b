import { readFileSync } from 'node:fs'
import type { Digest, Story } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import type { Perspective } from '@/lib/digest/perspective'
import type { PreflightContext, Rule } from '@/lib/preflight/finding'

export const context: PreflightContext = {
  registry: parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'content/outlets.yaml'),
  sides: [
    { id: 'us', name: 'United States', countries: ['US'] },
    { id: 'china', name: 'China', countries: ['CN', 'HK', 'MO'] },
  ],
}

export const verdictOf = (rule: Rule, document: Digest | Story, over: Partial<PreflightContext> = {}) => {
  const findings = rule.check(document, { ...context, ...over })
  return { findings, messages: findings.map(({ message }) => message), places: findings.map(({ place }) => place) }
}

const highlight = (plain: string, line: number): Highlight => ({
  markdown: plain,
  plain,
  inline: [{ kind: 'text', text: plain }],
  sources: [],
  line,
})

type SampleSource = readonly [title: string, outlet: string, date?: string, link?: string]
interface SampleSide {
  readonly highlights?: readonly string[]
  readonly sources?: readonly SampleSource[]
}

export function sampleDigest(
  sides: { readonly us?: SampleSide; readonly china?: SampleSide },
  more: Partial<Digest> = {},
): Digest {
  let number = 0
  const perspectives = (['us', 'china'] as const).map((id, place): Perspective => {
    const { highlights = [`${id} says something.`], sources = [[`A title of ${id}`, 'CNBC']] } = sides[id] ?? {}
    return {
      id,
      name: id === 'us' ? 'United States' : 'China',
      place,
      declaredCount: undefined,
      prose: [],
      highlights: highlights.map((plain, index) => highlight(plain, 30 + 10 * place + index)),
      sources: sources.map(([title, outlet, date, link]) => {
        number += 1
        const address = link ?? `https://news.example/${number}`
        const known = { id: address, link: address, locale: 'en-US', perspective: id, line: 60 + number }
        return { number, title, outlet, date, ...known }
      }),
    }
  })
  return {
    ...common,
    kind: 'digest',
    slug: 'us-china/2026-02-05',
    title: 'US vs China News - 2026-02-05',
    topic: 'us-china',
    topicName: 'US vs China',
    highlights: [highlight('Both sides say something.', 20)],
    perspectives,
    sources: perspectives.flatMap(({ sources }) => sources),
    prose: [],
    unreadSources: [],
    sourceProse: [],
    declared: { articleCount: undefined, outlets: [], byPerspective: {} },
    ...more,
  }
}

export const sampleStory = (more: Partial<Story> = {}): Story => ({
  ...common,
  kind: 'story',
  slug: '2025-05-23-us-china-relations',
  title: 'US-China Relations: Trade and Security Tensions Persist',
  outlets: [{ name: 'cbsnews.com', count: 1 }],
  image: undefined,
  summary: 'A summary.',
  keyPoints: [highlight('A point', 12)],
  prose: [],
  articles: [{ id: 'A title', title: 'A title', account: 'An account.', outlet: undefined, link: undefined, line: 20 }],
  ...more,
})

const common = {
  text: '',
  date: new Date('2026-02-05T04:00:00Z'),
  day: '2026-02-05',
  standing: {
    draft: false,
    publishAt: undefined,
    withdrawn: undefined,
    withdrawnReason: undefined,
    reviewed: undefined,
    submitted: undefined,
    embargoUntil: undefined,
    unpublishAt: undefined,
  },
  corrections: [],
  warnings: [],
  otherSections: [],
  draftedBy: undefined,
  unknown: {},
}

export const bullets = (...plain: readonly string[]): readonly Highlight[] =>
  plain.map((text, index) => highlight(text, 20 + index))
