import { expect, test } from 'vitest'
import { presenceWords } from './present'

const said = (...editedAgo: (number | undefined)[]) =>
  presenceWords(editedAgo.map((ago, index) => ({ name: ['Ada', 'Pia'][index] ?? '', editedAgo: ago })))

test('who has it open, and how long ago something was typed', () => {
  expect(said()).toBeUndefined()
  expect(said(undefined)).toBe('Ada has this open')
  expect(said(59)).toBe('Ada has this open, edited just now')
  expect(said(60)).toBe('Ada has this open, edited 1 minute ago')
  expect(said(150, undefined)).toBe('Ada has this open, edited 2 minutes ago; Pia has this open')
  expect(said(7_200)).toBe('Ada has this open, edited 2 hours ago')
})
