/** A run of text in one script; `lang` only where it is not the paper's own. */
export interface ScriptRun {
  readonly text: string
  readonly lang: 'zh' | 'ja' | 'ko' | undefined
}

const letter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}'
/** Punctuation and widths that belong to a run between its letters, or close it. */
const within = `${letter}\\u3000-\\u303F\\uFF00-\\uFFEFー・`
const closing = `${letter}ー。」』》】〉）！？`
const eastAsian = new RegExp(`[${letter}](?:[${within}]*[${closing}])?`, 'gu')

/**
 * Text in runs, so that Han, kana and Hangul can carry their language in a page. Joined again, the runs are the
 * text. Kana makes a run Japanese, Hangul Korean, and Han alone is taken for Chinese.
 */
export function splitByScript(text: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = []
  let from = 0
  for (const found of text.matchAll(eastAsian)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index), lang: undefined })
    runs.push({ text: found[0], lang: languageOf(found[0]) })
    from = found.index + found[0].length
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), lang: undefined })
  return runs
}

function languageOf(run: string): 'zh' | 'ja' | 'ko' {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return 'ja'
  return /\p{Script=Hangul}/u.test(run) ? 'ko' : 'zh'
}
