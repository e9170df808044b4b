import '@citation-js/plugin-bibtex'
import { plugins } from '@citation-js/core'
import type { CslItem } from './csl'

// The plugin's own escaping drops every character that TeX has no command for, Chinese among them. So it is told
// to leave text alone, and gets text that is safe already.
const settings = plugins.config.get('@bibtex').format
settings.asciiOnly = false
// Its own keys (`Parallax2026US`) are the same for every digest of a year.
settings.useIdAsLabel = true
settings.checkLabel = false

/** The references as BibTeX, in UTF-8. */
export const printBibtex = (items: readonly CslItem[]): string =>
  `${plugins.output.format('bibtex', items.map(forTex)).trim()}\n`

const forTex = (item: CslItem): CslItem => ({
  ...item,
  title: texText(item.title),
  ...(item['title-short'] && { 'title-short': texText(item['title-short']) }),
  ...(item['container-title'] && { 'container-title': texText(item['container-title']) }),
  ...(item.author && { author: item.author.map(({ literal }) => ({ literal: texText(literal) })) }),
  ...(item.publisher && { publisher: texText(item.publisher) }),
  ...(item.note && { note: texText(item.note) }),
  ...(item.URL && { URL: item.URL.replace(/[{}\\]/g, encodeURIComponent) }),
})

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even where they are escaped: an odd one would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // The plugin takes `<b>` for formatting.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** Text that TeX sets as it stands. */
const texText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^<>&%$#_]/g, (character) => commands[character] ?? `\\${character}`)
