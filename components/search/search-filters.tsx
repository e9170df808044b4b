import { scriptOf } from '@/lib/digest/script'
import type { SearchQuery } from '@/lib/digest/search/search-query'
import type { Topic } from '@/lib/digest/topic'

interface Props {
  readonly query: SearchQuery
  readonly topics: readonly Topic[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

export function SearchFilters({ query, topics, outlets }: Props) {
  const side = query.topic && [query.topic, query.perspective].filter(Boolean).join('/')
  return (
    <div className="search-filters small mt-4">
      <label>
        Side
        <select name="side" defaultValue={side ?? ''}>
          <option value="">Any</option>
          {topics.map(({ id, name, perspectives }) => (
            <optgroup key={id} label={name}>
              <option value={id}>{name}, every side</option>
              {perspectives.map((perspective) => (
                <option key={perspective.id} value={`${id}/${perspective.id}`} lang={scriptOf(perspective.name)}>
                  {perspective.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Outlet
        <select name="outlet" defaultValue={query.outlet ?? ''}>
          <option value="">Any</option>
          {outlets.map(({ slug, name }) => (
            <option key={slug} value={slug} lang={scriptOf(name)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind
        <select name="kind" defaultValue={query.kind ?? ''}>
          <option value="">Any</option>
          <option value="digest">Digests</option>
          <option value="story">Stories</option>
        </select>
      </label>
      <label>
        From
        <input type="date" name="from" defaultValue={query.from} />
      </label>
      <label>
        To
        <input type="date" name="to" defaultValue={query.to} />
      </label>
      <label>
        Order
        <select name="order" defaultValue={query.order}>
          <option value="newest">Newest first</option>
          <option value="best">Best match first</option>
        </select>
      </label>
    </div>
  )
}
