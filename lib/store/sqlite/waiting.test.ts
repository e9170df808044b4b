import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFile } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { cannotSave } from '../archive-errors'
import { Database } from './driver'
import { openSqlite } from './open-sqlite'

let file: string
let archive: Archive
const begun: string[] = []
const open = async (patience?: number) => {
  archive = await openSqlite(file, { ...(patience && { patience }), onQuery: (sql) => begun.push(sql) })
}
beforeEach(async () => {
  file = temporaryFile()
  await open()
  begun.length = 0
})
afterEach(() => archive.close())

async function anotherHolds() {
  const program = `
    const { Database } = await import(${JSON.stringify(new URL('./driver.ts', import.meta.url).pathname)})
    const sqlite = new Database(${JSON.stringify(file)})
    sqlite.exec('begin immediate')
    console.log('held')
    process.stdin.once('data', () => { sqlite.exec('commit'); sqlite.close(); process.exit() })`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.write('\n')
    await once(child, 'exit')
  }
}

function hold() {
  const other = new Database(file)
  other.exec('begin immediate')
  return () => {
    other.exec('commit')
    other.close()
  }
}

const save = (name: string) =>
  archive.write((db) => db.insertInto('setting').values({ name, value: '' }).returning('name').executeTakeFirst())
const names = async () =>
  (await archive.db.selectFrom('setting').select('name').orderBy('name').execute()).map(({ name }) => name)
const tries = () => begun.filter((sql) => sql === 'begin immediate').length
const ten = Array.from({ length: 10 }, (_, index) => `setting ${index}`)

test('readers go on while another process holds the lock and ten saves wait for it', async () => {
  const letGo = await anotherHolds()
  const saving = Promise.all(ten.map(save))
  let reads = 0
  const until = performance.now() + 1_500
  while (performance.now() < until) {
    expect(await names()).toEqual([])
    await turnOfTheLoop()
    reads += 1
  }
  await letGo()
  await saving
  expect(reads).toBeGreaterThan(100)
  expect(await names()).toEqual(ten)
})

test('they stand in one line: those behind the first do not try, and each is told in its own time', async () => {
  await archive.close()
  await open(300)
  begun.length = 0
  const letGo = hold()
  const answers = await Promise.all(ten.map((name) => save(name).catch((error: Error) => error)))
  expect(answers.every(cannotSave)).toBe(true)
  expect(tries()).toBeLessThan(40)
  letGo()
})

test('they are written in the order they were asked for', async () => {
  const order: string[] = []
  await Promise.all(ten.map(async (name) => order.push((await save(name))?.name ?? '')))
  expect(order).toEqual(ten)
})

test('a save that fails keeps none of those behind it waiting', async () => {
  const failing = archive.write(() => Promise.reject(new Error('of its own')))
  const [failed, saved] = await Promise.allSettled([failing, save('after')])
  expect([failed.status, saved.status]).toEqual(['rejected', 'fulfilled'])
})

test('the line is not endless: who comes when a thousand wait is told at once', async () => {
  const letGo = hold()
  const waiting = Promise.allSettled(Array.from({ length: 1_000 }, (_, index) => save(`${index}`)))
  await expect(save('one too many')).rejects.toSatisfy(cannotSave)
  letGo()
  await waiting
  expect(await names()).toHaveLength(1_000)
  expect(await save('the next')).toEqual({ name: 'the next' })
})

test('readers see nothing of a write under way, and all of it once it is acknowledged', async () => {
  await archive.write(async (db) => {
    await db.insertInto('setting').values({ name: 'one', value: '' }).execute()
    expect(await names()).toEqual([])
    expect(await db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'one' }])
  })
  expect(await names()).toEqual(['one'])
})

test('what reads cannot write', async () => {
  await expect(archive.db.deleteFrom('setting').execute()).rejects.toThrow('readonly')
})
