import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { digestText, highlightText, lineText } from '@/test/digest/digest-texts'
import { applyEdit } from './apply-edit'
import { plainText } from './body/inline-parser'
import { stripInvisible } from './clean-text'
import type { Digest } from './document'
import type { Edit } from './edit'
import { broughtBackText } from './edits/restore-edit'
import { splitLines } from './manuscript'
import { parseDocument } from './parse'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const parse = (text: string) => parseDocument(text, context) as Digest
const at = new Date('2026-06-01T00:00:00Z')

/** `PROPERTY_RUNS=20 npx vitest run properties` runs twenty times as many cases. */
const runs = (usual: number) => usual * Number(process.env.PROPERTY_RUNS ?? 1)

const shownTexts = (digest: Digest): string[] => [
  digest.title,
  digest.topicName,
  ...[...digest.highlights, ...digest.perspectives.flatMap(({ highlights }) => highlights)].flatMap(
    ({ plain, inline }) => [plain, plainText(inline)],
  ),
  ...digest.sources.flatMap(({ title, outlet, link = '' }) => [title, outlet, link]),
  ...[digest, ...digest.perspectives].flatMap(({ prose }) => prose.map(({ body }) => body)),
  ...digest.otherSections.flatMap(({ heading, body }) => [heading, body]),
  ...digest.corrections.map(({ note }) => note),
]

function difference(before: string, after: string): { removed: number; added: number } {
  const changes = diffArrays(splitLines(before).map(whole), splitLines(after).map(whole))
  const count = (key: 'added' | 'removed') =>
    changes.filter((change) => change[key]).reduce((sum, { value }) => sum + value.length, 0)
  return { removed: count('removed'), added: count('added') }
}
const whole = ({ content, end }: { content: string; end: string }) => content + end

const highlightsIn = (digest: Digest, section: string) =>
  (section === 'overall'
    ? digest.highlights
    : (digest.perspectives.find(({ id }) => id === section)?.highlights ?? [])
  ).map(({ markdown }) => markdown)
const section = fc.constantFrom('overall', 'us', 'china')

vi.setConfig({ testTimeout: 120_000 * Number(process.env.PROPERTY_RUNS ?? 1) })

test('a file is printed as it was read, byte for byte', () => {
  fc.assert(
    fc.property(digestText, (text) => {
      const digest = parse(text)
      expect(digest.text).toBe(text)
      expect(digest.sources.map(({ number }) => number)).toEqual(digest.sources.map((_, index) => index + 1))
      for (const shown of shownTexts(digest)) expect(shown).toBe(stripInvisible(shown))
    }),
    { numRuns: runs(60) },
  )
})

test('a list reads back as it was given, and no other line moves', () => {
  fc.assert(
    fc.property(digestText, section, fc.array(highlightText, { maxLength: 5 }), (text, name, given) => {
      const before = parse(text)
      const edit: Edit = { kind: 'highlights', section: name, highlights: given }
      const after = applyEdit(before, edit, context) as Digest
      expect(highlightsIn(after, name)).toEqual(given)
      const others = (digest: Digest) => ({
        lists: ['overall', 'us', 'china'].filter((other) => other !== name).map((other) => highlightsIn(digest, other)),
        sources: digest.sources.map(({ line: _, ...source }) => source),
        sections: digest.otherSections.map(({ line: _, ...rest }) => rest),
        front: [digest.title, digest.standing, digest.corrections, digest.unknown],
      })
      expect(others(after)).toEqual(others(before))
      const { removed, added } = difference(text, after.text)
      const old = highlightsIn(before, name).length
      expect(removed).toBeLessThanOrEqual(2 * old + 1)
      expect(added).toBeLessThanOrEqual(2 * given.length + 3)
    }),
    { numRuns: runs(80) },
  )
})

