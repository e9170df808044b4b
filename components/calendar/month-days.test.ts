import { expect, test } from 'vitest'
import type { Teaser } from '@/lib/digest/teaser'
import { daysOfMonth, weeksOfMonth } from './month-days'

const teaser: Teaser = {
  kind: 'digest',
  slug: 'us-china/2026-02-05',
  title: 'US vs China News - 2026-02-05',
  headline: 'Both are engaged',
  standfirst: undefined,
  day: '2026-02-05',
  topic: 'us-china',
  topicName: 'US vs China',
  outletCount: 12,
  reportCount: 0,
  sourceCount: 20,
}

test('a month has all its days, published or not', () => {
  const days = daysOfMonth('2026', '02', [teaser])
  expect(days).toHaveLength(28)
  expect(days.filter(({ published }) => published.length > 0).map(({ day }) => day)).toEqual(['2026-02-05'])
  expect(days[4]).toMatchObject({ number: 5, weekday: 4 })
})

test('a leap day is a day', () => {
  expect(daysOfMonth('2024', '02', [])).toHaveLength(29)
})

test('weeks run from Monday to Sunday and leave no day out', () => {
  for (const month of ['01', '02', '03', '08', '11']) {
    const days = daysOfMonth('2026', month, [])
    const weeks = weeksOfMonth(days)
    expect(weeks.flat().filter((day) => day !== undefined)).toEqual(days)
    for (const week of weeks) for (const [index, day] of week.entries()) if (day) expect(day.weekday).toBe(index + 1)
  }
})
