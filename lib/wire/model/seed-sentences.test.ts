import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Digest } from '@/lib/digest/document'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseDocument } from '@/lib/digest/parse'
import { seedCarriers } from '@/scripts/bench/record/seed-carriers'
import { sentenceChecker } from './check-sentence'
import { type DraftInput, digestPlan } from './digest-plan'

const prompt = { version: 1, checksum: '', task: '', request: '', correction: '' }
const countries: Readonly<Record<string, readonly string[]>> = { us: ['US'], china: ['CN', 'HK', 'MO'] }

/** What the digests of content/ are made of, as a draft is asked for it. */
function readSeed(slug: string): { readonly digest: Digest; readonly input: DraftInput } {
  const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
  const digest = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' }) as Digest
  const sides = digest.perspectives.map(({ id, name, sources }) => ({
    id,
    name,
    countries: countries[id] ?? [],
    sources: sources.map(({ number, title, outlet = '' }) => ({ number, title, outlet, language: 'en' })),
  }))
  return { digest, input: { topic: { id: digest.topic, name: digest.topicName }, day: digest.day, sides } }
}

test('of highlights that a model once wrote, nine of ten pass with the sources that carry them, one in thirty with others', () => {
  const counts = { right: 0, rightPassed: 0, wrong: 0, wrongPassed: 0 }
  for (const [slug, sections] of Object.entries(seedCarriers)) {
    const { digest, input } = readSeed(slug)
    const check = sentenceChecker(digestPlan(input), prompt, emptyRegistry)
    for (const [section, truths] of Object.entries(sections)) {
      const { highlights, sources } = digest.perspectives.find(({ id }) => id === section) ?? digest
      highlights.forEach(({ plain: text }, place) => {
        const truth = truths[place] ?? []
        const passes = (cited: readonly number[]) => check({ section, text, sources: cited }).kind === 'accepted'
        if (truth.length > 0) counts.right++
        if (truth.length > 0 && passes(truth)) counts.rightPassed++
        const others = sources.map(({ number }) => number).filter((number) => !truth.includes(number))
        counts.wrong += others.length
        counts.wrongPassed += others.filter((number) => passes([number])).length
      })
    }
  }
  console.info('sentences:', JSON.stringify(counts))
  expect(counts.rightPassed / counts.right).toBeGreaterThan(0.9)
  expect(counts.wrongPassed / counts.wrong).toBeLessThan(1 / 30)
})
