interface Props {
  readonly text: string
  readonly name: string
}

/** public/paper.js makes it visible: without a script the address can be selected. */
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
