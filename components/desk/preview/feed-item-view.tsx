'use client'

import { ForeignText } from '../../text/foreign-text'
import { Moment } from '../../ui/moment'
import { passKeysOn } from './pass-keys-on'

interface Item {
  readonly title: string
  readonly url: string
  readonly summary: string
  readonly html: string
  readonly published: Date
  readonly category: string | undefined
  readonly source: string
}

type Props =
  | { readonly item: Item; readonly paper: string; readonly timeZone: string }
  /** The feeds would omit this item. */
  | { readonly item: undefined; readonly reason: string }

/** A neutral style: every feed reader has its own. Nothing in it is fetched or run. */
const plainReader = (html: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed item</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><base target="_blank">
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:1rem}h2{font-size:1.1rem}a{overflow-wrap:anywhere}</style>
</head><body>${html}</body></html>`

export function FeedItemView(props: Props) {
  if (!props.item)
    return (
      <p className="py-4 text-pencil">
        <strong>This will not be in the feeds:</strong> {props.reason}.
      </p>
    )
  const { item, paper, timeZone } = props
  const { title, url, summary, html, published, category, source } = item
  return (
    <div className="max-w-headline">
      <section aria-label="In a reader’s list" className="border-b border-rule py-3">
        <p className="font-sans text-small text-quiet">
          {[paper, category].filter(Boolean).join(', ')}, <Moment at={published} timeZone={timeZone} />
        </p>
        <p className="text-head font-semibold">
          <ForeignText text={title} />
        </p>
        <p className="text-note">
          <ForeignText text={summary} />
        </p>
        <p className="font-sans text-small text-quiet wrap-anywhere">{url}</p>
      </section>
      <iframe
        title="Feed item"
        // Without scripts, but readable for our key handler.
        sandbox="allow-same-origin allow-popups"
        onLoad={(event) => passKeysOn(event.currentTarget.contentDocument)}
        srcDoc={plainReader(html)}
        className="h-[60vh] w-full border border-rule"
      />
      <details className="py-2 font-sans text-small">
        <summary className="cursor-pointer py-1 font-semibold">RSS source</summary>
        <pre className="max-h-[40vh] overflow-auto border border-rule p-2 text-[0.75rem] whitespace-pre-wrap wrap-anywhere">
          {source}
        </pre>
      </details>
    </div>
  )
}
