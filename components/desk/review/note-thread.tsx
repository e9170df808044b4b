'use client'

import { useActionState } from 'react'
import { ForeignText } from '@/components/text/foreign-text'
import { cleanProse } from '@/lib/digest/clean-text'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { inputClass } from '../controls/field'
import type { ListedEntry, ListedThread, NotePlace } from './listed-thread'
import { NoteAnchor } from './note-anchor'
import { longestNote, type NoteActions } from './note-forms'
import { NoteNotice } from './note-said'

interface Props {
  readonly thread: ListedThread
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string }
  readonly places: readonly NotePlace[]
  readonly actions: NoteActions
  readonly timeZone: string
}

export function NoteThread({ thread, document, places, actions, timeZone }: Props) {
  const { id, anchor, resolvedAt, entries } = thread
  return (
    <li id={`note-${id}`} className="grid scroll-mt-20 gap-2 border-b border-rule pb-4">
      <NoteAnchor anchor={anchor} places={places} />
      <ol className="grid gap-2">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.unread ? 'border-l-2 border-pencil pl-3' : ''}>
            <Entry entry={entry} timeZone={timeZone} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <ReplyForm thread={thread} document={document} actions={actions} />
        <SettleForm thread={thread} document={document} actions={actions} act={resolvedAt ? 'reopen' : 'resolve'} />
      </div>
    </li>
  )
}

const deeds = { resolve: 'resolved this', reopen: 'reopened this' }

function Entry({ entry, timeZone }: { entry: ListedEntry; timeZone: string }) {
  const { kind, text, editorName, at, unread } = entry
  return (
    <>
      <p className="font-sans text-small text-quiet">
        <strong className="font-semibold text-ink">{editorName}</strong> {kind === 'note' ? '' : deeds[kind]}{' '}
        <Moment at={at} timeZone={timeZone} />
        {unread && <strong className="ml-2 text-pencil">New</strong>}
      </p>
      {kind === 'note' && <NoteText text={text} />}
    </>
  )
}

type FormProps = Pick<Props, 'thread' | 'document' | 'actions'>

const Hidden = ({ thread, document, submission }: Pick<Props, 'thread' | 'document'> & { submission: string }) => (
  <>
    <input type="hidden" name="kind" value={document.kind} />
    <input type="hidden" name="slug" value={document.slug} />
    <input type="hidden" name="thread" value={thread.id} />
    <input type="hidden" name="submission" value={submission} />
  </>
)

function ReplyForm({ thread, document, actions }: FormProps) {
  const [answer, submit, busy] = useActionState(actions.reply, { kind: 'nothing' })
  return (
    <form action={submit} className="flex min-w-56 flex-1 flex-wrap items-start gap-2">
      <Hidden thread={thread} document={document} submission={thread.submissions.reply} />
      <textarea
        name="text"
        aria-label="Reply"
        placeholder="Reply"
        required
        rows={1}
        maxLength={longestNote}
        defaultValue={answer.kind === 'refused' ? answer.text : ''}
        className={`${inputClass} field-sizing-content min-w-40 flex-1 font-serif`}
      />
      <Button type="submit" busy={busy}>
        Reply
      </Button>
      <NoteNotice answer={answer} />
    </form>
  )
}

function SettleForm({ thread, document, actions, act }: FormProps & { act: 'resolve' | 'reopen' }) {
  const [answer, submit, busy] = useActionState(actions.settle, { kind: 'nothing' })
  return (
    <form action={submit}>
      <Hidden thread={thread} document={document} submission={thread.submissions.settle} />
      <input type="hidden" name="act" value={act} />
      <Button type="submit" busy={busy}>
        {act === 'resolve' ? 'Resolve' : 'Reopen'}
      </Button>
      <NoteNotice answer={answer} />
    </form>
  )
}

/** Exactly as written: no Markdown, no links, no invisible characters. */
const NoteText = ({ text }: { text: string }) => (
  <p className="whitespace-pre-line text-pretty wrap-anywhere">
    <ForeignText text={cleanProse(text)} />
  </p>
)
