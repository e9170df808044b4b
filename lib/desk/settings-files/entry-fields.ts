import type { YamlValue } from '@/lib/digest/edit-yaml'
import { outletKinds } from '@/lib/digest/outlets/registry'
import { feedDefaults, homeRules } from '../../wire/topic-feeds'

/**
 * One field of a form. `key` is its path in the entry of the file (`perspectives.0.name`); what begins with `@` is not a
 * key of the entry.
 */
export interface EntryField {
  readonly key: string
  readonly label: string
  readonly hint?: string
  /** `lines`: a list, one a line. `codes`: a list with commas; `one-or-more`: a single one is written without a list. */
  readonly form: 'line' | 'text' | 'lines' | 'codes' | 'one-or-more' | 'number' | 'choice'
  readonly choices?: readonly string[]
  readonly isRequired?: boolean
}

const countryHint = 'ISO 3166-1, two capital letters: US. Several with commas: CN, HK, MO.'
const idHint = 'Lower-case letters, digits and hyphens. It is part of addresses and never changes.'

/** outlets.yaml: a line a key. */
export const outletFields: readonly EntryField[] = [
  { key: 'name', label: 'Name', form: 'line', hint: 'What readers see.', isRequired: true },
  { key: 'aliases', label: 'Other names', form: 'lines', hint: 'Every other name it is cited by, one a line.' },
  { key: 'hosts', label: 'Hosts', form: 'lines', hint: 'Where it publishes, one a line: example.com.' },
  { key: 'country', label: 'Country', form: 'line', hint: 'ISO 3166-1, two capital letters: GB. Or: several.' },
  { key: 'kind', label: 'Kind', form: 'choice', choices: outletKinds },
  {
    key: 'evidence',
    label: 'Evidence',
    form: 'line',
    hint: 'The outlet’s own page about itself, or an encyclopedic article: https://…',
    isRequired: true,
  },
  { key: 'note', label: 'Note', form: 'line', hint: 'One sentence for readers.' },
]
export const newOutletFields: readonly EntryField[] = [
  { key: '@id', label: 'Id', form: 'line', hint: `${idHint} Left empty, it is made of the name.` },
  ...outletFields,
]

export const topicFields: readonly EntryField[] = [{ key: 'name', label: 'Name', form: 'line', isRequired: true }]
export const sideFields: readonly EntryField[] = [
  { key: 'name', label: 'Name', form: 'line', isRequired: true },
  { key: 'country', label: 'Country', form: 'one-or-more', hint: countryHint },
]
const idField = (key: string, label: string): EntryField => ({
  key,
  label,
  form: 'line',
  hint: idHint,
  isRequired: true,
})
export const newTopicFields: readonly EntryField[] = [
  idField('id', 'Id'),
  ...topicFields,
  ...['First', 'Second'].flatMap((which, index) => [
    { ...idField(`perspectives.${index}.id`, `${which} side: id`), hint: 'Such as us or china. It never changes.' },
    ...sideFields.map((field) => ({
      ...field,
      key: `perspectives.${index}.${field.key}`,
      label: `${which} side: ${field.label.toLowerCase()}`,
    })),
  ]),
]
const search = (key: string, label: string): EntryField => ({
  key,
  label,
  form: 'line',
  hint: 'As typed into Google News: China (trade OR Taiwan). Other feeds can be added later.',
  isRequired: true,
})
export const newSideFields = (hasFeeds: boolean): readonly EntryField[] => [
  idField('id', 'Id'),
  ...sideFields,
  ...(hasFeeds ? [search('@search', 'Its first feed, a Google News search')] : []),
]

const words = { form: 'lines', hint: 'Words or phrases, one a line.' } as const
export const topicFeedsFields: readonly EntryField[] = [
  { key: 'due', label: 'Due at', form: 'line', hint: 'On the publication’s clock: 06:00. Empty: nothing is due.' },
  { key: 'perSide', label: 'Articles per side', form: 'number', hint: `1 to 50; ${feedDefaults.perSide} if empty.` },
  {
    key: 'windowHours',
    label: 'Oldest article, in hours',
    form: 'number',
    hint: `1 to 168; ${feedDefaults.windowHours} if empty.`,
  },
  {
    key: 'largestShare',
    label: 'Largest share of one outlet',
    form: 'number',
    hint: `Of a side: 0.3 is 30%. ${feedDefaults.largestShare} if empty.`,
  },
  {
    key: 'home',
    label: 'Outlets of the side’s own country',
    form: 'choice',
    choices: homeRules,
    hint: `${feedDefaults.home} if empty.`,
  },
  { key: 'must', label: 'Title needs one of', ...words },
  { key: 'mustNot', label: 'Title must not have', ...words },
  { key: 'languages', label: 'Languages', form: 'codes', hint: 'Such as en, es. Empty: all.' },
  { key: 'stories', label: 'Stories a day', form: 'number', hint: '0 to 20; none if empty.' },
]
export const newTopicFeedsFields = (
  sides: readonly { readonly id: string; readonly name: string }[],
): readonly EntryField[] => [
  ...sides.map(({ id, name }) => search(`sides.${id}.0.search`, `${name}: a Google News search`)),
  ...topicFeedsFields,
]
export const feedFields: readonly EntryField[] = [
  { key: 'url', label: 'Feed address', form: 'line', hint: 'Of an RSS, Atom or JSON feed: https://…' },
  { key: 'search', label: 'Or: Google News search', form: 'line', hint: 'Instead of an address, as typed there.' },
  { key: 'outlet', label: 'Outlet', form: 'line', hint: 'Of an address: who publishes it.' },
  { key: 'language', label: 'Language', form: 'line', hint: 'Such as en or en-US; of a search: en.' },
  { key: 'region', label: 'Region', form: 'line', hint: 'Of a search: the country it is made from, such as US.' },
  { key: 'weight', label: 'Weight', form: 'number', hint: '0.1 to 10; 1 if empty.' },
  { key: 'must', label: 'Title needs one of', ...words },
  { key: 'mustNot', label: 'Title must not have', ...words },
]

/** What was typed, as the file has it; undefined for nothing. */
export function toYaml({ form }: EntryField, typed: string): YamlValue {
  const text = typed.trim()
  if (text === '') return undefined
  const list = (by: RegExp) => text.split(by).flatMap((part) => part.trim() || [])
  switch (form) {
    case 'lines':
      return list(/\r?\n/)
    case 'codes':
      return list(/[\s,]+/)
    case 'one-or-more': {
      const codes = list(/[\s,]+/)
      return codes.length === 1 ? codes[0] : codes
    }
    case 'number':
      // What is no number is refused by the parser, which names the field.
      return Number.isFinite(Number(text)) ? Number(text) : text
    default:
      return text.replace(/\s*\r?\n\s*/g, ' ')
  }
}

/** The same the other way round. */
export function toTyped({ form }: EntryField, value: unknown): string {
  if (value === undefined || value === null) return ''
  return [value]
    .flat()
    .map(String)
    .join(form === 'lines' ? '\n' : ', ')
}
