import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import { identifyOutlet, type OutletRegistry } from '@/lib/digest/outlets/registry'

interface Props {
  readonly name: string
  readonly registry: OutletRegistry
}

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
