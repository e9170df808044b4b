import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { type RegisteredOutlet, registryOf } from '@/lib/digest/outlets/registry'
import { readSearchQuery } from '@/lib/digest/search/search-query'
import type { Archive } from '@/lib/store/archive'
import { noteDue } from '@/lib/store/ledger/note-due'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { holdArchive } from '@/lib/store/open-archive'
import { replaceOutlets } from '@/lib/store/projections/replace-outlets'
import { arrive, type DocumentFixture, digestText, openTemporary, read, story } from '@/test/store/fixture'
import { searchDocuments } from './search'
import { suggestSearch } from './search/suggestions'

const now = new Date('2026-03-01T12:00:00Z')
const soon = new Date('2026-03-02T12:00:00Z')
const xinhua: RegisteredOutlet = {
  id: 'xinhua',
  name: 'Xinhua',
  aliases: ['新华网', 'Xinhua News Agency'],
  hosts: ['xinhuanet.com'],
  country: 'CN',
  kind: 'state',
  evidence: 'https://example.org/',
  note: undefined,
}

const digest = (
  day: string,
  given: DocumentFixture & { titles?: [string, string]; outlets?: [string, string] } = {},
): Document => {
  const { titles = [`One of ${day}`, `Two of ${day}`], outlets = ['Reuters', '新华网'] } = given
  const front = ['reviewed: 2026-01-01T00:00:00Z', ...(given.front ?? [])]
  const text = digestText(day, { ...given, front })
    .replace(`One of ${day}`, titles[0])
    .replace(`Two of ${day}`, titles[1])
    .replace('- Reuters (', `- ${outlets[0]} (`)
    .replace('- 新华网 (', `- ${outlets[1]} (`)
  return read(`${given.topic ?? 'us-china'}/${day}`, text)
}

let archive: Archive
async function open(): Promise<void> {
  archive = await openTemporary()
  holdArchive(archive)
  await replaceOutlets(archive, registryOf([xinhua]))
  await arrive(
    archive,
    now,
    digest('2026-01-01', { titles: ['Nvidia’s Huang visits Peking', 'China curbs trade with Japan'] }),
    digest('2026-01-02', {
      titles: ['Müller on tariffs', '据新华社报道，华为发布芯片'],
      highlights: ['A row over tariffs.', 'Chips and Taiwan.'],
      outlets: ['Bloomberg', 'Xinhua'],
    }),
    digest('2026-01-03', { titles: ['Tariff talks of the U.S.', 'Tariff truce'], topic: 'trade', topicName: 'Trade' }),
    story('2026-01-04', { title: 'Story of the tariff truce' }),
  )
}
const close = () => archive.close()

const search = (parameters: Record<string, string>, at = now) => searchDocuments(readSearchQuery(parameters), at)
const slugs = async (parameters: Record<string, string>, at = now) =>
  (await search(parameters, at)).found.map(({ teaser }) => teaser.slug)
const [one, two, three, four] = [
  'us-china/2026-01-01',
  'us-china/2026-01-02',
  'trade/2026-01-03',
  '2026-01-04-some-words',
]

