import { expect, test } from 'vitest'
import { pastedPoints } from './pasted-points'

test.each([
  ['One.', ['One.']],
  ['• One.\n• Two.\n• Three.', ['One.', 'Two.', 'Three.']],
  ['- One,\r\n  which goes on.\r\n- Two.', ['One, which goes on.', 'Two.']],
  ['1. One.\n2) Two.\n', ['One.', 'Two.']],
  ['One.\n\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
  ['– One.\n– Two – so it is said.', ['One.', 'Two – so it is said.']],
  ['', []],
])('%j', (text, points) => expect(pastedPoints(text)).toEqual(points))
