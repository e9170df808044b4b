import fc from 'fast-check'

export interface Made {
  readonly text: string
  readonly day: string
  readonly titles: readonly {
    readonly title: string
    readonly outlet: string
    readonly date: string | undefined
    readonly line: string
  }[]
  readonly lines: readonly string[]
}

/** Unique words, so that a missing one is noticed: `zq17`. */
export const wordsIn = (text: string): string[] => text.match(/zq\d+/g) ?? []

/** Replaces each `_` of a form with a unique word. */
const withWords = (form: string, from: number): string => {
  let next = from
  return form.replace(/_/g, () => `zq${next++}`)
}

const signs = [
  ...'•‣⁃◦∙●○■□▪▶➤→★◆✔・',
  ...['– ', '— ', '· ', '» ', '－ ', '− ', '•\u00A0', '-\u00A0', '🔹 ', '✅ ', '\\* '],
]
const numbers = [
  '1. ',
  '1) ',
  '(1) ',
  '1️⃣ ',
  '①',
  'a) ',
  '(b) ',
  'ii. ',
  '١. ',
  '২. ',
  '一、',
  '（二）',
  '第三，',
  '**1.** ',
]

/** Forms seen in real digests, and variations. */
const blocks = fc.oneof(
  fc.constantFrom(
    ...['- _ _.\n- _.', '* _.\n  * _\n    - _.\n* _.', '- _:\n  1. _\n  2. _', '- _\n_ goes on', '- _.\n\n  _ more.'],
    ...[
      '_ in *_*.',
      '_ says:\n\n- _',
      '_\n\n_',
      '> _ said.',
      '> - _\n> - _',
      '> | _ | _ |\n> | --- | --- |\n> | _ | _ |',
    ],
    ...[
      '| _ | _ |\n| --- | ---: |\n| _ | _ |',
      '_:\n| _ | _ |\n| --- | --- |\n| _ | _ |\n_',
      '- _:\n  | _ | _ |\n  | --- | --- |\n  | _ | _ |',
    ],
    ...[
      '### _\n\n- _',
      '#### _',
      '```\n_\n```',
      '    _',
      '- _\n\n      _',
      '- > _\n  > _',
      '_\n***\n_',
      '```\n_\n\n- _',
    ],
    ...[
      '<!-- hidden --> _',
      '<!-- hidden\nstill --> _',
      '<!-- never closed\n\n_\n\n- _',
      '_ <!-- hidden --> _',
      '- <!-- seen --> _',
    ],
    ...['<div>\n_\n</div>', '<ul><li>_</li></ul>', '<?php _ ?> _', '<script>\n_\n</script>\n\n_'],
    ...[
      '_[^a].\n\n[^a]: _ *_*',
      '- _[^b].\n\n[^b]: _',
      '_[^c].\n\n[^c]: _[^d]\n\n[^d]: _',
      '_[^e].\n\n[^e]: _\n\n    - _\n    - _',
    ],
    ...[
      '_[^f].\n\n[^f]: _\n\n[^f]: _',
      '[_][l] _\n\n[l]: https://e.com/l',
      '_\n\n[m]: https://e.com/zq99001',
      '- [_](/relative) _',
    ],
    ...[
      '- ~~_~~',
      '~~_~~ _',
      '- [ ] _',
      '- [x] _',
      '- ![_](https://e.com/a.png)',
      '- _ https://e.com/a _',
      '- **_**: `_`',
      '- _ [_](<https://e.com/a b>)',
    ],
    ...[
      '_：_。',
      '• _ • _',
      '_<br>_',
      '- _\n\n\n- _\n+ _\n1. _',
      '\t- _\n\t- _',
      '- _ &amp; _ &#8211; _',
      '_ [^none] _',
      '- _ <!-- sources: 1 -->',
    ],
  ),
  fc.constantFrom(...signs, ...numbers).map((sign) => `${sign}_ _.\n${sign}_.`),
)
const rightward = fc
  .constantFrom(
    'ראש הממשלה נפגש עם Biden ועם NVIDIA',
    'صرّح CNN أن F-35 سقطت قرب Cairo',
    'مذاکرات IAEA با Tehran ادامه دارد',
  )
  .map((line) => `- ${line} _`)
