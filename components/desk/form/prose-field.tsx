/** Several lines of Markdown. */
export function ProseField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (text: string) => void
}) {
  return (
    <textarea
      aria-label={label}
      value={value}
      rows={Math.max(2, Math.ceil(value.length / 60))}
      onChange={(event) => onChange(event.target.value)}
      className="field-sizing-content side-line min-h-12 w-full resize-none bg-paper py-1 pr-2 font-serif text-body leading-snug hover:bg-wash focus:bg-wash"
    />
  )
}
