import { Moment } from '@/components/ui/moment'
import type { PublicationRecord } from './publication'

export function RecordLine({ publication, timeZone }: { publication: PublicationRecord; timeZone: string }) {
  const { revision, publishedAt, updatedAt } = publication
  return (
    <ul className="separated" aria-label="Publication record">
      <li>Revision {revision}</li>
      <li>
        published <Moment at={publishedAt} timeZone={timeZone} />
      </li>
      <li>
        {updatedAt > publishedAt ? (
          <>
            last changed <Moment at={updatedAt} timeZone={timeZone} />
          </>
        ) : (
          'not changed since'
        )}
      </li>
    </ul>
  )
}
