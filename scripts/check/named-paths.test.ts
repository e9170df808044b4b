import { expect, test } from 'vitest'
import { namesOfNothing } from './named-paths'

const present = ['lib/desk/rights/may.ts', 'lib/desk/append.ts', 'docs/words.md', 'app/styles/sides.css']
const named = (text: string, path = 'lib/desk/edits.ts') => namesOfNothing([{ path, text }], present)

test('a comment may name a file that is there: whole, its end, or from where it stands', () => {
  const names = ['`lib/desk/rights/may.ts`', 'may.ts', 'rights/may.ts', './append.ts', 'sides.css', '`lib/desk`']
  expect(named(`/** See ${names.join(', ')}. */\n// (append.ts)\n`)).toEqual([])
})

test('a file or folder that is named and is not there is a fault', () => {
  const gone = 'store/rights'
  const text = `/** Rights are in ${gone}/may.ts. */\n// \`lib/rights\` has them, \`docs/word.md\` says why\n`
  expect(named(text)).toEqual([
    expect.stringContaining('names lib/rights'),
    expect.stringContaining('names docs/word.md'),
    expect.stringContaining(`names ${gone}/may.ts`),
  ])
  expect(named('See `lib/gone.ts` and [words](words.md).', 'docs/architecture.md')).toEqual([
    'docs/architecture.md: names lib/gone.ts, and there is no such file or folder',
  ])
})

test('code, examples, addresses and what a command makes are no names of files', () => {
  expect(named("import { a } from './gone.ts'\nconst b = `lib/gone.ts`\n")).toEqual([])
  expect(
    named('/** `.next/types/a.ts`, `2026-01-21.md`, `https://x.org/y.ts`, `/feed.xml`, `scripts/NAME.ts` */\n'),
  ).toEqual([])
  expect(named('```\nsee `lib/gone.ts`\n```\n', 'docs/a.md')).toEqual([])
})
