import type { OutletCount } from '../outlet'
import type { ArticleFields } from './story-fields'

type Untold = Omit<ArticleFields, 'outlet'>

/**
 * Gives each article its outlet: by the name at the end of its title (`… - CBS News` is of cbsnews.com, `… | South
 * China Morning Post` of scmp.com), and the last ones by elimination.
 */
export function findOutlets(articles: readonly Untold[], outlets: readonly OutletCount[]): ArticleFields[] {
  const left = new Map(outlets.map(({ name, count }) => [name, count]))
  const told = articles.map(({ title }) => {
    const named = outlets.find(({ name }) => (left.get(name) ?? 0) > 0 && isNamedBy(title, name))?.name
    if (named) left.set(named, (left.get(named) ?? 0) - 1)
    return named
  })
  const open = [...left].filter(([, count]) => count > 0)
  const untold = told.filter((name) => name === undefined).length
  const [last, ...others] = open
  const eliminated = last && others.length === 0 && last[1] === untold ? last[0] : undefined
  return articles.map((article, index) => ({ ...article, outlet: told[index] ?? eliminated }))
}

function isNamedBy(title: string, host: string): boolean {
  const suffix = /^.*(?:\s[-–—|]|\|)\s*(\S.*)$/s.exec(title)?.[1]
  if (!suffix) return false
  const words = suffix
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
  return labelsOf(host).some((label) => isSpelledBy(label, words))
}

const generic = new Set('www m mobile amp edition news english en com co org net gov edu ac go'.split(' '))

/** The parts of a host that can be a name: `edition.cnn.com` is `cnn`. */
function labelsOf(host: string): string[] {
  const parts = host.toLowerCase().split('.')
  const names = (parts.length > 1 ? parts.slice(0, -1) : parts).filter((part) => !generic.has(part))
  return names
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, '').replace(/^the(?=.{3})/, ''))
    .filter((part) => part.length > 1)
}

/**
 * Whether a name is made of the words: `cbsnews`, `scmp`, `nytimes`, each word whole or by its first letter. Where
 * all are whole, words may follow that the name does not have (`CNN BusinessClose icon`).
 */
function isSpelledBy(name: string, words: readonly string[], isWhole = true): boolean {
  const [word, ...rest] = words
  if (name === '') return isWhole || word === undefined
  if (!word) return false
  return (
    (name.startsWith(word) && isSpelledBy(name.slice(word.length), rest, isWhole)) ||
    (name.startsWith(word.slice(0, 1)) && isSpelledBy(name.slice(1), rest, false))
  )
}
