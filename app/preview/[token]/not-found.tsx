import { headers } from 'next/headers'
import { Moment } from '@/components/ui/moment'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { pathHeader } from '@/lib/auth/path-header'
import { environment } from '@/lib/env'
import { previewAt } from '../preview-at'

/** Reveals nothing about the text, nor whether it exists. */
export default async function NoPreview() {
  const path = (await headers()).get(pathHeader) ?? ''
  const preview = await previewAt(path.slice(addresses.preview().length).split('?')[0] ?? '')
  const { timeZone } = environment()
  return (
    <div className="sheet">
      <PageHead kicker="Preview" title="This preview link does not work">
        <p className="mt-4 max-w-measure text-lede">
          {preview.kind === 'expired' && (
            <>
              It expired <Moment at={preview.at} timeZone={timeZone} />.
            </>
          )}
          {preview.kind === 'revoked' && (
            <>
              It was revoked <Moment at={preview.at} timeZone={timeZone} />.
            </>
          )}
          {preview.kind !== 'expired' && preview.kind !== 'revoked' && 'A part of the address may be missing.'}
        </p>
        <p className="mt-4 max-w-measure">Ask the person who sent it to you for a new one.</p>
      </PageHead>
    </div>
  )
}
