import { median } from '../bench/table'
import type { Client } from './client'
import { Tally, type Tried } from './part'

export function startReading(client: Client) {
  const waits: number[] = []
  let isReading = true
  const reading = (async () => {
    while (isReading) {
      waits.push((await client.ask('/about')).took)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return {
    end: async (longestMedianMs: number): Promise<Tried> => {
      isReading = false
      await reading
      const readers = new Tally('a reader of a kept page meanwhile')
      const middle = median(waits)
      for (const _ of waits.slice(1)) readers.note()
      readers.note(middle > longestMedianMs && `waits ${middle.toFixed(0)} ms in the middle`)
      return readers.tried(`middle ${middle.toFixed(0)} ms`)
    },
  }
}
