import { expect, test } from 'vitest'
import { describeFeed, isQuiet, nextFeedState, unknownFeed } from './feed-state'

const at = (day: number) => new Date(Date.UTC(2026, 1, day, 6))
const read = (...days: number[]) =>
  ({
    kind: 'read',
    items: days.map((day) => ({ published: at(day).toISOString() })),
    validators: { etag: '"a"' },
  }) as const
const fresh = unknownFeed('https://example.org/feed')
const say = (...told: ReturnType<typeof nextFeedState>[]) => describeFeed(told.at(-1) ?? fresh, at(12))

test('a feed says what it has, how long it is silent, and why it failed', () => {
  expect(say()).toBe('Not asked yet.')
  const good = nextFeedState(fresh, read(11, 12), at(12))
  expect(say(good)).toBe('2 items.')
  expect(say(nextFeedState(fresh, read(), at(12)))).toBe('It answers, but has no items.')
  expect(say(nextFeedState(fresh, read(7), at(12)))).toBe('Silent for 5 days.')
  const once = nextFeedState(good, { kind: 'failed', reason: 'Its host does not exist.' }, at(13))
  expect(say(once)).toBe('Failed: Its host does not exist. It last answered on 2026-02-12.')
  const twice = nextFeedState(once, { kind: 'failed', reason: 'It answered 404.' }, at(14))
  expect(say(twice)).toBe('Failed 2 times in a row: It answered 404. It last answered on 2026-02-12.')
})

test('an answer ends a row of failures; an unchanged one keeps what was known', () => {
  const good = nextFeedState(fresh, read(11, 10), at(12))
  const failed = nextFeedState(good, { kind: 'failed', reason: 'x' }, at(13))
  const again = nextFeedState(failed, { kind: 'not-modified' }, at(14))
  expect(again).toMatchObject({ failures: 0, items: 2, newest: at(11).toISOString(), validators: { etag: '"a"' } })
  expect(again.lastSuccess).toBe(at(14).toISOString())
})

test('the newest item is the newest that ever was', () => {
  const later = nextFeedState(nextFeedState(fresh, read(11), at(11)), read(3), at(12))
  expect(later.newest).toBe(at(11).toISOString())
})

test('a feed that answers without news is quiet; one that fails, or was never asked, is something else', () => {
  const quiet = [
    fresh,
    nextFeedState(fresh, read(12), at(12)),
    nextFeedState(fresh, read(8), at(12)),
    nextFeedState(fresh, read(), at(12)),
  ]
  expect(quiet.map((state) => isQuiet(state, at(12)))).toEqual([false, false, true, true])
  expect(
    isQuiet(nextFeedState(nextFeedState(fresh, read(), at(12)), { kind: 'failed', reason: 'x' }, at(13)), at(13)),
  ).toBe(false)
})
