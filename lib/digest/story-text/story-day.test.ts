import { expect, test } from 'vitest'
import { type ReadStoryText, readStoryText } from './read-story-text'

const dayOf = (head: string, options: ReadStoryText = {}, origin = 'story.txt') => {
  const [reading] = readStoryText(`${head}\n\nSummary\n\nWhat happened.`, origin, options)
  return reading?.kind === 'read' ? reading.fields.day : reading?.faults
}

test.each([
  '23-05-2025',
  '5/23/2025',
  '23.05.2025',
  '2025-05-23',
  '2025/5/23',
  '2025-05-23T04:00:43.410Z',
  '23 May 2025',
  'Friday, 23 May 2025',
  'May 23, 2025',
  'Fri, May 23rd, 2025',
])('%s is 23 May', (written) => {
  expect(dayOf(`A title\nDate: ${written}`)).toBe('2025-05-23')
  expect(dayOf(`${written}\n\nA title`)).toBe('2025-05-23')
})

test('a date that may be read either way is refused, with both readings and what to do', () => {
  expect(dayOf('05-06-2025\n\nA title\n\nDate: 05-06-2025')).toEqual([
    {
      line: 1,
      field: 'date',
      reason:
        '“05-06-2025” may be 5 June 2025 or 6 May 2025. Write 2025-06-05 or 2025-05-06 instead, or say which comes first: --dates day-first or --dates month-first.',
    },
  ])
})

test('unless the other text decides it', () => {
  expect(dayOf('05-06-2025\n\nA title\n\nDate: 2025-05-06')).toBe('2025-05-06')
  expect(dayOf('05-06-2025\n\nA title\n\nDate: 5 June 2025')).toBe('2025-06-05')
  expect(dayOf('A title\nDate: 05.06.2025')).toBe('2025-06-05')
  expect(dayOf('A title\nDate: 05-05-2025')).toBe('2025-05-05')
  expect(dayOf('A title\nDate: 05-06-2025', {}, '2025-06-05-harbour.txt')).toBe('2025-06-05')
  expect(dayOf('A title\nDate: 05-06-2025', { dateOrder: 'month-first' })).toBe('2025-05-06')
  expect(dayOf('A title\nDate: 23-05-2025', { dateOrder: 'month-first' })).toBe('2025-05-23')
})

test('or another date of the file shows which comes first', () => {
  const story = (date: string) => `${date}\n\nA title\n\nDate: ${date}\n\nSummary\n\nWhat happened.\n\n`
  const days = (...dates: string[]) =>
    readStoryText(dates.map(story).join('\n'), 'x').map((each) => (each.kind === 'read' ? each.fields.day : 'refused'))
  expect(days('05-06-2025', '23-05-2025')).toEqual(['2025-06-05', '2025-05-23'])
  expect(days('05/06/2025', '05/23/2025')).toEqual(['2025-05-06', '2025-05-23'])
  expect(days('05/06/2025', '05/23/2025', '23-05-2025')).toEqual(['refused', '2025-05-23', '2025-05-23'])
})

test('two dates that are different days are refused with both lines', () => {
  expect(dayOf('23-05-2025\n\nA title\n\nDate: 24-05-2025')).toMatchObject([
    { line: 1, reason: expect.stringContaining('“23-05-2025” (line 1) and “24-05-2025” (line 5)') },
  ])
})

test('a day that the calendar does not have is refused by its line', () => {
  expect(dayOf('A title\nDate: 31-02-2026')).toMatchObject([{ line: 2, reason: expect.stringMatching('31-02-2026') }])
  expect(dayOf('A title')).toMatchObject([{ field: 'date', reason: expect.stringMatching('no line with a date') }])
})
