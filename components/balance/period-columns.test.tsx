import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CitedMonths } from '@/components/outlets/cited-months'
import { PeriodColumns } from './period-columns'

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  )

test('a chart is as wide as its columns need, up to the width of the sheet', () => {
  const css = readFileSync('app/styles/balance.css', 'utf8')
  const rem = (count: number) =>
    css.match(new RegExp(`\\.period-columns\\[data-periods="${count}"\\] \\{\\s*max-width: ([\\d.]+)rem;`))?.[1]
  const sheet = 76
  for (let count = 1; count <= 30; count += 1)
    expect([count, rem(count)]).toEqual([count, count * 4.5 < sheet ? String(count * 4.5) : undefined])
})

test.each([1, 8, 9, 240])('%i periods are named under their columns, by no style of their own', (count) => {
  const html = renderToStaticMarkup(
    <>
      <PeriodColumns periods={months(count)}>chart</PeriodColumns>
      <CitedMonths
        outlet="Xinhua"
        sides={[0, 1, 2, 3].map((place) => ({ key: String(place), name: 'A side', place }))}
        months={months(count).map((month) => ({ month, places: [1, 2, 3, 4] }))}
      />
    </>,
  )
  const [labels] = html.match(/<ul aria-hidden="true".*?<\/ul>/) ?? []
  expect(html).toContain(`data-periods="${count}"`)
  expect(labels?.match(/<li>/g)).toHaveLength(count > 8 ? 2 : count)
  expect(html).not.toMatch(/ style=/)
})
