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
      rows={Math.max(4, Math.ceil(value.length / 60))}
      onChange={(event) => onChange(event.target.value)}
      className="field-sizing-content min-h-24 w-full resize-y rounded-xs border border-rule bg-paper px-2.5 py-1.5 font-serif text-body leading-snug hover:border-quiet"
    />
  )
}
