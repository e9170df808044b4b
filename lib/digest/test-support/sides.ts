import { file } from './editing'

/** A digest of two sides, the first of which has two of its sources; highlights name them. */
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

/** Its sources, without their numbers. */
export const three = ['[A](https://e.com/a) - BBC', '[B](https://e.com/b) - CNN', '[C](https://e.com/c) - CGTN']
