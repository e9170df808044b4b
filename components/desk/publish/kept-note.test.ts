import { expect, test } from 'vitest'
import { keepNote, readKeptNote } from './kept-note'

const drawerOf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})
const full = {
  getItem: () => {
    throw new Error('forbidden')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('forbidden')
  },
}
const mine = { editor: 1, slug: 'us-china/2026-02-01' }

test('a note is found again by its editor, about its document, until it is emptied', () => {
  const drawer = drawerOf()
  keepNote(drawer, mine, 'It said ten; ')
  expect(readKeptNote(drawer, mine)).toBe('It said ten; ')
  expect(readKeptNote(drawer, { ...mine, editor: 2 })).toBe('')
  expect(readKeptNote(drawer, { ...mine, slug: 'us-china/2026-02-02' })).toBe('')
  keepNote(drawer, mine, '')
  expect(readKeptNote(drawer, mine)).toBe('')
})

test('a browser that keeps nothing is no error', () => {
  keepNote(full, mine, 'It said ten.')
  expect(readKeptNote(full, mine)).toBe('')
})
