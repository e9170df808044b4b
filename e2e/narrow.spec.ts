import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const domain = 'corporatecomplianceinsightsandmore.com'
const word = 'Donaudampfschifffahrtsgesellschaftskapitän'
const address = `https://${domain}/${'path'.repeat(30)}`
const beside = `- ${'中'.repeat(80)}
- ${'صحيفة'.repeat(20)} ${domain}
  - ${word}${word}
    - <${address}>

| ${word} | ${domain} | ${word} |
| --- | ---: | --- |
| ${address} | 1,000,000,000,000,000 | ${word} |

> ${word}${word}

\`\`\`
${'code_without_a_break_'.repeat(8)}
\`\`\`

${address} \`${'x'.repeat(90)}\`
`
const phone = { width: 320, height: 640 }

test('no public page is wider than a phone, whatever word without a break stands on it', async ({ page, paper }) => {
  for (const day of ['2026-01-19', '2026-01-20']) {
    const given = {
      topic: 'long',
      topicName: word,
      day,
      draft: false,
      outlet: domain,
      highlight: `${word} and ${domain}.`,
    }
    paper.write(`digests/long/${day}.md`, digestFile(given).replaceAll('United States', word))
  }
  const odd = digestFile({ topic: 'long', day: '2026-01-21', draft: false, isReviewed: true })
  const isMore = odd.replace('## Sources', `## ${word}${word}\n\n${beside}\n## Sources`)
  paper.write('digests/long/2026-01-21.md', isMore.replace('- Talks were held. So says the second side.', beside))
  const story = `---\ntitle: "${word}"\ndate: 2026-01-20\noutlets:\n  - name: "${domain}"\n    count: 1\ndraft: false\n---\n\n## Summary\n\n${word}.\n\n## Key Points\n\n- ${word}\n\n## Articles\n\n### ${word}\n\nOutlet: ${domain}\n\n${word}.\n`
  paper.receive('stories/2026-01-20-long.md', story)

  await page.setViewportSize(phone)
  const paths = [
    '/',
    '/digests/long/2026-01-20',
    '/digests/long/2026-01-21',
    '/digests/long/2026-01-21/revisions/1',
    '/stories/2026-01-20-long',
    '/topics/long',
    '/topics/long/2026',
    '/archive',
    '/archive/2026',
    '/archive/2026/01',
    '/stories',
    '/outlets',
    '/outlets/registered',
    `/outlets/${domain.replaceAll('.', '-')}`,
    `/search?q=${word}`,
    '/about',
    '/corrections',
    '/record',
    '/subscribe',
    '/no-such-page',
  ]
  for (const path of paths) {
    const answer = await page.goto(paper.url + path)
    expect.soft(answer?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth
      const isCut = (element: Element) => {
        for (let up = element.parentElement; up; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== 'visible' && up !== document.body && up !== document.documentElement)
            return true
        return false
      }
      const outside = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > room + 0.5 && !isCut(element),
      )
      const names = outside.map(
        ({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 60)}`,
      )
      return document.documentElement.scrollWidth > room
        ? [`${document.documentElement.scrollWidth} px`, ...names.slice(-3)]
        : []
    })
    expect.soft(wide, path).toEqual([])
  }
})
