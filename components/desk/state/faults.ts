import type { Fault } from '@/lib/digest/invalid-document'

export interface FaultsByField {
  readonly title?: string
  readonly summary?: string
  readonly image?: string
  readonly articles?: string
  readonly sections: Readonly<Record<string, string>>
  readonly accounts: Readonly<Record<number, string>>
  readonly titles: Readonly<Record<number, string>>
  readonly rest: readonly string[]
}

/** Assigns faults (`highlights.us[1]`, `title`, `articles[0]`) to fields of the form. */
export function faultsByField(faults: readonly Fault[]): FaultsByField {
  const fields: Record<string, string[]> = {}
  for (const fault of faults) {
    const { field, words } = placed(fault)
    fields[field] = [...(fields[field] ?? []), words]
  }
  const joined = Object.entries(fields).map(([field, words]) => [field, words.join(' ')] as const)
  const under = (prefix: string) =>
    Object.fromEntries(
      joined.filter(([field]) => field.startsWith(prefix)).map(([field, words]) => [field.slice(prefix.length), words]),
    )
  const one = (name: 'title' | 'summary' | 'image' | 'articles') =>
    fields[name] ? { [name]: fields[name].join(' ') } : {}
  return {
    ...one('title'),
    ...one('summary'),
    ...one('image'),
    ...one('articles'),
    sections: under('section '),
    accounts: under('account '),
    titles: under('title of '),
    rest: fields.rest ?? [],
  }
}

function placed({ field, reason }: Fault): { field: string; words: string } {
  const highlight = /^(key-points|highlights)(?:\.([^[]+))?(?:\[(\d+)\])?/.exec(field)
  if (highlight) {
    const [, list, side, index] = highlight
    const section = side ?? (list === 'key-points' ? 'key-points' : 'overall')
    const which = index === undefined ? 'The list' : `Highlight ${Number(index) + 1}`
    return { field: `section ${section}`, words: `${which} ${reason}.` }
  }
  const heading = /^articles\[(\d+)\]\.title$/.exec(field)
  if (heading) return { field: `title of ${heading[1]}`, words: `It ${reason}.` }
  const source = /^sources\[(\d+)\]\.title$/.exec(field)
  if (source) return { field: 'rest', words: `The title of source ${Number(source[1]) + 1} ${reason}.` }
  const account = /^articles\[(\d+)\]/.exec(field)
  if (account) return { field: `account ${account[1]}`, words: `It ${reason}.` }
  if (field === 'image.description') return { field: 'image', words: `It ${reason}.` }
  if (field === 'articles') return { field, words: `They ${reason}.` }
  if (field === 'title' || field === 'summary') return { field, words: `It ${reason}.` }
  return { field: 'rest', words: `${field}: ${reason}.` }
}
