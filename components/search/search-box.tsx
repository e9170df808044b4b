import { addresses } from '@/lib/addresses'

/** The line to type in. Where public/paper.js runs, the browser's own list offers what the typing may mean. */
export function SearchBox({ text, longest }: { text: string; longest: number }) {
  return (
    <div className="search-box unprinted">
      <input
        type="search"
        id="query"
        name="q"
        aria-label="Search the archive"
        placeholder="Words or an outlet"
        defaultValue={text}
        maxLength={longest}
        list="suggestions"
        data-suggest={addresses.suggest('')}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button type="submit">Search</button>
      <datalist id="suggestions" />
    </div>
  )
}
