import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NewDocumentForms } from '@/components/desk/lists/new-document-forms'
import { FromTheWire } from '@/components/desk/wire/from-the-wire'
import { requireEditor } from '@/lib/auth'
import { listNewTopics } from '@/lib/desk/new-document'
import { listEditions } from '@/lib/desk/wire-items'
import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'
import { createNew } from './actions'

export const metadata: Metadata = { title: 'New' }

/** Where a document begins that no pipeline wrote. */
export default async function NewDocumentPage() {
  const editor = await requireEditor()
  return (
    <>
      <h1 className="py-4 font-sans text-note font-semibold">New document</h1>
      <NewDocumentForms
        topics={await listNewTopics(editor)}
        today={calendarDay(new Date(), environment().timeZone)}
        submission={randomUUID()}
        action={createNew}
      />
      <FromTheWire editions={await listEditions(editor)} />
    </>
  )
}
