export function StoryMark() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="inline-block size-[0.7em] shrink-0 text-ink">
      <path d="M1 2.5h10M1 6h10M1 9.5h6" stroke="currentColor" strokeWidth="1.8" fill="none" />
    </svg>
  )
}
