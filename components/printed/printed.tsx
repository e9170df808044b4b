import { hash as hashOf } from 'node:crypto'
import type { ReactNode } from 'react'
import { press } from './press'
import { PrintedSheet } from './printed-sheet'

/**
 * A part of a public page that no script of React's ever touches, printed to HTML on the spot: it goes to the reader
 * once, as text, and not a second time as the elements that it was made of. Nothing in it may wait (`Prose` does)
 * or be a client's; the page fails where something does. Where nothing prints, the elements stay elements.
 *
 * Only what a page shows once it knows that it is there: a page that is not (`notFound`) is drawn in the browser, from
 * the elements of its frame and of what stands there instead.
 */
export function Printed({ children }: { children: ReactNode }) {
  const printing = press()
  const sheets = printing?.sheets()
  if (!printing || !sheets) return children
  const html = printing.toHtml(children)
  // By what it says, so that the same page is the same bytes whenever it is drawn.
  const hash = hashOf('sha256', html, 'base64url').slice(0, 16)
  sheets.set(hash, html)
  return <PrintedSheet hash={hash} />
}
