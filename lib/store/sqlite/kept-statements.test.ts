import { expect, test } from 'vitest'
import { Database } from './driver'
import { keepStatements } from './open-sqlite'

test('a statement is compiled once, and answers rightly after the schema has changed', () => {
  const sqlite = new Database(':memory:')
  sqlite.exec('create table paper (name text); insert into paper values (1)')
  const kept = keepStatements(sqlite)
  const all = kept.prepare('select * from paper')
  expect(all.all([])).toEqual([{ name: '1' }])
  sqlite.exec('alter table paper add column day text')
  expect(kept.prepare('select * from paper')).toBe(all)
  expect(all.all([])).toEqual([{ name: '1', day: null }])
})

test('the statement that was used longest ago makes room', () => {
  const kept = keepStatements(new Database(':memory:'))
  const [first, second] = [kept.prepare('select 0'), kept.prepare('select 1')]
  for (let number = 2; number < 500; number += 1) kept.prepare(`select ${number}`)
  expect(kept.prepare('select 0')).toBe(first)
  kept.prepare('select 500')
  expect(kept.prepare('select 0')).toBe(first)
  expect(kept.prepare('select 1')).not.toBe(second)
})
