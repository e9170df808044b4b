import { english, ForeignText } from '@/components/text/foreign-text'
import { CopyButton } from './copy-button'

export interface Offer {
  readonly name: string
  readonly description: string
  readonly addresses: readonly { readonly format: string; readonly url: string }[]
  readonly readers: readonly { readonly reader: string; readonly href: string }[]
}

export function FeedOffer({ offer }: { offer: Offer }) {
  const { name, description, addresses, readers } = offer
  return (
    <section className="border-rule border-t py-5 first:border-t-0 first:pt-0">
      <h3 className="font-[520] text-head">
        <ForeignText text={name} />
      </h3>
      <p className="text-note text-quiet">
        <ForeignText text={description} line={english} />
      </p>
      <dl className="mt-3 grid gap-x-4 md:grid-cols-[6rem_minmax(0,1fr)]">
        {addresses.map(({ format, url }) => (
          <div key={format} className="contents">
            <dt className="small pt-1.5">{format}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-4">
              <a href={url} className="underlined inline-block select-all break-all py-1 font-mono text-small">
                {url}
              </a>
              <CopyButton text={url} name={`${format} feed of ${name}`} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small mt-3">Add to</p>
      <ul className="separated small" aria-label={`Add ${name} to a reader`}>
        {readers.map(({ reader, href }) => (
          <li key={reader}>
            <a href={href} className="underlined inline-block py-1" rel="noopener nofollow">
              {reader}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
