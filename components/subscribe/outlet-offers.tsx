import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'

interface Props {
  readonly outlets: readonly { readonly name: string; readonly page: string; readonly feed: string }[]
}

export function OutletOffers({ outlets }: Props) {
  return (
    <>
      <p className="flow">
        Each outlet’s page has feeds of the digests and stories that cite it. The most cited outlets:
      </p>
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2 empty:hidden">
        {outlets.map(({ name, page, feed }) => (
          <li key={page} className="flex items-baseline justify-between gap-x-4 border-rule border-t py-1">
            <a href={page} className="wrap-anywhere inline-block py-1">
              <ForeignText text={name} />
            </a>
            <a href={feed} className="small underlined inline-block py-1">
              RSS<span className="sr-only"> feed of digests and stories that cite {name}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="small mt-3">
        <a href={addresses.outlets()} className="underlined inline-block py-1">
          All outlets
        </a>
      </p>
    </>
  )
}