describe('in an archive of four documents', () => {
  beforeAll(open)
  afterAll(close)

  describe('found by', () => {
    test.each<[string, Record<string, string>, string[]]>([
      ['a word, newest first, singular or plural', { q: 'tariffs' }, [four, three, two]],
      ['all words of the query, wherever they stand', { q: 'tariff taiwan' }, [two]],
      ['an accent left out or put in', { q: 'muller' }, [two]],
      ['any case', { q: 'NVIDIA' }, [one]],
      ['the possessive', { q: 'nvidia’s' }, [one]],
      ['initials, with points or without', { q: '"the US"' }, [three]],
      ['a phrase', { q: '"tariff truce"' }, [four, three]],
      ['a phrase that runs into the next title not', { q: '"peking china"' }, []],
      ['Chinese of three letters', { q: '新华社' }, [two]],
      ['of two', { q: '华为' }, [two]],
      ['of one', { q: '芯' }, [two]],
      ['an outlet by its other name', { q: 'Xinhua' }, [three, two, one]],
      ['and the other way round', { q: '新华网' }, [three, two, one]],
      ['an outlet of several words', { q: 'xinhua news agency tariffs' }, [three, two]],
      ['what it must not hold', { q: 'tariffs -truce' }, [two]],
      ['kind', { q: 'tariff', kind: 'story' }, [four]],
      ['topic', { q: 'tariff', side: 'trade' }, [three]],
      ['side', { q: 'truce', side: 'trade/china' }, [three]],
      ['and on that side only', { q: 'talks', side: 'trade/china' }, []],
      ['an outlet on the side where it is cited', { q: 'Xinhua curbs', side: 'us-china/china' }, [one]],
      ['and not on the other', { q: 'Xinhua', side: 'us-china/us' }, []],
      ['outlet, whatever it was called', { outlet: 'xinhua' }, [three, two, one]],
      ['outlet and word', { q: 'tariff', outlet: 'bloomberg' }, [two]],
      ['days, both included', { q: 'tariff', from: '2026-01-02', to: '2026-01-03' }, [three, two]],
      ['days alone', { from: '2026-01-04' }, [four]],
      ['an outlet nobody cites', { outlet: 'moon' }, []],
      ['letters that are no words', { q: '!!!' }, []],
      ['nothing at all', {}, []],
    ])('%s', async (_how, parameters, expected) => expect(await slugs(parameters)).toEqual(expected))

    test('the best first, when asked', async () => {
      expect((await slugs({ q: 'tariff', order: 'best' })).slice().sort()).toEqual([four, three, two].sort())
      expect((await slugs({ q: 'story tariff truce', order: 'best' }))[0]).toBe(four)
    })
  })

  test('what was found is shown with its words marked, and where it stands', async () => {
    const { found, total } = await search({ q: '华为 tariffs' })
    expect(total).toBe(1)
    const marked = (stretches: readonly { text: string; isMarked: boolean }[]) =>
      stretches.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
    expect(marked(found[0]?.headline ?? [])).toBe('A row over [tariffs]')
    expect(
      found[0]?.passages.map(({ kind, stretches, side, number }) => [kind, marked(stretches), side?.name, number]),
    ).toEqual([
      ['source', 'Müller on [tariffs]', 'United States', 1],
      ['source', '据新华社报道，[华为]发布芯片', 'China', 2],
    ])
  })

  describe('a slip is forgiven', () => {
    test('in words of five letters and more, and said', async () => {
      const { mended, found } = await search({ q: 'tarrifs' })
      expect(mended).toEqual([{ typed: 'tarrifs', meant: ['tariff', 'tariffs'] }])
      expect(found.map(({ teaser }) => teaser.slug)).toEqual([four, three, two])
    })
    test('in the first letter too', async () => expect(await slugs({ q: 'mvidia' })).toEqual([one]))
    test('but not in short words, nor where the word is known', async () => {
      expect(await slugs({ q: 'xapan' })).toEqual([one])
      expect(await slugs({ q: 'chhp' })).toEqual([])
      expect((await search({ q: 'trade' })).mended).toEqual([])
    })
  })

  test('where nothing holds all words, the nearest hold some', async () => {
    const { found, nearest } = await search({ q: 'nvidia truce' })
    expect(found).toEqual([])
    expect(nearest.map(({ teaser }) => teaser.slug).sort()).toEqual([four, three, one].sort())
  })

  test('typing ahead completes words and names outlets', async () => {
    expect(await suggestSearch('Tariff tru', now)).toEqual({ queries: ['Tariff truce'], outlets: [] })
    expect((await suggestSearch('新华', now)).outlets).toEqual([{ slug: 'xinhua', name: 'Xinhua' }])
    expect(await suggestSearch('  ', now)).toEqual({ queries: [], outlets: [] })
  })

  test.each([
    '"',
    '""',
    '*',
    'a*',
    '(',
    ')',
    'NEAR(',
    'a AND',
    'OR',
    'NOT x',
    '-',
    '--',
    'col:umn',
    '{title} : x',
    '^x',
    "'; drop table head; --",
    '\\',
    '%',
    '%E0%A4%A',
    '华',
    '华*',
    '"华',
    '\u0000',
    '😀',
    'x'.repeat(300),
    '"a" "b" -"c"',
    '-only -minus',
    'facets:·any',
    '·any',
  ])('no query breaks it: %j', async (q) => {
    await expect(search({ q })).resolves.toBeDefined()
    await expect(search({ q, order: 'best', side: q, outlet: q, from: q, page: q })).resolves.toBeDefined()
    await expect(suggestSearch(q, now)).resolves.toBeDefined()
  })
})

