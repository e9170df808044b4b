/**
 * Digests like those of the pipeline, for benchmarks and tests: about 14 KB, twenty sources, deterministic by number.
 */

export interface GeneratedDigest {
  readonly topic: string
  readonly day: string
  readonly slug: string
  readonly path: string
  readonly text: string
}

const topics = [
  ['us-china', 'US vs China', ['us', 'United States'], ['china', 'China']],
  ['india-pakistan', 'India vs Pakistan', ['india', 'India'], ['pakistan', 'Pakistan']],
  ['eu-uk', 'EU vs UK', ['eu', 'European Union'], ['uk', 'United Kingdom']],
  ['japan-korea', 'Japan vs Korea', ['japan', 'Japan'], ['korea', 'South Korea']],
] as const
const outlets = [
  'Reuters',
  'Bloomberg.com',
  'China Daily',
  '新华网',
  'South China Morning Post',
  'The Japan Times',
  'AP News',
] as const
const words =
  `trade talks tariffs exports chips ministers summit border security growth investment sanctions markets energy
  agreement cooperation tensions technology leaders policy supply semiconductor currency diplomats manufacturing
  forecast regulators alliance shipping agriculture elections defence climate infrastructure negotiations`.split(/\s+/)
const syllables =
  `ba be bi bo ca ce da di do fa fe ga go ha he jo ka ki ko la le li lo ma me mi mo na ne no pa pe ra re ro sa se si ta
  te`.split(/\s+/)
const hanzi = '中美贸易谈判关税出口芯片部长峰会边境安全增长投资制裁市场能源协议合作紧张技术'
const newest = Date.UTC(2026, 0, 31)
const dayInMs = 24 * 60 * 60 * 1000

/** 0 is the newest day of the first topic; each day has a digest of every topic. */
export function generateDigest(number: number): GeneratedDigest {
  const random = sequence(number + 1)
  const [topic, topicName, ...sides] = topics[number % topics.length] ?? topics[0]
  const day = new Date(newest - Math.floor(number / topics.length) * dayInMs).toISOString().slice(0, 10)
  const sources = Array.from({ length: 20 }, (_, index) => source(index + 1, day, random))
  const text = `${[
    '---',
    `title: "${topicName} News - ${day}"`,
    `date: ${day}T04:00:${String(number % 60).padStart(2, '0')}.000Z`,
    `topic: ${topic}`,
    `topicName: "${topicName}"`,
    `sources: [${[...new Set(sources.map(({ outlet }) => `"${outlet}"`))].join(', ')}]`,
    'articleCount: 20',
    'perspectives:',
    ...sides.flatMap(([id, name]) => [`  - id: "${id}"`, `    name: "${name}"`, '    count: 10']),
    ...sides.map(([id]) => `${id}Sources: 10`),
    // Reviewed, because the preflight would hold generated text on import.
    `reviewed: ${day}T05:00:00Z`,
    'draft: false',
    '---',
    '',
    ...section('Overall Highlights', 5, random),
    '<!--more-->',
    '',
    ...sides.flatMap(([, name]) => section(`${name} Perspective (${name} Sources)`, 4, random)),
    '## Sources',
    '',
    'This summary is based on 20 articles from the following sources:',
    '',
    ...sources.map(({ line }) => line),
  ].join('\n')}\n`
  const slug = `${topic}/${day}`
  return { topic, day, slug, path: `digests/${slug}.md`, text }
}

type Random = (below: number) => number

/** Deterministic by seed (mulberry32). */
function sequence(seed: number): Random {
  let state = seed * 0x9e3779b1
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const pick = <Value>(from: readonly Value[], random: Random): Value => from[random(from.length)] as Value

function sentence(random: Random, length: number): string {
  const text = Array.from({ length }, () => pick(words, random)).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

const rareWord = (random: Random): string => Array.from({ length: 3 }, () => pick(syllables, random)).join('')

const section = (heading: string, count: number, random: Random): string[] => [
  `## ${heading}`,
  '',
  ...Array.from({ length: count }, () => `- ${sentence(random, 14)}.`),
  '',
]

function source(number: number, day: string, random: Random): { readonly outlet: string; readonly line: string } {
  const chinese = random(4) === 0
  const title = chinese
    ? Array.from({ length: 14 }, () => hanzi[random(hanzi.length)]).join('')
    : `${sentence(random, 9)} ${rareWord(random)}`
  const token = Array.from({ length: 360 }, () => random(36).toString(36)).join('')
  const [year, month, date] = day.split('-').map(Number)
  const link = `https://news.google.com/rss/articles/${token}?oc=5`
  const outlet = outlets[(number + Number(date)) % outlets.length] ?? outlets[0]
  const locale = chinese ? 'zh-CN' : 'en-US'
  return { outlet, line: `${number}. [${locale}] [${title}](${link}) - ${outlet} (${month}/${date}/${year})` }
}
