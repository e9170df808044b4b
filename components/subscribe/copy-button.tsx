interface Props {
  /** What is copied. */
  readonly text: string
  /** What that is, for who cannot see what stands beside the button. */
  readonly name: string
}

/** Copies an address (public/paper.js). Without script it is not there: the address beside it can be selected. */
export function CopyButton({ text, name }: Props) {
  return (
    <button
      type="button"
      data-command="copy-text"
      data-text={text}
      className="scripted underlined cursor-pointer py-1 font-sans text-small"
    >
      <span aria-live="polite">Copy</span>
      <span className="sr-only">: {name}</span>
    </button>
  )
}
