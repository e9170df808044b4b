/** Share, copy, print: each needs a script, so none is there where no script runs (public/reading.js answers them). */
export function ReaderTools() {
  return (
    <>
      <ul className="reader-tools small unprinted" aria-label="Take it with you">
        <li data-needs="share">
          <button type="button" data-tool="share">
            Share
          </button>
        </li>
        <li>
          <button type="button" data-tool="copy">
            Copy link
          </button>
        </li>
        <li>
          <button type="button" data-tool="print">
            Print
          </button>
        </li>
      </ul>
      <script src="/reading.js" async />
    </>
  )
}
