import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'

interface Props {
  /** As it is cited. */
  readonly name: string
  readonly registry: OutletRegistry
}

/** An outlet as a list cites it, leading to its page; one that nobody has classified is called so. */
export function OutletName({ name, registry }: Props) {
  const { slug, registered } = identifyOutlet(registry, name)
  return (
    <>
      <a href={addresses.outlet(slug)} className="outlet-name">
        <ForeignText text={name} />
      </a>
      {!registered && registry.outlets.length > 0 && ' (not classified)'}
    </>
  )
}
