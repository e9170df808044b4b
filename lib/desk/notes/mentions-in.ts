export interface Mentionable {
  readonly id: number
  readonly name: string
  readonly email: string
}

export interface MentionsIn {
  readonly editors: readonly Mentionable[]
  readonly unknown: readonly string[]
}

/** An @ at the start of a word, not that of `ada@example.org`. */
const at = /(?<![\p{L}\p{N}._-])@(?=[\p{L}\p{N}])/gu
const word = /^[\p{L}\p{N}][\p{L}\p{N}._-]*(?:@[\p{L}\p{N}.-]+)?/u

/** The editors a note names, once each: `@Ada Admin`, `@ada@example.org`, or `@Ada` where only one is called so. */
export function mentionsIn(text: string, editors: readonly Mentionable[]): MentionsIn {
  const named: Mentionable[] = []
  const unknown: string[] = []
  for (const { index } of text.matchAll(at)) {
    const rest = text.slice(index + 1)
    const found = editorNamed(rest, editors)
    if (found) named.push(found)
    else unknown.push((word.exec(rest)?.[0] ?? '').replace(/[._-]+$/, ''))
  }
  return { editors: [...new Set(named)], unknown: [...new Set(unknown)] }
}

function editorNamed(rest: string, editors: readonly Mentionable[]): Mentionable | undefined {
  const longestFirst = editors
    .flatMap((editor) => [editor.name, editor.email].map((call) => ({ editor, call })))
    .sort((one, other) => other.call.length - one.call.length)
  const whole = longestFirst.find(({ call }) => begins(rest, call))
  if (whole) return whole.editor
  const first = editors.filter(({ name }) => begins(rest, name.split(/\s+/)[0] ?? name))
  return first.length === 1 ? first[0] : undefined
}

function begins(rest: string, call: string): boolean {
  if (call === '' || rest.slice(0, call.length).toLowerCase() !== call.toLowerCase()) return false
  return !/^[\p{L}\p{N}]/u.test(rest.slice(call.length))
}
