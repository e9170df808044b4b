import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Carrier } from '@/lib/digest/carriers/suggest-sources'

export interface LabelledSide {
  readonly id: string
  readonly name: string
  readonly countries: readonly string[]
}

export interface LabelledHeadline {
  readonly number: number
  readonly side: string
  readonly outlet: string
  readonly title: string
}

export interface LabelledSentence {
  readonly section: string
  readonly text: string
  /** Numbers of the headlines that carry it, judged by a person. */
  readonly carriers: readonly number[]
  /** What of it stands in no headline by any name, judged by a person. */
  readonly unlisted: readonly string[]
}

export interface LabelledMorning {
  readonly topic: string
  readonly topicName: string
  readonly day: string
  readonly sides: readonly LabelledSide[]
  readonly headlines: readonly LabelledHeadline[]
  readonly sentences: readonly LabelledSentence[]
}

export interface CarrierFigures {
  readonly sentences: number
  /** Sentences that some headline carries, and those of them that got a right suggestion. */
  readonly carried: number
  readonly withOne: number
  readonly pairs: number
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
  readonly precision: number
  readonly recall: number
}

/** The labelled mornings of a file beside this one. */
export function readMornings(name: 'tuned' | 'held'): readonly LabelledMorning[] {
  const text = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
  return text.split(/^== /m).slice(1).map(readMorning)
}

function readMorning(text: string): LabelledMorning {
  const [first = '', ...lines] = text.split('\n')
  const [topic = '', topicName = '', day = ''] = partsOf(first)
  const sides: LabelledSide[] = []
  const headlines: LabelledHeadline[] = []
  const sentences: LabelledSentence[] = []
  for (const line of lines.filter(Boolean)) {
    const [start = '', second = '', third = '', fourth = ''] = partsOf(line.replace(/^> /, ''))
    if (line.startsWith('> ')) {
      const unlisted = fourth.split(',').filter(Boolean)
      sentences.push({ section: start, text: second, carriers: numbersIn(third), unlisted })
    } else if (/^\d/.test(start))
      headlines.push({ number: Number(start), side: sides.at(-1)?.id ?? '', outlet: second, title: third })
    else sides.push({ id: start, name: second, countries: third.split(',').filter(Boolean) })
  }
  return { topic, topicName, day, sides, headlines, sentences }
}

const partsOf = (line: string): string[] => line.split('|').map((part) => part.trim())
const numbersIn = (text: string): number[] => text.split(',').map(Number).filter(Boolean)

/** How a rule's suggestions agree with the labels; it gets a sentence and the headlines of its section. */
export function measureCarriers(
  mornings: readonly LabelledMorning[],
  suggest: (text: string, carriers: readonly Carrier[]) => readonly string[],
): CarrierFigures {
  const wrong: string[] = []
  const missed: string[] = []
  let [sentences, carried, withOne, pairs, right] = [0, 0, 0, 0, 0]
  for (const morning of mornings)
    for (const { section, text, carriers } of morning.sentences) {
      const listed = morning.headlines.filter(({ side }) => section === 'overall' || side === section)
      const suggested = suggest(
        text,
        listed.map(({ number, title }) => ({ id: String(number), text: title })),
      ).map(Number)
      const found = suggested.filter((number) => carriers.includes(number))
      const said = (number: number) =>
        `${morning.topic} ${section}: “${text}” / ${listed.find((one) => one.number === number)?.title}`
      sentences += 1
      pairs += carriers.length
      right += found.length
      if (carriers.length > 0) carried += 1
      if (found.length > 0) withOne += 1
      wrong.push(...suggested.filter((number) => !carriers.includes(number)).map(said))
      missed.push(...carriers.filter((number) => !suggested.includes(number)).map(said))
    }
  const precision = right / Math.max(1, right + wrong.length)
  return { sentences, carried, withOne, pairs, right, wrong, missed, precision, recall: right / Math.max(1, pairs) }
}
