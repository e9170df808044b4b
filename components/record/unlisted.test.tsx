import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DigestArticle } from '@/components/digest/digest-article'
import { KeyPoints } from '@/components/story/key-points'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { unlistedWords } from '@/lib/preflight/unlisted-words'
import { bullets, sampleDigest, sampleStory } from '@/test/preflight/fixture'

const digestWith = (highlight: string, overall = 'Both sides say something.') =>
  renderToStaticMarkup(
    <DigestArticle
      digest={sampleDigest(
        {
          us: { highlights: [highlight], sources: [['US lends 40 billion', 'CNBC']] },
          china: { sources: [['Xi Jinping visits Cuba', 'CGTN']] },
        },
        { highlights: bullets(overall, 'They talk.') },
      )}
      registry={emptyRegistry}
      timeZone="UTC"
    />,
  )

test('readers are told beside a sentence what of it no listed headline has, of either side', () => {
  const html = digestWith('The ambassador says “no way back” on 41 billion, as China’s president is in Cuba.')
  expect(html).toContain(
    '<small class="unlisted" lang="en" dir="ltr">In no listed headline: 41 billion, ambassador, “no way back”</small>',
  )
  expect(html.match(/class="unlisted"/g)).toHaveLength(1)
})

test('nothing is said where the headlines have it all, nor of a digest that lists none', () => {
  expect(digestWith('The US lends 40 billion.')).not.toContain('unlisted')
})

test('the headline and the points below it are looked at too, and what is shown cannot be markup', () => {
  const html = digestWith('They talk.', 'Peru says “<b>no</b> way”.')
  expect(html).toContain('In no listed headline: Peru, “&lt;b&gt;no&lt;/b&gt; way”')
})

test('key points of a story are compared with its articles', () => {
  const story = sampleStory({ keyPoints: bullets('Boeing is warned, the account says.') })
  const unlisted = unlistedWords(story, emptyRegistry)
  const html = renderToStaticMarkup(
    <KeyPoints points={story.keyPoints} prose={[]} record={undefined} unlisted={unlisted} />,
  )
  expect(html).toContain('In no listed article: Boeing')
})

test('the words are not those of a verdict', () => {
  const [said] = /<small.*?<\/small>/.exec(digestWith('The ambassador replies.')) ?? []
  expect(said).toContain('ambassador')
  expect(said?.toLowerCase()).not.toMatch(/verified|true/)
})