describe('in an archive that changes', () => {
  beforeEach(open)
  afterEach(close)

  describe('what is not public', () => {
    const word = 'zyzzyvaria'
    const hidden = {
      'a draft': ['draft: true'],
      'a scheduled digest': ['publishAt: 2026-03-01T12:00:01Z'],
      'a withdrawn digest': ['withdrawn: 2026-02-20T00:00:00Z'],
    }
    test.each(Object.entries(hidden))(
      '%s is in no result, no count, no suggestion and no mended word',
      async (_, front) => {
        const given = {
          front,
          highlights: [`${word} happened`, 'tariff'],
          outlets: [`${word} Times`, 'Xinhua'],
        } as const
        await arrive(
          archive,
          now,
          digest('2026-02-01', { ...given, highlights: [...given.highlights], outlets: [...given.outlets] }),
        )
        const asked: Record<string, string>[] = [
          { q: word },
          { q: `${word.slice(0, -1)}x` },
          { q: `tariff ${word}` },
          { outlet: `${word}-times` },
        ]
        for (const parameters of asked) {
          const answer = await search(parameters)
          expect(
            JSON.stringify([answer.found, answer.nearest, answer.mended.map(({ meant }) => meant), answer.total]),
          ).not.toMatch(/zyzzyva|2026-02-01/i)
        }
        expect((await search({ q: 'tariff' })).total).toBe(3)
        expect(await suggestSearch(word.slice(0, 4), now)).toEqual({ queries: [], outlets: [] })
        expect(await suggestSearch(`tariff ${word.slice(0, 4)}`, now)).toEqual({ queries: [], outlets: [] })
      },
    )

    test('a schedule that comes due is found once that is noted; what is withdrawn or ends is gone at once', async () => {
      const front = ['publishAt: 2026-03-01T12:00:01Z', 'unpublishAt: 2026-03-03T12:00:00Z']
      const words = async () => archive.db.selectFrom('search_word').select('word').where('word', '=', word).execute()
      await arrive(archive, now, digest('2026-02-01', { front, highlights: [word, 'x'] }))
      expect([await slugs({ q: word }, now), await words()]).toEqual([[], []])
      await noteDue(archive, soon)
      expect(await slugs({ q: word }, soon)).toEqual(['us-china/2026-02-01'])
      const over = new Date('2026-03-03T12:00:00Z')
      expect(await slugs({ q: word }, over)).toEqual([])
      await noteDue(archive, over)
      expect(await words()).toEqual([])
      await arrive(archive, now, digest('2026-02-01', { front: hidden['a withdrawn digest'], highlights: [word, 'x'] }))
      expect(await slugs({ q: word }, soon)).toEqual([])
    })
  })

  test('an edit is found by its new words and no longer by its old, and a rebuild changes nothing', async () => {
    await arrive(archive, now, digest('2026-01-01', { highlights: ['Pandas depart.', 'x'] }))
    const state = async () => [
      await slugs({ q: 'nvidia' }),
      await slugs({ q: 'pandas' }),
      await slugs({ q: 'nvidja' }),
      await archive.db.selectFrom('search_word').selectAll().orderBy('word').execute(),
    ]
    const before = await state()
    expect(before.slice(0, 3)).toEqual([[], [one], []])
    await rebuildProjections(archive, { timeZone: 'UTC' })
    expect(await state()).toEqual(before)
  })

  test('pages of ten, to the end', async () => {
    const days = Array.from({ length: 25 }, (_, n) => `2026-02-${String(n + 1).padStart(2, '0')}`)
    await arrive(archive, now, ...days.map((day) => digest(day, { highlights: ['Pandas.', 'x'] })))
    const pages = await Promise.all(['1', '2', '3', '4'].map((page) => search({ q: 'pandas', page })))
    expect(pages.map(({ found, total }) => [found.length, total])).toEqual([
      [10, 25],
      [10, 25],
      [5, 25],
      [0, 25],
    ])
    expect(pages.flatMap(({ found }) => found.map(({ teaser }) => teaser.day))).toEqual(days.toReversed())
  })
})

