import { differs } from '../compare/compare-lists'
import type { ComparedPart } from '../compare/compared-parts'
import { MarkedPair, theirLine } from '../compare/marked-pair'

interface Props {
  readonly part: ComparedPart
  readonly theirs: number
}

export function ComparedTable({ part: { name, pairs }, theirs }: Props) {
  return (
    <table className="mb-4 block w-full table-fixed border-t border-ink text-left align-top sm:table">
      <caption className="block py-1.5 text-left font-sans text-small font-semibold sm:table-caption">{name}</caption>
      <thead className="hidden font-sans text-small text-quiet sm:table-header-group">
        <tr>
          <th scope="col" className="w-1/2 pr-4 font-medium">
            Theirs, revision {theirs}
          </th>
          <th scope="col" className="border-l border-rule pl-4 font-medium">
            Mine, as changes to theirs
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {pairs.map((pair) => {
          const isChanged = differs(pair)
          return (
            <tr key={pair.place} className={`block border-t border-rule sm:table-row ${isChanged ? '' : 'text-quiet'}`}>
              <td className={`${cell} sm:pr-4`}>
                {isChanged && <Whose>Theirs</Whose>}
                {theirLine(pair)}
              </td>
              <td className={`${cell} border-rule sm:border-l sm:pl-4 ${isChanged ? '' : 'max-sm:hidden'}`}>
                {isChanged && <Whose>Mine, as changes to theirs</Whose>}
                <MarkedPair pair={pair} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const cell = 'block py-2 align-top text-note wrap-anywhere sm:table-cell'

const Whose = ({ children }: { children: string }) => (
  <span className="block font-sans text-small text-quiet sm:hidden">{children}</span>
)