test('rewording one bullet changes one line', () => {
  fc.assert(
    fc.property(digestText, section, fc.nat(), lineText, (text, name, pick, wording) => {
      const before = parse(text)
      const list = highlightsIn(before, name)
      fc.pre(list.length > 0 && !list.includes(wording))
      const given = list.with(pick % list.length, wording)
      const after = applyEdit(before, { kind: 'highlights', section: name, highlights: given }, context)
      expect(difference(text, after.text)).toEqual({ removed: 1, added: 1 })
    }),
    { numRuns: runs(50) },
  )
})

test('what an editor does to the front matter changes its line only, and reads back', () => {
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    lineText.map((title): Edit => ({ kind: 'title', title })),
    lineText.map((note): Edit => ({ kind: 'correct', at, note })),
    fc.constantFrom<Edit>(
      { kind: 'publish', at },
      { kind: 'unpublish' },
      { kind: 'withdraw', at },
      { kind: 'submit', at },
      { kind: 'send-back' },
      { kind: 'embargo', until: new Date('2026-08-01T00:00:00Z') },
      { kind: 'embargo', until: undefined },
      { kind: 'end', unpublishAt: new Date('2026-10-01T00:00:00Z') },
      { kind: 'end', unpublishAt: undefined },
      { kind: 'schedule', publishAt: new Date('2026-07-01T00:00:00Z'), at },
    ),
  )
  fc.assert(
    fc.property(digestText, fc.array(edits, { minLength: 1, maxLength: 3 }), (text, list) => {
      let digest = parse(text)
      for (const edit of list) {
        const before = digest
        digest = applyEdit(before, edit, context) as Digest
        const { removed, added } = difference(before.text, digest.text)
        expect(removed).toBeLessThanOrEqual(3)
        expect(added).toBeLessThanOrEqual(3)
        if (edit.kind === 'correct') expect(digest.corrections).toHaveLength(before.corrections.length + 1)
        if (edit.kind === 'publish') expect(digest.standing).toMatchObject({ draft: false, withdrawn: undefined })
        if (edit.kind === 'publish') expect(digest.standing.publishAt).toEqual(before.standing.publishAt)
        if (edit.kind === 'publish')
          expect(digest.standing).toMatchObject({ submitted: undefined, embargoUntil: before.standing.embargoUntil })
        if (edit.kind === 'submit') expect(digest.standing).toMatchObject({ draft: true, submitted: expect.any(Date) })
        if (edit.kind === 'send-back') expect(digest.standing).toEqual({ ...before.standing, submitted: undefined })
        if (edit.kind === 'embargo') expect(digest.standing).toEqual({ ...before.standing, embargoUntil: edit.until })
        if (edit.kind === 'end') expect(digest.standing).toEqual({ ...before.standing, unpublishAt: edit.unpublishAt })
        if (edit.kind === 'unpublish') expect(digest.standing.draft).toBe(true)
        if (edit.kind === 'withdraw') expect(digest.standing.withdrawn).toBeDefined()
        expect({ highlights: digest.highlights, sources: digest.sources.length }).toMatchObject({
          highlights: before.highlights.map(({ markdown }) => ({ markdown })),
          sources: before.sources.length,
        })
      }
    }),
    { numRuns: runs(60) },
  )
})

test('a restore brings back the words of any text, lifts no embargo and unsays no correction', () => {
  fc.assert(
    fc.property(digestText, digestText, (now, earlier) => {
      const before = parse(now)
      const after = parse(broughtBackText(before, earlier))
      const words = ({ title, highlights, perspectives, sources }: Digest) => ({
        title,
        lists: [highlights, ...perspectives.map((side) => side.highlights)].map((list) => list.map((h) => h.markdown)),
        sources: sources.map(({ line: _, ...source }) => source),
      })
      expect(words(after)).toEqual(words(parse(earlier)))
      const { embargoUntil } = before.standing
      expect(after.standing).toEqual({ ...parse(earlier).standing, embargoUntil })
      expect(after.corrections).toEqual(before.corrections)
      expect(broughtBackText(before, now)).toBe(now)
    }),
    { numRuns: runs(60) },
  )
})
