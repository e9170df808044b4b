const themes = [
  ['auto', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** Auto, light or dark. Plain radio buttons that public/paper.js answers. */
export function ThemeChoice() {
  return (
    <div
      role="radiogroup"
      aria-labelledby="theme-label"
      className="scripted unprinted flex flex-wrap items-center gap-x-4 gap-y-1"
    >
      <span id="theme-label">Theme</span>
      {themes.map(([value, label]) => (
        <label key={value} className="inline-flex cursor-pointer items-center gap-1.5 py-1">
          <input type="radio" name="theme" value={value} defaultChecked={value === 'auto'} className="accent-ink" />
          {label}
        </label>
      ))}
    </div>
  )
}
