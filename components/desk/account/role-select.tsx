import { inputClass } from '../controls/field'

const roles = [
  ['editor', 'Editor: writes and edits drafts'],
  ['publisher', 'Publisher: publishes and withdraws'],
  ['admin', 'Admin: also manages accounts'],
] as const

export type RoleName = (typeof roles)[number][0]

export function RoleSelect({ id, chosen, label }: { id: string; chosen: RoleName; label?: string }) {
  return (
    <select id={id} name="role" defaultValue={chosen} aria-label={label} className={`${inputClass} w-auto! max-w-full`}>
      {roles.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
