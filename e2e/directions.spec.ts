import type { Locator } from '@playwright/test'
import { expect, test } from './support/test'

const front = (topic: string, name: string, day: string) => `---
title: "${name} News - ${day}"
date: ${day}T04:00:00.000Z
topic: ${topic}
topicName: "${name}"
sources: ["Ynet", "CNN بالعربية"]
articleCount: 2
perspectives:
  - id: "israel"
    name: "Israel"
    count: 1
  - id: "egypt"
    name: "Egypt"
    count: 1
reviewed: 2026-01-22T05:00:00Z
draft: false
---

## Overall Highlights
`
const sources = `
## Sources

This summary is based on 2 articles from the following sources:

1. [he-IL] [הסכם Intel עם TSMC נחתם היום](https://example.org/1) - Ynet (1/21/2026)
2. [ar-EG] [ارتفاع سهم Apple اليوم في NASDAQ](https://example.org/2) - CNN بالعربية (1/21/2026)
`
const hebrew = `${front('mixed', 'Mixed lines', '2026-01-21')}
- ראש הממשלה נפגש עם Biden ועם NVIDIA היום.
- بحثت IMF أمس مع Cairo قرضًا جديدًا.

## Israel Perspective (Israel Sources)

- צבא הודיע כי F-35 הופל; **CNN** מדווחת.

## Egypt Perspective (Egypt Sources)

- وافقت OPEC أمس مع IMF على زيادة.
${sources}`
const chinese = `${front('zh-lines', 'Chinese lines', '2026-01-22')}
- 稀土出口许可证的审批时间缩短到三周。
- Xinhua 新华网 reports.

## Israel Perspective (Israel Sources)

- 人工智能监管。

## Egypt Perspective (Egypt Sources)

- Talks.
${sources}`

const placesOf = (line: Locator, ...words: string[]) =>
  line.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const places: Record<string, { top: number; right: number }> = {}
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const word of wanted) {
        const at = node.textContent?.indexOf(word) ?? -1
        // Of a word that is there again, in what is said about the line, the first.
        if (at === -1 || places[word]) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        const { top, right } = range.getBoundingClientRect()
        places[word] = { top, right }
      }
    return wanted.map((word) => places[word])
  }, words)

test('names in Latin letters keep their order in lines read from the right', async ({ page, paper }) => {
  await page.setViewportSize({ width: 1600, height: 1000 })
  paper.receive('digests/mixed/2026-01-21.md', hebrew)

  /** In a right-to-left line, or on the line above. */
  const expectOrder = async (line: Locator, first: string, second: string) => {
    const [one, other] = await placesOf(line.first(), first, second)
    if (!one || !other) throw new Error(`${first} or ${second} is not on ${page.url()}`)
    const isBefore = other.top - one.top > 10 || (one.right > other.right && one.top - other.top < 10)
    expect(isBefore, `${first} before ${second} on ${page.url()}`).toBe(true)
  }
  await page.goto(`${paper.url}/digests/mixed/2026-01-21`)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveAttribute('dir', 'rtl')
  await expect(headline).toHaveAttribute('lang', 'he')
  await expectOrder(headline, 'Biden', 'NVIDIA')
  await expectOrder(page.locator('#overall-2'), 'IMF', 'Cairo')
  await expectOrder(page.locator('#israel-1'), 'F-35', 'CNN')
  await expectOrder(page.locator('#egypt-1'), 'OPEC', 'IMF')
  await expectOrder(page.locator('#source-1 a[rel]'), 'Intel', 'TSMC')
  await expectOrder(page.locator('#source-2 a[rel]'), 'Apple', 'NASDAQ')
  // The outlet's name is one right-to-left run.
  await expectOrder(page.locator('#source-2 .outlet-name'), 'CNN', 'بالعربية')

  for (const path of ['/topics/mixed', '/archive/2026/01', '/search?q=NVIDIA']) {
    await page.goto(paper.url + path)
    await expectOrder(page.locator('main').getByRole('heading').filter({ hasText: 'Biden' }), 'Biden', 'NVIDIA')
  }
})

test('the last line of a Chinese headline is never one character, and it is set bold', async ({ page, paper }) => {
  paper.receive('digests/zh-lines/2026-01-22.md', chinese)
  await page.goto(`${paper.url}/digests/zh-lines/2026-01-22`)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveAttribute('lang', 'zh')
  await expect(headline).toHaveText('稀土出口许可证的审批时间缩短到三周')
  await expect(headline).toHaveCSS('font-weight', '650')
  for (const width of [320, 360, 390, 480, 768]) {
    await page.setViewportSize({ width, height: 800 })
    const lines = await headline.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const text = element.firstChild
      const tops: number[] = []
      for (let at = 0; text && at < (text.textContent?.length ?? 0); at++) {
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        tops.push(Math.round(range.getBoundingClientRect().top))
      }
      return tops.filter((top) => top === tops.at(-1)).length
    })
    expect(lines, `characters on the last line at ${width} px`).toBeGreaterThan(1)
  }
})
