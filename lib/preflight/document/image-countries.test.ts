import { expect, test } from 'vitest'
import { sampleStory, verdictOf } from '@/test/preflight/fixture'
import { imageCountries } from './image-countries'

const story = (title: string, description: string) =>
  verdictOf(imageCountries, sampleStory({ title, image: { link: undefined, source: 'cnn.com', description } })).messages

test('the Spanish flag over a story about the US and China, as in the seeds', () => {
  const description = "A meeting between representatives of China and Spain, with the two countries' flags"
  expect(story('US-China Relations: Tensions Persist', description)).toEqual([
    'The image shows Spain, which the title does not name.',
  ])
})

test.each([
  ['US-China Relations', 'American and Chinese flags'],
  ['Tensions persist', 'A flag of Spain'],
  ['US-China Relations', 'A long, dark wood table'],
  ['US-China Relations', 'Trucks wait at the port of Hong Kong'],
  ['EU and US agree on tariffs', 'The French president and the German chancellor'],
  ['Germany elects', 'European leaders at a table'],
  ['Brazil votes', 'A Brazilian flag at a summit of Latin American states'],
])('%j may show %j', (title, description) => expect(story(title, description)).toEqual([]))

test('a story without an image', () => expect(verdictOf(imageCountries, sampleStory()).messages).toEqual([]))
