import { expect, test } from 'vitest'
import { RenderedMemory } from './rendered'

const since = new Date('2026-02-01T00:00:00Z')
const changed = new Date('2026-02-12T04:00:51Z')
const rendering = (text: string, at = changed) => ({ text, contentType: 'text/plain', changed: at })

function counted(memory: RenderedMemory) {
  let renders = 0
  return {
    read: (key: string, edition: string, text: string, at?: Date) =>
      memory.read(key, edition, async () => {
        renders += 1
        return rendering(text, at)
      }),
    renders: () => renders,
  }
}

test('an edition is rendered once, however many ask at the same time', async () => {
  const { read, renders } = counted(new RenderedMemory(since))
  const answers = await Promise.all([read('a', '1', 'x'), read('a', '1', 'x'), read('a', '1', 'x')])
  expect(new Set(answers).size).toBe(1)
  await read('a', '1', 'x')
  expect(renders()).toBe(1)
})

test('another edition with the same bytes keeps both validators', async () => {
  const { read, renders } = counted(new RenderedMemory(since))
  const before = await read('a', '1', 'x')
  const after = await read('a', '2', 'x', new Date('2026-02-13T00:00:00Z'))
  expect(renders()).toBe(2)
  expect([after?.hash, after?.modified]).toEqual([before?.hash, before?.modified])
})

test('other bytes have another tag, and are modified later even where nothing in them is dated later', async () => {
  const { read } = counted(new RenderedMemory(since))
  const before = await read('a', '1', 'x')
  const after = await read('a', '2', 'y')
  expect(after?.hash).not.toBe(before?.hash)
  expect(after?.modified.getTime()).toBeGreaterThan(changed.getTime())
})

test('nothing is said to be unmodified for longer than the server runs', async () => {
  const { read } = counted(new RenderedMemory(since))
  expect((await read('a', '1', 'x', new Date(0)))?.modified).toEqual(since)
})

test('a failure is not kept: the next poll renders again', async () => {
  const memory = new RenderedMemory(since)
  const failing = memory.read('a', '1', async () => {
    throw new Error('locked')
  })
  await expect(failing).rejects.toThrow('locked')
  expect((await memory.read('a', '1', async () => rendering('x')))?.bytes.toString()).toBe('x')
})

test('what does not exist is not kept', async () => {
  const memory = new RenderedMemory(since)
  expect(await memory.read('a', '1', async () => undefined)).toBeUndefined()
  expect((await memory.read('a', '1', async () => rendering('x')))?.bytes.toString()).toBe('x')
})

test('memory is bounded: who was asked for longest ago goes first', async () => {
  const { read, renders } = counted(new RenderedMemory(since, 10_000))
  await read('a', '1', 'a'.repeat(2_000))
  await read('b', '1', 'b'.repeat(2_000))
  await read('a', '1', '')
  await read('c', '1', 'c'.repeat(2_000))
  expect(renders()).toBe(3)
  await read('a', '1', '')
  expect(renders()).toBe(3)
  await read('b', '1', 'b')
  expect(renders()).toBe(4)
})
