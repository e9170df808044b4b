import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Edition } from './edition'

const words = (today: string, day?: string, at = `${day}T04:00:00.123Z`, age = 0, timeZone = 'UTC') =>
  renderToStaticMarkup(
    <Edition
      today={today}
      latest={day === undefined ? undefined : { day, publishedAt: new Date(at) }}
      age={age}
      timeZone={timeZone}
    />,
  )
    .replace(/<p>/g, '|')
    .replace(/<[^>]*>/g, '')

test('today is today; an edition of today is named by its clock', () => {
  expect(words('2026-11-30', '2026-11-30')).toBe('Monday, 30 November 2026|Edition of 04:00 UTC')
  expect(words('2026-11-30', '2026-11-30', '2026-11-30T00:00:00Z')).toBe('Monday, 30 November 2026')
  expect(words('2026-11-30', '2026-11-30', '2026-11-29T22:30:00.123Z')).toBe(
    'Monday, 30 November 2026|Edition of 29 November 2026, 22:30 UTC',
  )
})

test('an earlier edition is the latest edition, of its day, so many days ago', () => {
  expect(words('2026-11-30', '2026-02-12', undefined, 291)).toBe(
    'Monday, 30 November 2026|Latest edition: Thursday 12 February 2026, 291 days ago',
  )
  expect(words('2026-11-30', '2026-11-29', undefined, 1)).toBe(
    'Monday, 30 November 2026|Latest edition: Sunday 29 November 2026, yesterday',
  )
})

test('without any edition there is only the day', () => {
  expect(words('2026-11-30')).toBe('Monday, 30 November 2026')
})
