import type { KeyboardEvent } from 'react'

interface Props {
  readonly number: number
  readonly title: string
  readonly retype: (text: string) => void
  readonly close: () => void
}

/** Enter and Escape close it and keep the text; Undo reverts. */
export function TitleField({ number, title, retype, close }: Props) {
  const ends = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    close()
  }
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: it has just been asked for.
      autoFocus
      aria-label={`Title of source ${number}`}
      value={title}
      rows={2}
      maxLength={1000}
      onChange={(event) => retype(event.target.value)}
      onKeyDown={ends}
      className="side-line field-sizing-content mb-1 block min-h-9 w-full resize-none bg-wash py-1 pr-2 font-sans text-small leading-snug"
    />
  )
}
