import { parseDigest } from './parsing'

export const front = (us: number, china: number) => `---
title: A title
date: 2026-01-21
articleCount: ${us + china}
perspectives:
  - {id: us, name: United States, count: ${us}}
  - {id: china, name: China, count: ${china}}
usSources: ${us}
chinaSources: ${china}
draft: false
---
`
export const overall = '## Overall Highlights\n\n- a\n'
export const sides =
  '\n## United States Perspective (United States Sources)\n\n- u\n\n## China Perspective (China Sources)\n\n- c\n'
export const source = (title: string) => `[${title}](https://e.com/x) - Outlet (1/21/2026)`
export const sources = (...items: string[]) =>
  `\n## Sources\n\nThis summary is based on these:\n\n${items.map((item, index) => `${index + 1}. ${item}\n`).join('')}`
export const whole = front(1, 1) + overall + sides + sources(source('A'), source('B'))

export const holdsOf = (text: string) =>
  parseDigest(text)
    .warnings.filter((warning) => warning.holds)
    .map(({ code }) => code)

export const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
