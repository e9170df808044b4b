import type { Digest } from '@/lib/digest/document'
import { file } from './editing'

export const sides = (front: string, sources: string) =>
  file(
    `## Overall Highlights

- Both. <!-- sources: 1, 3 -->
- One alone. <!-- sources: 2 -->

## United States Perspective

- Of two
  lines. <!-- sources: 2, 3, x -->

## China Perspective

- Third. <!-- sources: 3 -->

## Sources

${sources}`,
    front,
  ).replace(/(name: United States\n)/, '$1    count: 2\n')

export const three = ['[A](https://e.com/a) - BBC', '[B](https://e.com/b) - CNN', '[C](https://e.com/c) - CGTN']

export const told = ({ sources }: Digest) => sources.map(({ title, link, perspective }) => [title, link, perspective])

export const warningsOf = ({ warnings }: Digest) => warnings.map(({ code, message }) => `${code}: ${message}`)

export function newWarnings(before: Digest, after: Digest): readonly string[] {
  const known = new Set(before.warnings.map(({ code }) => code))
  return after.warnings.filter(({ code }) => !known.has(code)).map(({ message }) => message)
}
