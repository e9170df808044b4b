import { randomUUID } from 'node:crypto'
import { LinksPanel } from '@/components/desk/preview/links-panel'
import type { ListedLink } from '@/components/desk/preview/listed-link'
import { absolute, addresses } from '@/lib/addresses'
import { previewToken } from '@/lib/auth/preview-token'
import { type PreviewHours, type PreviewLink, previewHours } from '@/lib/desk/preview-links'
import { environment } from '@/lib/env'
import { endLink, makeLink } from './actions'

interface Props {
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string }
  readonly links: readonly PreviewLink[]
  readonly now: Date
}

const words: Record<PreviewHours, string> = {
  1: '1 hour',
  24: '1 day',
  72: '3 days',
  168: '1 week',
  720: '30 days',
}

export const isGood = (link: PreviewLink, now: Date): boolean => !link.endedAt && link.expiresAt > now

export function DocumentLinks({ document: { kind, slug }, links, now }: Props) {
  return (
    <LinksPanel
      document={{ kind, slug }}
      links={links.map((link) => listed(link, now))}
      durations={previewHours.map((hours) => ({ hours, words: words[hours] }))}
      newId={randomUUID()}
      actions={{ make: makeLink, end: endLink }}
      timeZone={environment().timeZone}
    />
  )
}

function listed(link: PreviewLink, now: Date): ListedLink {
  const { id, madeFor, madeBy, madeAt, expiresAt, endedAt, endedBy } = link
  const address = absolute(environment().siteUrl, addresses.preview(previewToken(link)))
  return {
    id,
    madeFor,
    madeBy,
    madeAt,
    expiresAt,
    address: isGood(link, now) ? address : undefined,
    ended: endedAt && { at: endedAt, by: endedBy },
  }
}
