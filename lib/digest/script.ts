/** A run of text in one script; `lang` only where it is not English. */
export interface ScriptRun {
  readonly text: string
  readonly lang: 'zh' | 'ja' | 'ko' | RightToLeft | undefined
}

export type RightToLeft = 'ar' | 'fa' | 'ur' | 'he' | 'dv' | 'syr' | 'nqo' | 'ff-Adlm'
const rightToLeftLanguages: ReadonlySet<string | undefined> = new Set<RightToLeft>([
  'ar',
  'fa',
  'ur',
  'he',
  'dv',
  'syr',
  'nqo',
  'ff-Adlm',
])

/** Right-to-left runs are isolated, so that text beside them is not reordered. */
export const isRightToLeft = (lang: ScriptRun['lang']): lang is RightToLeft => rightToLeftLanguages.has(lang)

const letter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}'
const within = `${letter}\\u3000-\\u303F\\uFF00-\\uFFEFー・`
const closing = `${letter}ー。」』》】〉）！？`
const eastAsian = `[${letter}](?:[${within}]*[${closing}])?`
const rightward =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Thaana}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Adlam}'
const rightToLeft = `[${rightward}](?:[${rightward}\\p{M}\\p{P}\\p{Zs}\\p{Nd}]*[${rightward}\\p{M}])?(?:\\p{P}+$)?`
const foreign = new RegExp(`${eastAsian}|${rightToLeft}`, 'gu')

/**
 * Splits text so that each script can carry its language; joined, the runs are the text. Kana is Japanese, Hangul
 * Korean, Han alone Chinese; letters of their own tell Urdu and Persian from Arabic.
 */
export function splitByScript(text: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = []
  let from = 0
  for (const found of text.matchAll(foreign)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index), lang: undefined })
    runs.push({ text: found[0], lang: languageOf(found[0]) })
    from = found.index + found[0].length
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), lang: undefined })
  return runs
}

export interface LineAttributes {
  readonly lang?: NonNullable<ScriptRun['lang']>
  readonly dir?: 'rtl'
}

/**
 * Language and direction of a line: those of most of its letters. It is right-to-left if it begins so or half of its
 * words are, unless Latin words that are not names outnumber them.
 */
export function lineAttributes(line: string): LineAttributes {
  const runs = splitByScript(line).filter(({ lang }) => lang !== undefined)
  if (runs.length === 0) return {}
  const textOf = (isRightward: boolean) =>
    runs.flatMap(({ text, lang }) => (isRightToLeft(lang) === isRightward ? [text] : [])).join(' ')
  const [rightward, eastAsian] = [textOf(true), textOf(false)]
  const all = countLetters(line)
  const words = countWords(rightward)
  const plain = line.match(plainWord)?.length ?? 0
  const isRightward =
    countLetters(rightward) * 2 > all ||
    (beginsRight.test(line) && words > plain) ||
    // Long names do not decide: its other words are all right-to-left.
    (plain === 0 && words > 1 && words * 2 >= countWords(line))
  if (isRightward) return { lang: languageOf(rightward), dir: 'rtl' }
  return countLetters(eastAsian) * 2 > all ? { lang: languageOf(eastAsian) } : {}
}

const beginsRight = new RegExp(`^[^\\p{L}]*[${rightward}]`, 'u')

const plainWord = /(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu

export function isForeignTo(line: LineAttributes, lang: ScriptRun['lang']): boolean {
  if (lang === undefined || lang === line.lang) return false
  if (lang === 'zh') return line.lang !== 'ja' && line.lang !== 'ko'
  return !(arabicScript.has(lang) && line.lang && arabicScript.has(line.lang))
}
const arabicScript: ReadonlySet<string> = new Set(['ar', 'fa', 'ur'])

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
const countWords = (text: string): number => text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0

export function scriptOf(text: string): ScriptRun['lang'] {
  const [run, ...others] = splitByScript(text)
  return others.length === 0 ? run?.lang : undefined
}

const otherRightward: Readonly<Partial<Record<RightToLeft, RegExp>>> = {
  he: /\p{Script=Hebrew}/u,
  dv: /\p{Script=Thaana}/u,
  syr: /\p{Script=Syriac}/u,
  nqo: /\p{Script=Nko}/u,
  'ff-Adlm': /\p{Script=Adlam}/u,
}

function languageOf(run: string): Exclude<ScriptRun['lang'], undefined> {
  for (const [lang, script] of Object.entries(otherRightward)) if (script.test(run)) return lang as RightToLeft
  if (/\p{Script=Arabic}/u.test(run)) return /[ٹڈڑے]/u.test(run) ? 'ur' : /[پچژگ]/u.test(run) ? 'fa' : 'ar'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return 'ja'
  return /\p{Script=Hangul}/u.test(run) ? 'ko' : 'zh'
}
