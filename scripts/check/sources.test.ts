import { expect, test } from 'vitest'
import { faultsOf, medianLines } from './sources'

const short = ['lib/x.ts', 'lib/y.ts', 'lib/z.ts'].map((path) => ({ path, text: 'const a = 1\n' }))
const file = (path: string, lines = 10) => ({ path, text: 'const a = 1\n'.repeat(lines) })

test('files in order have no fault', () => {
  expect(faultsOf([...short, file('lib/a.ts'), file('lib/b.ts', 300)], {})).toEqual([])
})

test('a file over 300 lines is named, unless it has a reason', () => {
  expect(faultsOf([...short, file('lib/a.ts'), file('lib/b.ts', 301)], {})).toEqual([
    expect.stringContaining('lib/b.ts: 301'),
  ])
  expect(faultsOf([...short, file('lib/a.ts'), file('lib/b.ts', 301)], { 'lib/b.ts': 'a table' })).toEqual([])
})

test('a few lines that one other file alone imports are named, tests not counted', () => {
  const one = { path: 'lib/desk/one.ts', text: "import { a } from './few'\n" }
  const other = { path: 'components/other.tsx', text: "import type { A } from '@/lib/desk/few'\n" }
  const fromTest = { path: 'lib/desk/one.test.ts', text: "import { a } from './few'\n" }
  const drawer = [expect.stringContaining('lib/desk/few.ts: 14 lines that lib/desk/one.ts alone imports')]
  expect(faultsOf([...short, one, fromTest, file('lib/desk/few.ts', 14)], {})).toEqual(drawer)
  expect(faultsOf([...short, one, other, file('lib/desk/few.ts', 14)], {})).toEqual([])
  expect(faultsOf([...short, one, file('lib/desk/few.ts', 15)], {})).toEqual([])
  expect(faultsOf([...short, one, file('lib/desk/few.ts', 14), file('lib/desk/few.test.ts')], {})).toEqual([])
  const page = { path: 'app/a/page.tsx', text: "import { a } from './few'\n" }
  expect(faultsOf([...short, page, file('app/a/few.ts', 14)], {})).toEqual([])
})

test('a reason for a file that is short again is named', () => {
  expect(faultsOf([file('lib/b.ts', 20)], { 'lib/b.ts': 'a table' })).toHaveLength(1)
})

test.each(['lib/utils/x.ts', 'lib/helpers.ts', 'components/common/x.tsx', 'lib/digest/misc.ts', 'lib/services/a.ts'])(
  '%s has no owner',
  (path) => expect(faultsOf([file(path)], {})).toEqual([expect.stringContaining(path)]),
)

test('a barrel is named', () => {
  const text = "/** All. */\nexport { a } from './a'\nexport * from './b'\nexport type { C } from './c'\n"
  expect(faultsOf([{ path: 'lib/digest/index.ts', text }], {})).toEqual([expect.stringContaining('index.ts')])
  expect(faultsOf([{ path: 'lib/digest/own.ts', text: `${text}export const d = 1\n` }], {})).toEqual([])
})

test('an error of ours that is told by its class is named: in another bundle it is another class', () => {
  const thrown = { path: 'lib/store/busy.ts', text: 'export class Busy extends Error {}\n' }
  const caught = { path: 'app/admin/guard.ts', text: 'if (error instanceof Busy) answer()\n' }
  expect(faultsOf([...short, thrown, caught], {})).toEqual([expect.stringContaining('app/admin/guard.ts: checks Busy')])
  const elsewhere = { ...caught, text: 'if (error instanceof Error || date instanceof Date) answer()\n' }
  expect(faultsOf([...short, thrown, elsewhere, { ...caught, path: 'app/admin/guard.test.ts' }], {})).toEqual([])
})

test('a type name that two files export is named', () => {
  const types = (path: string, name: string) => ({ path, text: `export interface ${name} {\n}\n` })
  const found = [types('lib/digest/a.ts', 'Place'), types('lib/store/b.ts', 'Place'), types('lib/c.test.ts', 'Place')]
  expect(faultsOf([...short, ...found], {})).toEqual([expect.stringContaining('lib/digest/a.ts, lib/store/b.ts: each')])
})

test('an object that is called an editor is named: only the archive makes one', () => {
  const made = (path: string) => ({ path, text: "const ada = { id: 1, role: 'admin' } as Editor\n" })
  expect(faultsOf([...short, made('app/admin/page.tsx')], {})).toEqual([expect.stringContaining('makes an Editor')])
  expect(faultsOf([...short, made('lib/store/accounts/editors.ts'), made('test/desk/editor.ts')], {})).toEqual([])
  const renamed = { path: 'lib/desk/a.ts', text: "export { Account as Editor } from './b'\nexport const c = 1\n" }
  expect(faultsOf([...short, renamed], {})).toEqual([])
})

test('the median is of files that are no tests, and is bounded', () => {
  const files = [file('lib/a.ts', 70), file('lib/a.test.ts', 1), file('e2e/a.ts', 1)]
  expect(medianLines(files)).toBe(70)
  expect(faultsOf(files, {})).toEqual([expect.stringContaining('70 lines')])
})
