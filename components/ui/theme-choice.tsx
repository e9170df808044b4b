const themes = [
  ['auto', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

export function ThemeChoice() {
  return (
    <div role="radiogroup" aria-label="Theme" className="scripted theme">
      {themes.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="theme" value={value} defaultChecked={value === 'auto'} /> {label}
        </label>
      ))}
    </div>
  )
}
