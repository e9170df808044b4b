export function ReaderTools() {
  return (
    <ul className="scripted reader-tools unprinted" aria-label="Share and print">
      <li data-needs="share">
        <button type="button" data-command="share">
          Share
        </button>
      </li>
      <li>
        <button type="button" data-command="copy">
          Copy link
        </button>
      </li>
      <li>
        <button type="button" data-command="print">
          Print
        </button>
      </li>
    </ul>
  )
}