describe('what stands anywhere on a page is found', () => {
  beforeEach(async () => {
    archive = await openTemporary()
    holdArchive(archive)
  })
  afterEach(() => archive.close())

  test.each([
    ['further sections', 'bulwark', 'text', '## Key Differences\n\n- A *bulwark* of sorts.\n\n## Sources'],
    ['their headings', 'differences', 'text', '## Key Differences\n\n- Another.\n\n## Sources'],
    ['text beside highlights', 'closing', 'text', 'A closing word.\n\n## Sources'],
    ['tables', 'tariff', 'text', '| Item | Value |\n| --- | --- |\n| Tariff | 10 % |\n\n## Sources'],
  ])('%s', async (_, q, kind, put) => {
    const text = digestText('2026-01-05', { front: ['reviewed: 2026-01-06T00:00:00Z'] })
    await arrive(archive, now, read('us-china/2026-01-05', text.replace('## Sources', put)))
    const { found } = await search({ q })
    expect(found).toMatchObject([{ teaser: { slug: 'us-china/2026-01-05' }, passages: [{ kind }] }])
    expect(found[0]?.passages[0]?.stretches.some(({ isMarked }) => isMarked)).toBe(true)
  })

  test('notes of corrections', async () => {
    const front = ['corrections:', '  - at: 2026-01-06T00:00:00Z', '    note: "It was Lower Saxony."']
    await arrive(archive, now, digest('2026-01-05', { front }))
    expect((await search({ q: '"lower saxony"' })).found[0]?.passages).toMatchObject([{ kind: 'correction' }])
  })

  test.each([
    ['ประเทศไทยประกาศมาตรการใหม่', 'ไทย', 'ลาว'],
    ['ປະເທດລາວປະກາດມາດຕະການໃໝ່', 'ລາວ', 'ໄທ'],
    ['ប្រទេសកម្ពុជាបានប្រកាសវិធានការថ្មី', 'កម្ពុជា', 'ថៃ'],
    ['မြန်မာနိုင်ငံသည်အစီအစဉ်သစ်ကိုကြေညာခဲ့သည်', 'အစီအစဉ်', 'ထိုင်း'],
    ['भारत ने घोषणा की', 'भारत', 'भरत'],
    ['বাংলাদেশের নির্বাচন', 'নির্বাচন', 'নরবচন'],
    ['Anadolu Ajansı: Łódź og Ærø', 'ajansi lodz aero', 'warszawa'],
  ])('words of %s', async (title, there, elsewhere) => {
    await arrive(archive, now, digest('2026-01-05', { titles: [title, 'Another'] }))
    expect(await slugs({ q: there })).toEqual(['us-china/2026-01-05'])
    expect(await slugs({ q: elsewhere })).toEqual([])
  })
})
