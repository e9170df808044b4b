import { expect, test } from 'vitest'
import { distinctSlug, formerSlug, storySlug } from './story-slug'

const slug = (title: string, outlets: string[] = []) => storySlug('2025-05-23', title, outlets)

test('slugs are made of the words of a title', () => {
  expect(slug('What’s “next” for Élysée & Co.?')).toBe('2025-05-23-whats-next-for-elysee-co')
  expect(slug('Talks resume')).toBe('2025-05-23-talks-resume')
})

test.each([
  ['AI监管：欧盟公布新规', 'AI芯片：出口限制扩大', /^2025-05-23-ai-[0-9a-f]{8}$/],
  ['2026年预算案获通过', '2026年选举日期公布', /^2025-05-23-2026-[0-9a-f]{8}$/],
  ['5Gの新しい周波数', '5Gの基地局', /^2025-05-23-5g-[0-9a-f]{8}$/],
  ['قمة G20 في القاهرة', 'بيان G20 الختامي', /^2025-05-23-g20-[0-9a-f]{8}$/],
  ['Τραμπ και NATO', 'Η σύνοδος του NATO', /^2025-05-23-nato-[0-9a-f]{8}$/],
  ['COVID-19疫情再起', 'COVID-19疫苗获批', /^2025-05-23-covid-19-[0-9a-f]{8}$/],
  ['Huawei Ascend 芯片出口', 'Huawei Ascend 芯片禁令', /^2025-05-23-huawei-ascend-[0-9a-f]{8}$/],
  ['新华网', '人民网', /^2025-05-23-story-[0-9a-f]{8}$/],
  ['5G', '5 G!', /^2025-05-23-5-?g-[0-9a-f]{8}$/],
  [`${'word '.repeat(30)}one`, `${'word '.repeat(30)}two`, /^2025-05-23-word-.*-[0-9a-f]{8}$/],
])('“%s” and “%s” of one day have addresses of their own', (one, other, form) => {
  expect(slug(one)).toMatch(form)
  expect(slug(other)).toMatch(form)
  expect(slug(one)).not.toBe(slug(other))
  expect(slug(one).length).toBeLessThan(95)
})

test.each([
  ['What’s China aiming for in trade talks? | CNN BusinessClose icon', []],
  ['What’s China aiming for in trade talks? - CBS News', ['scmp.com', 'cbsnews.com']],
  ['What’s China aiming for in trade talks? | South China Morning Post', ['scmp.com']],
  ['UPDATE 2-What’s China aiming for in trade talks?', []],
  ['What’s China aiming for in trade talks?Share', []],
])('what scraping left in “%s” is not in its address', (title, outlets) => {
  expect(slug(title, outlets)).toBe('2025-05-23-whats-china-aiming-for-in-trade-talks')
})

test.each(['US - China', 'How the market share fell', 'Talks | what we know', 'They share'])(
  'nothing is taken off “%s”',
  (title) => {
    expect(slug(title, ['scmp.com'])).toBe(formerSlug('2025-05-23', title))
  },
)

test('where another story has the address, the title makes one that no other title has', () => {
  expect(distinctSlug('2025-05-23', 'Talks resume')).toMatch(/^2025-05-23-talks-resume-[0-9a-f]{8}$/)
  expect(distinctSlug('2025-05-23', 'Talks resume')).not.toBe(distinctSlug('2025-05-23', 'Talks resume?'))
})
