import { cache } from 'react'
import { readArchive, readArchiveMonth } from '@/lib/newsstand'

export const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

const archive = cache(() => readArchive())

export async function archiveYear(year: string) {
  const years = await archive()
  const place = years.findIndex((each) => each.year === year)
  const published = years[place]
  return published && { ...published, before: years[place + 1]?.year, after: years[place - 1]?.year }
}

export const archiveMonth = cache(async (year: string, month: string) => {
  const years = await archive()
  const shelves = years.flatMap((each) => each.months.map(({ month: name }) => `${each.year}-${name}`)).sort()
  const place = shelves.indexOf(`${year}-${month}`)
  if (place < 0) return undefined
  const counts = years.find((each) => each.year === year)?.months.find((each) => each.month === month)
  const teasers = await readArchiveMonth(year, month)
  const { digests, stories } = counts ?? { digests: 0, stories: 0 }
  return { before: shelves[place - 1], after: shelves[place + 1], teasers, digests, stories }
})
