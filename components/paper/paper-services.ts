import { addresses } from '@/lib/addresses'
import type { Destination } from '../ui/destination'

export const paperServices: readonly Destination[] = [
  { href: addresses.stories(), label: 'Stories' },
  { href: addresses.archive(), label: 'Archive' },
  { href: addresses.outlets(), label: 'Outlets' },
  { href: addresses.corrections(), label: 'Corrections' },
  { href: addresses.subscribe(), label: 'Subscribe' },
]
