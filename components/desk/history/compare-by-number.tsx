import { buttonClass } from '../controls/button'
import { inputClass } from '../controls/field'

interface Props {
  readonly address: string
  readonly latest: number
  readonly chosen: { readonly from: number | undefined; readonly to: number | undefined }
}

export function CompareByNumber({ address, latest, chosen }: Props) {
  const field = (name: 'from' | 'to', value: number | undefined) => (
    <label className="flex items-center gap-1.5">
      {name}
      <input
        type="number"
        name={name}
        min={1}
        max={latest}
        required
        defaultValue={value}
        aria-label={`Compare ${name} revision, by number`}
        className={`${inputClass} w-20`}
      />
    </label>
  )
  return (
    <form method="get" action={address} className="flex flex-wrap items-center gap-3 font-sans text-small">
      <span className="text-quiet">or any two by number:</span>
      {field('from', chosen.from)}
      {field('to', chosen.to)}
      <button type="submit" className={buttonClass()}>
        Compare
      </button>
    </form>
  )
}
