import { addresses } from '@/lib/addresses'

/** Without public/paper.js a plain field; with it the browser's own list offers suggestions. */
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
