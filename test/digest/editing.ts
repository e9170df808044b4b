import { readFileSync } from 'node:fs'
import { diffLines } from 'diff'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Digest, Document, Story } from '@/lib/digest/document'
import type { Edit } from '@/lib/digest/edit'
import { digestContext, parseDigest, parseStory, storyContext } from './parsing'

export const at = new Date('2026-03-01T10:00:00Z')
export const seed = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')

export const edit = (text: string, ...edits: Edit[]): Digest =>
  edits.reduce<Document>((document, next) => applyEdit(document, next, digestContext), parseDigest(text)) as Digest
export const editStory = (text: string, ...edits: Edit[]): Story =>
  edits.reduce<Document>((document, next) => applyEdit(document, next, storyContext), parseStory(text)) as Story

export const changed = (before: string, after: string): string[] =>
  diffLines(before, after).flatMap(({ value, added, removed }) =>
    added || removed
      ? value
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((line) => (added ? '+' : '-') + line)
      : [],
  )
export const edited = (text: string, ...edits: Edit[]) => changed(text, edit(text, ...edits).text)
export const markdownOf = (document: Digest, section: string): string[] => {
  const list =
    section === 'overall' ? document.highlights : document.perspectives.find(({ id }) => id === section)?.highlights
  return (list ?? []).map(({ markdown }) => markdown)
}
export const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })

export const file = (body: string, front = '', end = '\n') =>
  `---
title: A title
date: 2026-01-21
draft: false
perspectives:
  - id: us
    name: United States
  - id: china
    name: China
${front}---

${body}`.replaceAll('\n', end)
export const list = (...lines: string[]) => file(`## Overall Highlights\n\n${lines.join('\n')}\n\n## Sources\n`)
