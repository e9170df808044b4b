import { expect, test } from 'vitest'
import { at, changed, edit, file, overall, seed } from '@/test/digest/editing'

const worse = edit(seed, overall('Worse.'))

test('a restore of a withdrawn digest brings back the words and leaves it withdrawn', () => {
  const away = edit(worse.text, { kind: 'withdraw', at })
  const restored = edit(away.text, { kind: 'restore', text: seed })
  expect(changed(seed, restored.text)).toEqual(['+withdrawn: 2026-03-01T10:00:00.000Z'])
})

test('a restore publishes nothing, lifts no embargo and unsays no correction', () => {
  const now = edit(
    worse.text,
    { kind: 'unpublish' },
    { kind: 'embargo', until: new Date('2026-04-01T00:00:00Z') },
    { kind: 'correct', at, note: 'It was ten.' },
  )
  const restored = edit(now.text, { kind: 'restore', text: seed })
  expect(restored.standing).toEqual(now.standing)
  expect(restored.corrections).toEqual(now.corrections)
  expect(changed(seed, restored.text)).toEqual([
    '-draft: false',
    '+draft: true',
    '+embargoUntil: 2026-04-01T00:00:00.000Z',
    '+corrections:',
    '+  - at: 2026-03-01T10:00:00.000Z',
    '+    note: "It was ten."',
  ])
})

test('a standing that the earlier text had and the later has not goes', () => {
  const earlier = edit(seed, { kind: 'withdraw', at }, { kind: 'end', unpublishAt: at })
  expect(edit(worse.text, { kind: 'restore', text: earlier.text }).text).toBe(seed)
})

test('indented keys, notes beside them and Windows line ends stay as each text has them', () => {
  const indented = (text: string) =>
    text.replace(/(?<=---\n)([\s\S]*?)(?=---)/, (keys) => keys.replace(/^/gm, '  ').replace(/ +$/, ''))
  const earlier = indented(file('## Overall Highlights\n\n- Old.\n')).replaceAll('\n', '\r\n')
  const now = file('## Overall Highlights\n\n- New.\n', 'withdrawn: 2026-02-01 # by Ada\n')
  const restored = edit(now, { kind: 'restore', text: earlier }).text
  expect(restored).toBe(earlier.replace('\r\n---\r\n\r\n', '\r\n  withdrawn: 2026-02-01 # by Ada\r\n---\r\n\r\n'))
})
