import type { OutletCount } from '../document'
import type { ArticleFields } from './story-fields'

type ArticleWithoutOutlet = Omit<ArticleFields, 'outlet'>

/**
 * Finds each article's outlet at the end of its title (`… - CBS News` is cbsnews.com, `… | South China Morning Post`
 * scmp.com). If the articles are certain, a remaining outlet gets the last ones, unless their titles end with another
 * name.
 */
export function findOutlets(
  articles: readonly ArticleWithoutOutlet[],
  outlets: readonly OutletCount[],
  { certain }: { readonly certain: boolean },
): ArticleFields[] {
  const left = new Map(outlets.map(({ name, count }) => [name, count]))
  const byTitle = articles.map(({ title }) => {
    const named = outlets.find(({ name }) => (left.get(name) ?? 0) > 0 && isNamedBy(title, name))?.name
    if (named) left.set(named, (left.get(named) ?? 0) - 1)
    return named
  })
  const open = [...left].filter(([, count]) => count > 0)
  const withoutName = articles.filter((_, index) => byTitle[index] === undefined)
  const [last, ...others] = open
  const isLeftOver = certain && last !== undefined && others.length === 0 && last[1] === withoutName.length
  const leftOver = isLeftOver && !withoutName.some(({ title }) => namesOutlet(title, outlets)) ? last[0] : undefined
  return articles.map((article, index) => ({ ...article, outlet: byTitle[index] ?? leftOver }))
}

const namesOutlet = (title: string, outlets: readonly OutletCount[]): boolean =>
  outlets.some(({ name }) => isNamedBy(title, name)) ||
  /\s\|\s*\S|\s[-–—]\s(?:The )?\p{Lu}[\p{L}\p{N}.&]*(?: (?:of|and|the|&|\p{Lu}[\p{L}\p{N}.&]*)){0,4}$/u.test(title)

/** The index of the divider before an outlet's name at the end, or -1. */
export function outletSuffixAt(title: string, outlets: readonly string[]): number {
  return outlets.some((host) => isNamedBy(title, host)) ? (lastDivided.exec(title)?.[1] ?? '').trimEnd().length : -1
}

const lastDivided = /^(.*)(?:\s[-–—|]|\|)\s*(\S.*)$/s

function isNamedBy(title: string, host: string): boolean {
  const suffix = lastDivided.exec(title)?.[2]
  if (!suffix) return false
  const words = suffix
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
  return labelsOf(host).some((label) => isSpelledBy(label, words))
}

const generic = new Set('www m mobile amp edition news english en com co org net gov edu ac go'.split(' '))

function labelsOf(host: string): string[] {
  const parts = host.toLowerCase().split('.')
  const names = (parts.length > 1 ? parts.slice(0, -1) : parts).filter((part) => !generic.has(part))
  return names
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, '').replace(/^the(?=.{3})/, ''))
    .filter((part) => part.length > 1)
}

/**
 * Whether words spell a name, whole or by initials: `cbsnews`, `scmp`, `nytimes`. If all are whole, other words may
 * follow (`CNN BusinessClose icon`).
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
