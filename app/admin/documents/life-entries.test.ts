import { expect, test } from 'vitest'
import type { LoggedAct } from '@/lib/desk/history'
import type { Document } from '@/lib/digest/document'
import { lifeMoments, momentsBetween, type ReadKept } from './life-entries'

const hour = (hours: number) => new Date(Date.UTC(2026, 1, 5, hours))
const now = hour(23)

function kept(number: number, at: number, publishAt: number, replacedAt?: number): ReadKept {
  const standing = { draft: false, publishAt: hour(publishAt), withdrawn: undefined, reviewed: undefined }
  const revision = { number, at: hour(at) } as ReadKept['revision']
  return {
    revision,
    receivedAt: hour(0),
    replacedAt: replacedAt === undefined ? undefined : hour(replacedAt),
    document: { standing, date: hour(0), warnings: [] } as unknown as Document,
  }
}
const act = (id: number, at: number, name: string, revision?: number): LoggedAct => ({
  id,
  at: hour(at),
  act: name,
  editorId: 1,
  editorName: 'Ada',
  slug: 'a/b',
  revision,
  detail: undefined,
})
const said = (moments: ReturnType<typeof lifeMoments>) => moments.map(({ at, words }) => [at.getUTCHours(), words])

test('a schedule that came due is a moment; one that was replaced before, or is still to come, is none', () => {
  expect(said(lifeMoments([kept(2, 3, 8, 10)], [], now))).toEqual([[8, 'Revision 2 was published on schedule']])
  expect(lifeMoments([kept(2, 3, 8, 7)], [], now)).toEqual([])
  expect(lifeMoments([kept(2, 3, 30)], [], now)).toEqual([])
  expect(lifeMoments([kept(2, 3, 1, 10)], [], now)).toEqual([])
})

test('what happened to its file is in between, what the revisions say of themselves is not said twice', () => {
  const acts = [act(1, 2, 'publish', 1), act(2, 9, 'export', 2), act(3, 11, 'lose-file'), act(4, 12, 'conflict')]
  expect(said(lifeMoments([kept(2, 3, 8)], acts, now))).toEqual([
    [12, 'The file in content/ changed after the text was edited here'],
    [11, 'The file was deleted from content/'],
    [9, 'Exported to the file (revision 2)'],
    [8, 'Revision 2 was published on schedule'],
  ])
})

test('every moment is on one page of the history, and on one only', () => {
  const moments = lifeMoments([], [act(1, 5, 'export'), act(2, 9, 'export'), act(3, 20, 'export')], now)
  const pages = [momentsBetween(moments, hour(9), undefined), momentsBetween(moments, undefined, hour(9))]
  expect(pages.map((page) => page.map(({ at }) => at.getUTCHours()))).toEqual([[20, 9], [5]])
})
