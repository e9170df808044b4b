import fc from 'fast-check'

const fragment = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'China',
    'US',
    '新华网',
    '👩‍💻',
    '&amp;',
    '&amp;amp;',
    '<b>',
    '</script>',
    '{x}',
    '[',
    ']',
    '(',
    ')',
    '](',
    '|',
    '"',
    "'",
    '`',
    '*',
    '**',
    '_',
    '#',
    '-',
    '- ',
    '1. ',
    '> ',
    '\\',
    ':',
    ': ',
    ' #',
    '%',
    '@',
    '!',
    '~~~',
    '```',
    '---',
    '===',
    '\u202E',
    '\u200B',
    '\u00AD',
    '$1',
    '$&',
    'https://e.com',
    '<!--',
    '-->',
    '\u2028',
    '\u0085',
    '\u0007',
  ),
)
const words = fc.stringMatching(/^[a-zA-Z0-9]{1,8}( [a-zA-Z0-9]{1,8}){0,4}$/)
const oneLine = (text: string) => text.replace(/[\r\n\0]|\p{Cs}/gu, ' ').replace(/\]\(/g, '] (')

export const lineText = fc
  .tuple(words, fc.array(fragment, { maxLength: 5 }), words)
  .map(([first, middle, last]) => oneLine(`${first} ${middle.join('')} ${last}`).trim())

const references = fc.constantFrom('', '', '', ' <!-- sources: 1 -->', '<!--sources:2,1-->', ' <!-- sources: 99, x -->')
const bulletText = fc.tuple(lineText, references).map(([text, named]) => text + named)

export const highlightText = fc
  .tuple(fc.array(fragment, { maxLength: 4 }), words)
  .map(([start, last]) =>
    oneLine(`${start.join('')}${last}`)
      .replaceAll('<', '< ')
      .replaceAll('[', '[ ')
      .trim(),
  )
  .filter((text) => !/^(?:[>*+-]|\d+[.)])(?:\s*(?:[>*+-]|\d+[.)])){5}/.test(text))
  .chain((text) => references.map((named) => text + named))

const yamlText = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom('double', 'single', 'block', 'plain').map((style) => {
    const quoted = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, ' ')
    if (style === 'single' && !/[\p{Cc}\u2028\u2029]/u.test(text)) return `'${text.replaceAll("'", "''")}'`
    if (style === 'plain' && /^[a-zA-Z][a-zA-Z ]*$/.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text))
      return text
    if (style === 'block' && /^[a-zA-Z0-9 ]+$/.test(text)) return `>-\n  ${text}`
    return quoted
  })

const spaces = fc.constantFrom('', '', '', ' ', '  ', '\t')
const bullet = fc.constantFrom('- ', '* ', '+ ', '-   ', ' - ', '-\t', '• ', '– ')
const besides = fc.constantFrom(
  '',
  '',
  'In *prose*.\n\n',
  '> quoted\n\n',
  '| a | b |\n| --- | --- |\n| c | d |\n\n',
  '### Below\n\n',
)

interface Parts {
  readonly title: string
  readonly draft: string
  readonly extra: readonly string[]
  readonly order: readonly number[]
  readonly marker: string
  readonly above: string
  readonly below: string
  readonly lists: readonly (readonly string[])[]
  readonly trailing: readonly string[]
  readonly titles: readonly string[]
  readonly more: string
  readonly end: string
  readonly mark: string
  readonly lastEnd: boolean
  readonly loose: boolean
}

const parts: fc.Arbitrary<Parts> = fc.record({
  title: fc.oneof(words, lineText).chain(yamlText),
  draft: fc.constantFrom(
    'draft: false',
    'draft: true',
    'draft:',
    'draft: false   # by hand',
    '"draft" : true',
    '# no draft',
  ),
  extra: fc.uniqueArray(
    fc.constantFrom(
      'weather: sunny',
      '# a comment',
      'note: |\n  two\n  lines',
      'tags: [a, "b"]',
      '',
      'x-y: {a: 1, b: [2]}',
      'publishAt: 2026-05-01T00:00:00Z',
      'embargoUntil: 2026-05-02 # by the ministry',
      'unpublishAt: 2026-09-01T00:00:00+02:00',
      'submitted: "2026-04-01T00:00:00Z"',
      'corrections:\n- at: 2026-03-01\n  note: wrong',
    ),
    { maxLength: 4 },
  ),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  marker: bullet,
  above: besides,
  below: besides,
  lists: fc.array(fc.array(bulletText, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  trailing: fc.array(spaces, { minLength: 5, maxLength: 5 }),
  titles: fc.array(lineText, { minLength: 2, maxLength: 4 }),
  more: fc.constantFrom(
    '',
    '<!--more-->\n\n',
    '## Background\n\nSome *prose*.\n\n    code\n\n',
    '## 背景\n\n> quote\n\n',
  ),
  end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '', '\uFEFF'),
  lastEnd: fc.boolean(),
  loose: fc.boolean(),
})

export const digestText: fc.Arbitrary<string> = parts.map((part) => {
  const keys = [
    `title: ${part.title}`,
    'date: "2026-01-21T04:00:00Z"',
    'topic: us-china',
    `articleCount: ${part.titles.length}`,
    'perspectives:\n  - id: us\n    name: United States\n    count: 1\n  - {id: china, name: "China"}',
    part.draft,
    ...part.extra,
  ]
  const ordered = keys.map((key, index) => ({ key, rank: part.order[index] ?? 0 })).sort((a, b) => a.rank - b.rank)
  const list = (index: number) =>
    (part.lists[index] ?? [])
      .map((text, line) => `${part.marker}${text}${part.trailing[line] ?? ''}\n`)
      .join(part.loose ? '\n' : '')
  const sources = part.titles.map(
    (title, index) => `${index + 1}. [${title}](https://e.com/${index}) - Outlet ${index} (1/21/2026)\n`,
  )
  const text = [
    `---\n${ordered.map(({ key }) => key).join('\n')}\n---\n`,
    `\n## Overall Highlights\n\n${list(0)}\n${part.more}`,
    `## United States Perspective (United States Sources)${part.trailing[0]}\n\n${list(1)}\n`,
    `## China Perspective\n\n${part.above}${list(2)}\n${part.below}`,
    `## Sources\n\n${sources.join('')}`,
  ].join('')
  const whole = part.lastEnd ? text : text.slice(0, -1)
  return part.mark + whole.replaceAll('\n', part.end)
})