const section = fc.array(blocks, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'))

const locales = (
  'ar ar-EG bg bn cs da de de-AT el en-AU en-CA en-GB en-IN en-US en-ZA es es-MX et fa fi fr fr-CA gu he hi hr hu id it ' +
  'ja ka kk km ko lt lv ml mr ms nb nl pl pt-BR pt-PT ro ru sk sl sr sv sw ta te th tr uk ur vi zh-CN zh-HK zh-TW'
).split(' ')
const tags = [
  ...['', '[en-US] ', '[en_US] ', '[zh-Hans-CN] ', '[unknown-unknown] ', '[US] ', '[es-419] ', '[en-US]\u00A0'],
  ...[
    '[en-US]: ',
    '[[en-US]] ',
    '[Exclusive] ',
    '[en-US, fr] ',
    '[undefined] ',
    '[en-US](https://e.com/t) ',
    '[en-US ',
  ],
]

/** One date format a list, as one program would write. */
const writing = fc.oneof(
  fc
    .constantFrom(...locales)
    .map((locale) => (date: Date) => `(${date.toLocaleDateString(locale, { timeZone: 'UTC' })})`),
  fc.tuple(fc.constantFrom(...locales), fc.constantFrom('medium', 'long', 'full')).map(
    ([locale, dateStyle]) =>
      (date: Date) =>
        `(${date.toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' } as const)})`,
  ),
  fc.constantFrom<(date: Date) => string>(
    (date) => `(${date.toISOString()})`,
    (date) => `(${date.toUTCString()})`,
    (date) => `(${date.toISOString().slice(0, 16).replace('T', ' ')})`,
    (date) => `(${date.toISOString().slice(0, 19)}+08:00)`,
    (date) => `[${date.toISOString().slice(0, 10)}]`,
    (date) => `, ${date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}`,
    (date) => `【${date.toLocaleDateString('zh-CN', { dateStyle: 'long', timeZone: 'UTC' })}】`,
  ),
)
const undated = fc.constantFrom('', '(Invalid Date)', '(undefined)', '(2 hours ago)', '()', '(1/1/1970)')

const source = fc.record({
  tag: fc.constantFrom(...tags),
  age: fc.integer({ min: 0, max: 6 }),
  without: fc.option(undated, { freq: 8 }),
})

export const anyDigest: fc.Arbitrary<Made> = fc
  .record({
    sections: fc.tuple(section, section, section, section),
    line: rightward,
    offset: fc.integer({ min: 0, max: 364 }),
    sources: fc.array(source, { minLength: 2, maxLength: 5 }),
    write: writing,
    heading: fc.constantFrom(
      '## China Perspective (China Sources)',
      '## China’s view: _',
      '### China',
      '## China Perspective (_)',
    ),
    introduction: fc.constantFrom(
      'This summary is based on 2 articles from the following sources:',
      '_ said on _:',
      '',
    ),
    below: fc.constantFrom('', '\n_ below.\n', '\n- _\n', '\n> _\n'),
  })
  .map(({ sections: [overall, us, china, more], line, offset, sources, write, heading, introduction, below }) => {
    const date = new Date(Date.UTC(2026, 0, 1 + offset, 10))
    const day = date.toISOString().slice(0, 10)
    const titles = sources.map(({ tag, age, without }, index) => {
      const of = new Date(date.getTime() - age * 86_400_000)
      const own = { title: `Report ${index}`, outlet: `Outlet ${String.fromCharCode(65 + index)}` }
      const written = without ?? write(of)
      const text = `${tag}[${own.title}](https://e.com/${index}) - ${own.outlet} ${written}`.trimEnd()
      return { ...own, date: without === null ? of.toISOString().slice(0, 10) : undefined, line: text }
    })
    const front = `---\ntitle: "A title"\ndate: ${day}\ntopic: field\nperspectives:\n  - {id: us, name: United States, count: 1}\n  - {id: china, name: China}\ndraft: false\n---\n`
    const body = [
      `## Overall Highlights\n\n${overall}\n\n${line}\n\n<!--more-->`,
      `## United States Perspective (United States Sources)\n\n${us}`,
      `${heading}\n\n${china}`,
      `## Further\n\n${more}`,
      `## Sources\n\n${introduction}\n\n${titles.map((each, index) => `${index + 1}. ${each.line}`).join('\n')}\n${below}`,
    ]
    // Unclosed code or comments would take the other sections with them.
    const text = body.map((part, index) => withWords(part, 1_000 * (index + 1))).join('\n\n')
    return { text: `${front}\n${text}`, day, titles, lines: [line.slice(2).replace('_', 'zq')] }
  })

const article = fc.record({
  paragraphs: fc.integer({ min: 0, max: 2 }),
  hasTitle: fc.boolean(),
  mark: fc.constantFrom('', ' - N', ' | Other News', '?', '…'),
})
const story = fc.record({
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
  head: fc.constantFrom('', '_ a standfirst.\n', 'Author: _\n', 'Image credit: _\n', 'Cluster _\n\n'),
  form: fc.constantFrom('day', 'iso', 'words'),
  isHeaded: fc.boolean(),
  isTitled: fc.boolean(),
  title: fc.constantFrom('Deal &amp; _ &#8217;s', '_：AI协议', 'اتفاق _ NATO', '_ Deal | Port News'),
})

export const anyStories: fc.Arbitrary<string> = fc.array(story, { minLength: 1, maxLength: 3 }).map((stories) =>
  stories
    .map(({ articles, head, form, isHeaded, isTitled, title }, at) => {
      const day = { day: '23-05-2025', iso: '2025-05-23', words: 'May 23, 2025' }[form]
      const part = (name: string) => (isHeaded ? `## ${name}` : name)
      // A title without its account above an account without its title are one article to anybody.
      const numbered = articles.map((each, index) => ({
        ...each,
        number: at * 10 + index,
        hasTitle: isHeaded || isTitled || each.hasTitle,
        paragraphs: isHeaded || isTitled ? each.paragraphs : Math.max(each.paragraphs, 1),
      }))
      const blocksOf = ({ paragraphs, hasTitle, mark, number }: (typeof numbered)[number]) => [
        ...(hasTitle ? [`${isHeaded ? '### ' : ''}_ of n${number}${mark.replace('N', `N${number}`)}`] : []),
        ...Array.from({ length: paragraphs }, () => `_ says n${number} so.`),
      ]
      const text = [
        `${day}\n\n${title}\n\n${head}Date: ${day}`,
        `Sources: ${numbered.map(({ number }) => `n${number}.example: 1`).join(' | ')}`,
        `Image content: Two _ cranes.\n\n${part('Summary')}\n\n_ happened.\n\n${part('Key Points')}\n\n  • _ one\n  → _ two`,
        `\n${part('Articles in this Cluster')}\n\n${numbered.flatMap(blocksOf).join('\n\n')}`,
      ].join('\n')
      return withWords(text, 1_000 * (at + 1))
    })
    .join('\n\n'),
)

const latin = fc.constantFrom('AI', '5G', '2026', 'G20', 'COVID-19', 'Huawei Ascend', 'NATO', '')
const foreign = fc.constantFrom(
  '监管',
  '芯片出口',
  'の基地局',
  'قمة',
  'בית',
  'शिखर',
  'ประชุม',
  'Σύνοδος',
  'саммит',
  '한국',
)

export const anyTitles: fc.Arbitrary<[string, string]> = fc
  .tuple(latin, foreign, foreign)
  .map(([shared, one, other]) => [`${shared}${one}`, `${shared}${other}`])
