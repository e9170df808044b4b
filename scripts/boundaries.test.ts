import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type ImportReport, twoWayFolders } from './check/boundaries'

/** Lays out a small house with our rules and returns `file: broken rule` for each broken one. */
const brokenRules = (files: Record<string, string>): string[] =>
  reportOf(files).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)

function reportOf(files: Record<string, string>): ImportReport {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(name, join(house, name))
    symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), text)
    }
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
    const depcruise = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    // The json report exits with 0, so that a violation is data here.
    const report = execFileSync(process.execPath, [depcruise, '--output-type', 'json', ...folders], {
      cwd: house,
      encoding: 'utf8',
    })
    return JSON.parse(report) as ImportReport
  } finally {
    rmSync(house, { recursive: true })
  }
}

const value = 'export const a = 1\n'
const use = (path: string) => `import { a } from '${path}'\nexport const b = a\n`

test('a house in order passes', () => {
  const files = {
    'lib/digest/d.ts': value,
    'lib/env.ts': value,
    'lib/addresses.ts': use('./digest/d'),
    'lib/store/s.ts': `${use('../digest/d')}import { a as c } from '../env'\nexport const e = c\n`,
    'lib/newsstand.ts': "export { b as a } from './store/s'",
    'lib/desk.ts': "export { b as a } from './store/s'",
    'lib/auth.ts': "export { b as a } from './store/s'",
    'lib/feeds/f.ts': "export { b as a } from './../addresses'",
    'lib/content-files/c.ts': "export { b as a } from '../store/s'",
    'components/ui/u.tsx': value,
    'components/digest/d.tsx': `${use('../ui/u')}import type { a as A } from '@/lib/newsstand'\nexport type C = typeof A\n`,
    'app/(newsstand)/page.tsx': `${use('@/lib/newsstand')}export { a as f } from '@/lib/feeds/f'\n`,
    'app/admin/page.tsx': `${use('@/lib/desk')}export { a as f } from '@/lib/auth'\n`,
    'scripts/sync.ts': use('@/lib/content-files/c'),
  }
  expect(brokenRules(files)).toEqual([])
})

const wrong: [what: string, file: string, text: string, rule: string][] = [
  ['the domain imports the store', 'lib/digest/d.ts', use('@/lib/store/s'), 'room-digest'],
  ['the domain imports the environment', 'lib/digest/e.ts', use('../env'), 'room-digest'],
  ['the store imports the desk', 'lib/store/t.ts', use('@/lib/desk'), 'room-store'],
  ['a public page imports the desk', 'app/(newsstand)/page.tsx', use('@/lib/desk'), 'room-public-pages'],
  ['a feed route imports the store', 'app/feed.xml/route.ts', use('@/lib/store/s'), 'room-public-pages'],
  [
    'a public page imports a type of the desk',
    'app/sitemap.ts',
    "import type { a } from '@/lib/desk'\nexport type B = typeof a\n",
    'room-public-pages',
  ],
  ['an editor page imports the store', 'app/admin/page.tsx', use('@/lib/store/s'), 'room-editor-pages'],
  ['an editor page imports a public page', 'app/setup/page.tsx', use('../(newsstand)/page'), 'room-editor-pages'],
  ['a preview imports the newsstand', 'app/preview/page.tsx', use('@/lib/newsstand'), 'room-editor-pages'],
  [
    'a feed route imports a rehearsal',
    'app/atom.xml/route.ts',
    use('@/lib/feeds/rehearsal'),
    'rehearsals-are-the-desks',
  ],
  ['the newsstand imports the desk', 'lib/newsstand.ts', use('./desk'), 'room-newsstand'],
  ['a feed imports the newsstand', 'lib/feeds/rss.ts', use('../newsstand'), 'room-feeds'],
  ['auth imports the desk', 'lib/auth.ts', use('./desk'), 'room-auth'],
  [
    'a component imports the newsstand, and not its types alone',
    'components/digest/x.tsx',
    use('@/lib/newsstand'),
    'types-of-newsstand-in-components',
  ],
  ['a component imports the store', 'components/digest/y.tsx', use('@/lib/store/s'), 'room-components'],
  ['components/ui knows news', 'components/ui/x.tsx', use('@/components/digest/x'), 'ui-knows-no-news'],
  ['a script imports the desk', 'scripts/x.ts', use('@/lib/desk'), 'room-scripts'],
  ['a unit test imports another door', 'lib/newsstand.test.ts', use('./desk'), 'room-newsstand-tests'],
  ['files in a circle', 'lib/store/one.ts', "export { a as b } from './two'\nexport const a = 1\n", 'no-circles'],
  ['a utils folder', 'lib/store/u.ts', use('./utils/x'), 'named-owners'],
  ['a helpers file', 'components/digest/h.tsx', use('../helpers'), 'named-owners'],
  ['a room nobody knows', 'lib/store/v.ts', use('../things/x'), 'into-no-room'],
  ['lib imports next/cache', 'lib/desk-cache.ts', "export { revalidatePath } from 'next/cache'\n", 'one-cache'],
  ['SQL outside the store', 'lib/feeds/sql.ts', "export { sql } from 'kysely'\n", 'sql-lives-in-the-store'],
  ['an import of nothing', 'lib/store/w.ts', use('./nowhere'), 'resolvable'],
  ['code imports a test', 'lib/store/z.ts', use('../../e2e/x'), 'nothing-imports-the-tests'],
]

test('the boundary check goes red for every kind of wrong import', () => {
  const broken = brokenRules({
    'lib/desk.ts': value,
    'lib/env.ts': value,
    'lib/feeds/rehearsal.ts': value,
    'lib/store/s.ts': value,
    'lib/store/two.ts': "export { a } from './one'\n",
    'lib/store/utils/x.ts': value,
    'lib/things/x.ts': value,
    'components/helpers.ts': value,
    'e2e/x.ts': value,
    ...Object.fromEntries(wrong.map(([, file, text]) => [file, text])),
  })
  for (const [what, file, , rule] of wrong) expect(broken, what).toContain(`${file}: ${rule}`)
})

test('two folders that import each other are named; a folder and one inside it, and tests, may', () => {
  const report = reportOf({
    'lib/feeds/one/a.ts': use('../two/b'),
    'lib/feeds/one/c.ts': value,
    'lib/feeds/two/b.ts': value,
    'lib/feeds/two/d.ts': use('../one/c'),
    'lib/feeds/three/e.ts': value,
    'lib/feeds/three/f.test.ts': use('../two/b'),
    'lib/feeds/two/g.ts': use('../three/e'),
    'lib/feeds/h.ts': use('./three/e'),
    'lib/feeds/i.ts': value,
    'lib/feeds/three/j.ts': use('../i'),
  })
  expect(report.summary.violations).toEqual([])
  expect(twoWayFolders(report)).toEqual([
    expect.stringMatching(/^lib\/feeds\/one and lib\/feeds\/two import each other \(lib\/feeds\/one\/a.ts → /),
  ])
})
