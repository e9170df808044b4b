import { expect, test } from 'vitest'
import { shortened } from './shortened'

test.each([
  ['Talks were held.', 16, 'Talks were held.'],
  ['Talks were held again.', 16, 'Talks were held…'],
  ['Talks were held again.', 14, 'Talks were…'],
  ['“Talks” – so they say – were held.', 18, '“Talks” – so they…'],
  ['Pékin reçoit des délégués.', 16, 'Pékin reçoit…'],
  ['新华网：双方举行会谈并发表声明', 9, '新华网：双方举行…'],
  ['Ae\u0301e\u0301e\u0301 talks', 5, 'Ae\u0301…'],
  ['👩‍👩‍👧👩‍👩‍👧', 10, '👩‍👩‍👧…'],
])('%j in %i is %j', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
})
