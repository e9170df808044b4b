/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with our extension. */

const url = { type: 'string', format: 'uri', pattern: '^https?://' }
const text = { type: 'string', minLength: 1 }
const moment = { type: 'string', format: 'date-time' }
const texts = { type: 'array', items: text }
const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})
const list = (items: unknown) => ({ type: 'array', items })

const source = object(
  {
    number: { type: 'integer', minimum: 1 },
    title: text,
    url,
    outlet: text,
    date: { type: 'string', format: 'date' },
    locale: text,
  },
  ['url', 'date', 'locale'],
)
const common = {
  file_title: text,
  slug: text,
  day: { type: 'string', format: 'date' },
  corrections: list(object({ date: moment, note: text })),
  reports: object({
    independent: { type: 'integer', minimum: 0 },
    same: list(list({ type: 'integer', minimum: 1 })),
  }),
  disclosure: { enum: ['human-only', 'ai-assisted', 'ai-autonomous'] },
  examined: object({ passages: { type: 'integer', minimum: 0 }, examined: { type: 'integer', minimum: 0 } }),
}
const digest = object(
  {
    kind: { const: 'digest' },
    ...common,
    topic: object({ id: text, name: text }),
    highlights: texts,
    text: texts,
    perspectives: list(
      object(
        {
          id: text,
          name: text,
          place: { type: 'integer', minimum: 0 },
          highlights: texts,
          text: texts,
          sources: list(source),
        },
        ['text'],
      ),
    ),
    other_sources: list(source),
    unread_sources: list(object({ number: { type: 'integer' }, text })),
  },
  ['text'],
)
const story = object(
  {
    kind: { const: 'story' },
    ...common,
    key_points: texts,
    text: texts,
    outlets: list(object({ name: text, count: { type: 'integer', minimum: 0 } })),
    articles: list(object({ title: text, outlet: text, url }, ['outlet', 'url'])),
  },
  ['text'],
)
const correction = object({
  kind: { const: 'correction' },
  of: { enum: ['digest', 'story'] },
  slug: text,
  day: common.day,
  note: text,
})
const withdrawal = object(
  { kind: { const: 'withdrawal' }, of: { enum: ['digest', 'story'] }, item_id: text, day: common.day, reason: text },
  ['reason'],
)
const item = object(
  {
    id: text,
    url,
    title: text,
    summary: text,
    content_html: text,
    date_published: moment,
    date_modified: moment,
    language: { const: 'en' },
    image: url,
    tags: texts,
    _parallax: { oneOf: [digest, story, correction, withdrawal] },
  },
  ['image', 'tags'],
)

export const jsonFeedSchema = object(
  {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: url,
    feed_url: url,
    next_url: url,
    language: { const: 'en' },
    authors: { type: 'array', minItems: 1, items: object({ name: text, url }) },
    hubs: { type: 'array', minItems: 1, items: object({ type: { const: 'WebSub' }, url }) },
    _parallax: object({ about: url, id: text, current_url: url }),
    items: list(item),
  },
  ['next_url', 'hubs'],
)
