import '@citation-js/plugin-ris'
import { plugins } from '@citation-js/core'
import type { CslItem } from './csl'

/** Written here because the plugin wraps values after seventy characters, inside words and links. */
export const printRis = (items: readonly CslItem[]): string =>
  plugins.output
    .format('ris', [...items], { format: 'object' })
    .map((entry, index) => record({ ...entry, ...forNewspapers(items[index]) }))
    .join('\r\n')

/** For newspapers the plugin drops author and day, and cuts the record's name off. */
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
