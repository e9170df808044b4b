import '@citation-js/plugin-bibtex'
import { plugins } from '@citation-js/core'
import type { CslItem } from './csl'

// The plugin's escaping drops characters without a TeX command, Chinese among them: text is escaped here instead.
const settings = plugins.config.get('@bibtex').format
settings.asciiOnly = false
// Its own keys (`Parallax2026US`) are the same for every digest of a year.
settings.useIdAsLabel = true
settings.checkLabel = false

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
  // BibTeX counts escaped braces too: an odd one would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // The plugin takes `<b>` for formatting.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

const texText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^<>&%$#_]/g, (character) => commands[character] ?? `\\${character}`)
