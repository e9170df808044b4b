import { expect, test } from 'vitest'
import { titleOf } from '@/lib/digest/headline'
import { digest, made, paper, seed, story } from '@/test/citations/fixture'
import { newsArticleOf, printInert } from './news-article'

// Google's rules ("Article" structured data and its general guidelines), schema.org's where Google has none.
const documents = [digest, story, seed('2026-01-21'), seed('2026-02-05'), seed('2026-02-12')]
const facts = { updatedAt: new Date('2026-01-22T09:30:00Z') }
const absoluteUrl = /^https:\/\/parallax\.example\//
const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

for (const document of documents) {
  const article = newsArticleOf(made(document, facts), paper)

  test(`${document.slug}: a NewsArticle with headline, image, dates and author`, () => {
    expect(article).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle' })
    for (const field of ['headline', 'image', 'datePublished', 'dateModified', 'author'])
      expect(article, field).toHaveProperty(field)
  })

  test(`${document.slug}: the headline is the one that is read on the page; the file’s own title is the other`, () => {
    expect(article.headline).toBe(titleOf(document))
    expect(article.headline).not.toMatch(/\.$/)
    if (document.title === article.headline) expect(article).not.toHaveProperty('alternativeHeadline')
    else expect(article.alternativeHeadline).toBe(document.title)
  })

  test(`${document.slug}: dates are ISO 8601 with a zone, and none is modified before it is published`, () => {
    expect(article.datePublished).toMatch(withZone)
    expect(article.dateModified).toMatch(withZone)
    expect(Date.parse(article.dateModified)).toBeGreaterThanOrEqual(Date.parse(article.datePublished))
  })

  test(`${document.slug}: the picture has an absolute address and well over 50,000 pixels`, () => {
    expect(article.image.url).toMatch(absoluteUrl)
    expect(article.image.width * article.image.height).toBeGreaterThan(50_000)
  })

  test(`${document.slug}: the author is named by name alone, typed, and has a page`, () => {
    expect(article.author).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'Parallax' })
    expect(article.author.url).toMatch(absoluteUrl)
    expect(article.publisher.name).toBe('Parallax')
  })

  test(`${document.slug}: it is about the page it stands on`, () => {
    expect(article.mainEntityOfPage).toMatch(absoluteUrl)
    expect(article.mainEntityOfPage).toBe(article.url)
  })
}

test('each source is cited, with its title, outlet, link and day, and is what the digest is based on', () => {
  const source = seed('2026-02-05')
  const { citation, isBasedOn } = newsArticleOf(made(source), paper)
  expect(citation).toHaveLength(20)
  expect(citation.map(({ name, url }) => [name, url])).toEqual(source.sources.map(({ title, link }) => [title, link]))
  expect(citation.find(({ publisher }) => publisher?.name === '新华网')).toMatchObject({ datePublished: '2026-02-04' })
  expect(isBasedOn.map((based) => based['@id'])).toEqual(citation.map((cited) => cited['@id']))
})

test('a correction is told with its moment; without one the word is not there', () => {
  expect(newsArticleOf(made(digest), paper).correction).toEqual([
    {
      '@type': 'CorrectionComment',
      datePublished: '2026-01-22T09:30:00.000Z',
      text: 'An earlier text said <b>100</b>; it is 500.',
    },
  ])
  expect(newsArticleOf(made(story), paper)).not.toHaveProperty('correction')
})

test('no text can leave the script it stands in', () => {
  const hostile = 'x</script><script>alert(1)</script><!--\u2028&lt;'
  const printed = printInert({ headline: hostile })
  expect(printed).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(printed)).toEqual({ headline: hostile })
})

test('its digital source type is what the record says of the whole', () => {
  const passage = { section: 'overall', index: 0, hash: '', examined: undefined }
  const typeOf = (disclosure: 'human-only' | 'ai-assisted' | 'ai-autonomous', hadMachine: boolean) =>
    newsArticleOf(made(digest, { record: { hadMachine, passages: [{ ...passage, disclosure }] } }), paper)
      .digitalSourceType
  expect(typeOf('ai-autonomous', true)).toMatch(/\/TrainedAlgorithmicMediaDigitalSource$/)
  expect(typeOf('ai-assisted', true)).toMatch(/\/CompositeWithTrainedAlgorithmicMediaDigitalSource$/)
  expect(typeOf('human-only', true)).toMatch(/\/CompositeWithTrainedAlgorithmicMediaDigitalSource$/)
  expect(typeOf('human-only', false)).toMatch(/\/DigitalCreationDigitalSource$/)
})
