import { readFileSync } from 'node:fs'
import type { Digest } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import type { LabelledMorning } from './measure-carriers'

/** Which sources support each highlight of the seeds, judged by a person. */
export const seedCarriers: Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>> = {
  'us-china/2026-01-21': {
    overall: [[1], [2], [3, 5, 20], [4], [19, 17]],
    us: [[1], [2], [3, 5], [4]],
    china: [[11], [19], [18], [20]],
  },
  'us-china/2026-02-05': {
    overall: [[1, 3], [2, 8], [10, 17, 20], [6, 12], [20]],
    us: [[1, 3], [2, 8], [4], [10]],
    china: [[17, 20], [20], [], [19]],
  },
  'us-china/2026-02-12': {
    overall: [[1, 7, 9], [3, 10], [12, 16], [8], [4]],
    us: [[1, 7, 9], [2, 6], [3, 10], [4], [5]],
    china: [[12], [13], [14], [20], [11]],
  },
}

const countries: Readonly<Record<string, readonly string[]>> = { us: ['US'], china: ['CN', 'HK', 'MO'] }

/** The digests of content/ in the form of the labelled mornings. */
export const readSeedMornings = (): readonly LabelledMorning[] =>
  Object.entries(seedCarriers).map(([slug, sections]) => {
    const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
    const digest = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' }) as Digest
    return {
      topic: slug,
      topicName: digest.topicName,
      day: digest.day,
      sides: digest.perspectives.map(({ id, name }) => ({ id, name, countries: countries[id] ?? [] })),
      headlines: digest.sources.map(({ number, title, outlet, perspective = '' }) => ({
        number,
        title,
        outlet,
        side: perspective,
      })),
      sentences: Object.entries(sections).flatMap(([section, carriers]) => {
        const { highlights } = digest.perspectives.find(({ id }) => id === section) ?? digest
        return highlights.map(({ plain }, place) => ({
          section,
          text: plain,
          carriers: carriers[place] ?? [],
          unlisted: [],
        }))
      }),
    }
  })
