import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MonthStrip } from './month-strip'

const css = readFileSync('app/styles/calendar.css', 'utf8')

// The months of 2026 begin on every day of the week but Monday, where a grid begins anyway.
test.each([
  ['06', '1', undefined],
  ['09', '2', '2'],
  ['04', '3', '3'],
  ['01', '4', '4'],
  ['05', '5', '5'],
  ['08', '6', '6'],
  ['02', '7', '7'],
])('month %s of 2026 begins under its weekday', (month, weekday, column) => {
  const html = renderToStaticMarkup(<MonthStrip year="2026" month={month} teasers={[]} />)
  expect(html).toContain(`data-begins="${weekday}"`)
  expect(html).not.toContain(' style=')
  const rule = new RegExp(`\\.strip\\[data-begins="${weekday}"\\] > li:first-child \\{\\s*grid-column-start: (\\d);`)
  expect(css.match(rule)?.[1]).toBe(column)
})
