import '@citation-js/plugin-ris'
import { plugins } from '@citation-js/core'
import type { CslItem } from './csl'

/**
 * The references as RIS, one tag a line. The lines are put together here: the plugin's own text breaks every value
 * after seventy characters, in the middle of words, links and surrogate pairs.
 */
export const printRis = (items: readonly CslItem[]): string =>
  plugins.output
    .format('ris', [...items], { format: 'object' })
    .map((entry, index) => record({ ...entry, ...forNewspapers(items[index]) }))
    .join('\r\n')

/** The plugin forgets author and day where the type is a newspaper, and cuts the name of a record off. */
const forNewspapers = (item: CslItem | undefined) => ({
  ...(item && { ID: item.id }),
  ...(item?.['title-short'] && { ST: item['title-short'] }),
  ...(item?.author && { AU: item.author.map(({ literal }) => literal) }),
  ...(item?.issued && { DA: `${risDay(item.issued['date-parts'][0] ?? [])}/` }),
})

const risDay = (parts: readonly number[]) => parts.map((part) => String(part).padStart(2, '0')).join('/')

function record({ TY, ...tags }: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) => [values].flat().map((value) => line(tag, value)))
  return [line('TY', String(TY)), ...lines, 'ER  - ', ''].join('\r\n')
}

const line = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`
