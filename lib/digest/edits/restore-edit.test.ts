import { expect, test } from 'vitest'
import { at, changed, edit, file, overall, seed } from '@/test/digest/editing'
import { broughtBackText } from './restore-edit'

test('a restore brings back a text with its standing, and lifts no embargo and unsays no correction', () => {
  const now = edit(
    edit(seed, overall('Worse.')).text,
    { kind: 'unpublish' },
    { kind: 'embargo', until: new Date('2026-04-01T00:00:00Z') },
    { kind: 'correct', at, note: 'It was ten.' },
  )
  expect(changed(seed, broughtBackText(now, seed))).toEqual([
    '+embargoUntil: 2026-04-01T00:00:00.000Z',
    '+corrections:',
    '+  - at: 2026-03-01T10:00:00.000Z',
    '+    note: "It was ten."',
  ])
})

test('an embargo that the earlier text had and the later has not goes', () => {
  const earlier = edit(seed, { kind: 'embargo', until: at })
  expect(broughtBackText(edit(seed, overall('Worse.')), earlier.text)).toBe(seed)
})

test('indented keys, notes beside them and Windows line ends stay as each text has them', () => {
  const indented = (text: string) =>
    text.replace(/(?<=---\n)([\s\S]*?)(?=---)/, (keys) => keys.replace(/^/gm, '  ').replace(/ +$/, ''))
  const earlier = indented(file('## Overall Highlights\n\n- Old.\n')).replaceAll('\n', '\r\n')
  const now = edit(file('## Overall Highlights\n\n- New.\n', 'embargoUntil: 2026-02-01 # by Ada\n'))
  expect(broughtBackText(now, earlier)).toBe(
    earlier.replace('\r\n---\r\n\r\n', '\r\n  embargoUntil: 2026-02-01 # by Ada\r\n---\r\n\r\n'),
  )
})
