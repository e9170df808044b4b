import { expect, test } from 'vitest'
import { holdsDate, looksLikeDate, readWrittenDate } from './written-date'

const daysOf = (text: string, near = '2026-01-21') => readWrittenDate(text, near).days.map(({ day }) => day)

test.each([
  '1/21/2026',
  '21/01/2026',
  '21.1.2026',
  '21. 1. 2026',
  '21-1-2026',
  '2026/1/21',
  '2026. 1. 21.',
  '2026-21-01',
  '1/21/26',
  '26/1/21',
  '20260121',
  '2026-01-21',
  '2026-01-21 04:00',
  '2026-01-21T04:00:43+08:00',
  '2026-01-21T04:00:43.410Z',
  '20260121T040043Z',
  'Jan 21, 2026',
  'January 21, 2026',
  '21 Jan 2026',
  '21-JAN-2026',
  '21st of January, 2026',
  'Wed Jan 21 2026',
  'Wed, 21 Jan 2026 04:00:43 GMT',
  'Wed, 21 Jan 2026 04:00:43 +0800',
  'Wed Jan 21 04:00:43 2026',
  'Wed Jan 21 2026 04:00:43 GMT+0000 (Coordinated Universal Time)',
  'Wednesday, January 21, 2026 at 4:00 AM EST',
  '1/21/2026, 4:00:43 AM',
  '21.01.2026 г.',
  '2026年1月21日',
  '2026年1月21日水曜日',
  '令和8年1月21日',
  '2026년 1월 21일',
  'miércoles, 21 de enero de 2026',
  'mercredi 21 janvier 2026',
  '21. Januar 2026',
  '21 января 2026 г.',
  '21/1/2569',
  '21 มกราคม 2569',
  '۱۴۰۴/۱۱/۱',
  '١/٢١/٢٠٢٦',
  '٢٠٢٦/١/٢١',
])('%s is 21 January 2026', (text) => {
  expect(looksLikeDate(text)).toBe(true)
  expect(daysOf(text)).toEqual(['2026-01-21'])
})

const locales = (
  'af am ar ar-EG ar-SA az be bg bn bs ca ckb cs cy da de de-AT de-CH dz el en-US en-GB en-AU en-CA en-IN en-ZA en-NZ ' +
  'en-IE en-HK en-SG es es-CL es-MX es-US et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it it-CH ja ka ' +
  'kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE no pa pl ps pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta ' +
  'te th tr uk ur uz vi zh-CN zh-HK zh-TW zu'
).split(' ')

test.each(locales)('what toLocaleDateString prints in %s is read, whatever the day', (locale) => {
  for (const day of ['2026-01-21', '2025-12-31', '2026-02-28', '2026-02-02']) {
    const printed = new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC' })
    expect(looksLikeDate(printed)).toBe(true)
    expect(daysOf(printed, day)).toEqual(expect.arrayContaining([day]))
  }
})

test('in words, every language is read or left out, never read as another day', () => {
  for (const locale of locales) {
    for (const dateStyle of ['medium', 'long', 'full'] as const) {
      const printed = new Date('2026-05-04T12:00:00Z').toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' })
      expect([locale, printed, looksLikeDate(printed)]).toEqual([locale, printed, true])
      const days = daysOf(printed, '2026-05-04')
      if (days.length > 0) expect([printed, ...days]).toContain('2026-05-04')
    }
  }
})

test('RFC 822 and long dates are read on every day of the week', () => {
  for (let day = 18; day < 25; day++) {
    const date = new Date(Date.UTC(2026, 0, day, 4))
    const forms = [date.toUTCString(), date.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' })]
    for (const form of [...forms, date.toLocaleDateString('zh-CN', { dateStyle: 'full', timeZone: 'UTC' })])
      expect([form, daysOf(form)]).toEqual([form, [date.toISOString().slice(0, 10)]])
  }
})

test.each([
  ...['Reuters, Jan 21, 2026', 'Reuters 21 January 2026', 'Reuters | Wed, 21 Jan 2026 04:00:43 GMT'],
  ...[
    'Reuters 2026年1月21日',
    'Reuters Invalid Date',
    '21 janvier 2026 – AFP',
    'Reuters 1/21/2026 x',
    '2026-01-21 Reuters',
  ],
])('“%s” holds a date', (name) => expect(holdsDate(name)).toBe(true))

test.each([
  'Channel 4',
  'The 2020 Magazine',
  '19FortyFive',
  'March 21 Media',
  'Times of May 2020',
  'Новости 24',
  '新华网',
])('“%s” is a name', (name) => expect(holdsDate(name)).toBe(false))

test.each([
  'Invalid Date',
  '',
  '-',
  '21/01',
  'hace 2 días',
  'il y a 3 heures',
  '3小时前',
  'NaN',
  'undefined',
  'null',
  'n.d.',
  'yesterday',
  '3 hours ago',
  '2026',
  '2/30/2026',
  '13/13/2026',
  'January 21',
  '1769000000000',
  '31 June 2026',
])('%s is meant for a date, and none can be read in it', (text) => {
  expect(looksLikeDate(text)).toBe(true)
  expect(daysOf(text)).toEqual([])
})

test.each(['HK', 'BSS', '97.7 FM', '24/7', 'Channel 4', 'May', 'Middle East and Africa', '2nd edition'])(
  '%s is no date, but part of a name',
  (text) => expect(looksLikeDate(text)).toBe(false),
)

test('where day and month may change places, both are told', () => {
  expect(daysOf('2/1/2026')).toEqual(['2026-02-01', '2026-01-02'])
  expect(daysOf('2.1.2026')).toEqual(['2026-01-02', '2026-02-01'])
  expect(daysOf('2026-02-01')).toEqual(['2026-02-01'])
  expect(daysOf('2026-2-1')).toEqual(['2026-02-01', '2026-01-02'])
  expect(daysOf('2 listopada 2026')).toEqual(expect.arrayContaining(['2026-10-02', '2026-11-02']))
})
