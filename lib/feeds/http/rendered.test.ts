import { expect, test } from 'vitest'
import { RenderedMemory } from './rendered'

const rendering = (text: string) => ({ text, contentType: 'text/plain' })
const start = Date.parse('2026-02-12T04:00:51Z')

/** A memory whose clock goes on a second with every look at it. */
function counted(limit?: number, first?: { edition: string; at: Date }) {
  let renders = 0
  let seconds = 0
  const memory = new RenderedMemory(limit, first, () => new Date(start + 1_000 * seconds++))
  return {
    read: (key: string, edition: string, text: string) =>
      memory.read(key, edition, async () => {
        renders += 1
        return rendering(text)
      }),
    renders: () => renders,
    memory,
  }
}

test('an edition is rendered once, however many ask at the same time', async () => {
  const { read, renders } = counted()
  const answers = await Promise.all([read('a', '1', 'x'), read('a', '1', 'x'), read('a', '1', 'x')])
  expect(new Set(answers).size).toBe(1)
  await read('a', '1', 'x')
  expect(renders()).toBe(1)
})

test('another edition with the same bytes keeps both validators', async () => {
  const { read, renders } = counted()
  const before = await read('a', '1', 'x')
  const after = await read('a', '2', 'x')
  expect(renders()).toBe(2)
  expect([after?.hash, after?.modified]).toEqual([before?.hash, before?.modified])
})

test('other bytes have another tag and a later date, whatever is dated in them', async () => {
  const { read } = counted()
  const before = await read('a', '1', 'x')
  const after = await read('a', '2', 'y')
  expect(after?.hash).not.toBe(before?.hash)
  expect(after?.modified.getTime()).toBeGreaterThan(before?.modified.getTime() ?? 0)
})

test('who was sent other bytes before they were forgotten is not told that nothing changed', async () => {
  const { read } = counted(1)
  const before = await read('a', '1', 'x')
  await read('b', '1', 'pushes the first one out')
  const after = await read('a', '2', 'y')
  expect(after?.modified.getTime()).toBeGreaterThan(before?.modified.getTime() ?? 0)
})

test('what the server found at its start is as old as the start, until the first change', async () => {
  const at = new Date(start - 3_600_000)
  const { read } = counted(1, { edition: '1', at })
  expect((await read('a', '1', 'x'))?.modified).toEqual(at)
  await read('b', '1', 'pushes the first one out')
  expect((await read('a', '1', 'x'))?.modified).toEqual(at)
  expect((await read('a', '2', 'y'))?.modified.getTime()).toBeGreaterThanOrEqual(start)
  // A clock that is set back brings the first edition back, and with it what was not there a moment ago.
  expect((await read('a', '1', 'x'))?.modified.getTime()).toBeGreaterThanOrEqual(start)
  await read('b', '2', 'pushes the first one out')
  expect((await read('a', '2', 'x'))?.modified.getTime()).toBeGreaterThanOrEqual(start)
})

test('what age alone changes is as old as its hour, and stands for no other', async () => {
  const at = new Date(start - 3_600_000)
  const hours = [new Date(start - 7_200_000), new Date(start - 60_000)] as const
  for (const [from, modified] of [
    [hours[0], at],
    [hours[1], hours[1]],
  ] as const) {
    const memory = new RenderedMemory(1, { edition: '1', at })
    expect((await memory.read('a', '1', async () => rendering('x'), from))?.modified).toEqual(modified)
    expect(memory.standing('a', '1')).toBeUndefined()
  }
})

test('what stands is what was made of this edition, and nothing is made to find out', async () => {
  const { read, memory } = counted()
  expect(memory.standing('a', '1')).toBeUndefined()
  const made = await read('a', '1', 'x')
  expect(await memory.standing('a', '1')).toBe(made)
  expect(memory.standing('a', '2')).toBeUndefined()
})

test('a failure is not kept: the next poll renders again', async () => {
  const memory = new RenderedMemory()
  const failing = memory.read('a', '1', async () => {
    throw new Error('locked')
  })
  await expect(failing).rejects.toThrow('locked')
  expect((await memory.read('a', '1', async () => rendering('x')))?.bytes.toString()).toBe('x')
})

test('what does not exist is not kept', async () => {
  const memory = new RenderedMemory()
  expect(await memory.read('a', '1', async () => undefined)).toBeUndefined()
  expect((await memory.read('a', '1', async () => rendering('x')))?.bytes.toString()).toBe('x')
})

test('memory is bounded: who was asked for longest ago goes first', async () => {
  const { read, renders } = counted(10_000)
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
