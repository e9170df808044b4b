import { addresses } from '@/lib/addresses'
import type { DeskEvent } from '@/lib/desk/events/events'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'
import { actWords } from '../history/act-words'
import type { News } from './use-news'

interface Props {
  readonly news: News
  readonly revision: number
  readonly busy: boolean
  readonly takeNewest: () => void
  readonly showNotes: () => void
  readonly dismiss: () => void
}

export function NewsNotice({ news: { newest, newestBy, note, mention, isOld }, revision, busy, ...acts }: Props) {
  const isNewer = newestBy !== undefined && newest > revision
  return (
    <>
      {isOld && (
        <Notice look="pencil">
          <p>This page is out of date. Reload it to see what others have changed; your unsaved changes are kept.</p>
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </Notice>
      )}
      {isNewer && (
        <Notice look="pencil">
          <p>
            <strong>{newestWords(newestBy)}</strong>
          </p>
          <Button busy={busy} onClick={acts.takeNewest}>
            Load it
          </Button>
        </Notice>
      )}
      {note && (
        <Notice>
          <p>{note.isForMe ? `${note.by} mentions you in a note.` : `${note.by} wrote a note.`}</p>
          <Button look="quiet" onClick={acts.showNotes}>
            Show notes
          </Button>
        </Notice>
      )}
      {mention?.slug && (
        <Notice>
          <p>
            {mention.by} mentions you in a note on{' '}
            <a
              href={`${addresses.deskDocument(mention.slug.includes('/') ? 'digest' : 'story', mention.slug)}#notes`}
              target="_blank"
              rel="noopener"
              className="underlined"
            >
              another document
            </a>
            .
          </p>
          <Button look="quiet" onClick={acts.dismiss}>
            Dismiss
          </Button>
        </Notice>
      )}
    </>
  )
}

function newestWords({ revision, by, act, isMine }: DeskEvent): string {
  const whose = by === undefined ? '' : isMine ? ' by you, from another page,' : ` by ${by}`
  return `Revision ${revision}${whose} exists (${actWords(act)}).`
}
