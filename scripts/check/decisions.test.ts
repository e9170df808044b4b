import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../docs/decisions')
const files = readdirSync(folder).filter((file) => /^\d{4}-/.test(file))
const index = readFileSync(join(folder, 'README.md'), 'utf8')

const decisions = files.map((file) => {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return {
    file,
    number: Number(file.slice(0, 4)),
    title: lines[0]?.replace(/^# \d+\. /, '') ?? '',
    head: lines.slice(1, Math.max(lines.findIndex((line) => line.startsWith('Accepted, ')) + 1, 1)),
  }
})

/** The decisions that the sentences of a head with one of these words link to. */
const linked = (head: readonly string[], verb: RegExp): number[] =>
  head
    .flatMap((line) => line.split(/(?<=\.) (?=[A-Z])/))
    .filter((sentence) => verb.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(/\]\((\d{4})-/g)].map(([, number]) => Number(number)))

const oneSided = (one: readonly string[], verb: RegExp, number: number): string[] =>
  linked(one, verb).flatMap((other) => {
    const head = decisions.find((each) => each.number === other)?.head ?? []
    return linked(head, /./).includes(number) ? [] : [`${other} does not name ${number}`]
  })

test('the index lists every decision by its title', () => {
  for (const { file, title } of decisions) expect(index).toContain(`[${title}](${file})`)
})

test('a decision that supersedes or amends another is named by it', () => {
  const verb = /^(Supersede[sd]|Amend(s|ed)) (?!by|in part)/
  expect(decisions.flatMap(({ number, head }) => oneSided(head, verb, number))).toEqual([])
})

test('a decision that is superseded or amended is named by the later one', () => {
  const verb = /^(Superseded|Amended) (by|in part)/
  expect(decisions.flatMap(({ number, head }) => oneSided(head, verb, number))).toEqual([])
})
