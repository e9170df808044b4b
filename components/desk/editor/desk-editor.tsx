'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CheckedFinding } from '@/lib/preflight/finding'
import { AtHand } from '../conflict/at-hand'
import { Conflict } from '../conflict/conflict'
import { Notice } from '../controls/notice'
import { ExaminingProvider } from '../examine/examining'
import { DocumentForm } from '../form/document-form'
import { FileForm } from '../form/file-form'
import { FileLink } from '../form/file-link'
import { NewsNotice } from '../live/news-notice'
import { useNews } from '../live/use-news'
import { PreviewPane } from '../preview/preview-pane'
import { usePreview } from '../preview/use-preview'
import { AmendDialog } from '../publish/amend-dialog'
import { powersIn, type Rights } from '../publish/publish-rights'
import { StatusSentence } from '../publish/status-sentence'
import { TimingButtons } from '../publish/timing-buttons'
import { TyposDialog } from '../publish/typos-dialog'
import { useAmends } from '../publish/use-amends'
import { Checklist } from '../review/checklist'
import { countedNow } from '../review/counted-now'
import { emptiedHeadline } from '../review/emptied-headline'
import { HeldDialog } from '../review/held-dialog'
import { type AnchoredNote, LineNotes, useLineNotes } from '../review/line-notes'
import { MarksProvider } from '../review/marks'
import { removalOf } from '../review/remove-leftover'
import { useGoTo } from '../review/use-go-to'
import type { EditActions } from '../state/actions'
import { AddingProvider } from '../state/adding'
import type { EditorState, SaveOptions } from '../state/editor-state'
import { faultsByField } from '../state/faults'
import type { LeftCopy } from '../state/kept-state'
import type { Opened } from '../state/opened-document'
import { useEditorState } from '../state/use-editor-state'
import { useFile, useFileOf } from '../state/use-file'
import { useLines } from '../state/use-lines'
import { useReason } from '../state/use-reason'
import { drawnFor, type View } from '../state/views'
import { ActionBar } from './action-bar'
import { DocumentHead } from './document-head'
import { FoundAgain } from './found-again'
import { NewerCopy } from './newer-copy'
import { NotEditable } from './not-editable'
import { OutcomeNotice } from './outcome-notice'

interface Props {
  readonly opened: Opened
  readonly rendered: ReactNode
  readonly findings: readonly CheckedFinding[]
  readonly actions: EditActions
  readonly rights: Rights
  /** This editor's unsaved text, from any device. */
  readonly left: LeftCopy | undefined
  /** Open threads about a highlight. */
  readonly notes: readonly AnchoredNote[]
  readonly outlets: readonly string[]
  readonly editor: number
  /** The last log entry when the page was rendered. */
  readonly after: number
  readonly timeZone: string
}

export function DeskEditor({ opened, rendered, findings, actions, rights, left, notes, outlets, ...given }: Props) {
  const { editor, after, timeZone } = given
  const { editing, dirty, save, unsavedOn, change, undo, redo, discard, continueFromTheirs, ...kept } = useEditorState(
    opened,
    actions,
    { left, editor, mayEdit: (state) => powersIn(rights, state).edit },
  )
  const powers = powersIn(rights, editing.opened.state)
  const { news, showNotes, dismiss } = useNews({ slug: opened.document.slug, editor, after })
  useLostFocus(editing)
  const [view, setView] = useState<View>('page')
  const [wantsWide, setWantsWide] = useState(false)
  const [hidden, setHidden] = useState(false)
  // Two pages side by side need the full width.
  const wide = wantsWide || view === 'beside' || !powers.edit
  const preview = usePreview({ rendered, findings }, editing, drawnFor(view), actions.preview)
  const { findings: drawnFindings, of: drawn } = preview
  // After a save the form is as it was rendered: its findings need no new places.
  const findingsNow = [
    ...emptiedHeadline(editing.draft),
    ...(drawn.revision === editing.opened.revision
      ? countedNow(drawnFindings, drawn.draft, editing.draft)
      : drawnFindings),
  ]
  const lookAt = (wanted: View) => {
    setHidden(false)
    setView(wanted)
  }
  const inForm = useGoTo(preview.drawn, lookAt)
  const lines = useLines(preview.file)
  const goTo = editing.draft.file ? lines.goTo : inForm
  const file = useFile(editing, actions.preview, change, lines.open)
  const rewords = (onto: Opened) => unsavedOn(onto).length > 0
  const { saveOrAsk, ...amends } = useAmends({ opened: editing.opened, save, rewords })
  const reason = useReason(editing.opened.revision)
  const typed = reason.text.trim()
  const saveWithReason = (options: SaveOptions = {}) => saveOrAsk({ ...(typed ? { reason: typed } : {}), ...options })
  const faults = faultsByField(preview.faults)
  const lineNotes = useLineNotes(notes, editing)
  useUnsavedGuard(dirty || editing.conflict !== undefined)
  const { conflict, draft, result, atHand, foundAgain } = editing
  const { document } = editing.opened
  // What was typed while the document could be saved must survive the moment when it no longer can.
  const mine = conflict || (dirty && !powers.edit) ? draft : atHand
  const theirFile = useFileOf(mine?.file && (conflict?.opened ?? editing.opened), actions.preview)
  const fileLink = draft.file || !powers.edit ? null : <FileLink open={file.open} problem={file.problem} />

  const choice = (other: LeftCopy) => ({
    at: other.at,
    takeOther: () => kept.takeOther(other),
    keepThis: () => kept.keepThis(other),
  })

  return (
    <>
      <DocumentHead opened={editing.opened} timeZone={timeZone} />
      <StatusSentence opened={editing.opened} editor={editor} timeZone={timeZone}>
        {!conflict && (
          <TimingButtons
            opened={editing.opened}
            powers={powers}
            timeZone={timeZone}
            busy={editing.busy}
            release={(release, why) => saveWithReason({ release, ...(why ? { reason: why } : {}) })}
            correct={amends.correct}
          />
        )}
      </StatusSentence>
      <AmendDialog
        asked={amends.asked}
        whose={{ editor, slug: document.slug }}
        close={amends.close}
        save={save}
        saved={result?.kind === 'saved' ? result.opened.revision : undefined}
      />
      <TyposDialog asked={amends.askedTypos} close={amends.close} save={save} />
      {!conflict && (
        <ActionBar
          editing={editing}
          dirty={dirty}
          kept={kept.copy?.kind}
          powers={powers}
          editor={editor}
          timeZone={timeZone}
          save={saveWithReason}
          reason={reason}
          undo={undo}
          redo={redo}
        >
          <NewsNotice
            news={news}
            showNotes={showNotes}
            dismiss={dismiss}
            revision={editing.opened.revision}
            busy={editing.busy}
            takeNewest={kept.takeNewest}
          />
          <OutcomeNotice result={result ?? (kept.copy?.kind === 'signed-out' ? kept.copy : undefined)} />
          {kept.copy?.kind === 'newer' && <NewerCopy {...choice(kept.copy.copy)} timeZone={timeZone} />}
        </ActionBar>
      )}
      {editing.opened.examination.broken.length > 0 && (
        <Notice look="pencil">{editing.opened.examination.broken.join(' ')}</Notice>
      )}
      {faults.rest.length > 0 && !draft.file && result?.kind !== 'invalid' && (
        <Notice look="pencil">{faults.rest.join(' ')}</Notice>
      )}
      {foundAgain && !conflict && dirty && powers.edit && (
        <FoundAgain at={foundAgain} timeZone={timeZone} discard={discard} />
      )}
      {mine && !conflict && (mine !== draft || !powers.edit) && !(draft.file && powers.edit) && (
        <AtHand
          document={document}
          mine={mine}
          itsFile={theirFile}
          draft={powers.edit ? draft : editing.base}
          change={powers.edit ? change : undefined}
          dismiss={mine === draft ? discard : kept.dismissAtHand}
        />
      )}
      {result?.kind === 'held' && <HeldDialog held={result} document={document} pass={save} goTo={goTo} />}
      {conflict ? (
        <Conflict
          conflict={conflict}
          mine={draft}
          theirFile={theirFile}
          timeZone={timeZone}
          busy={editing.busy}
          continueFromTheirs={continueFromTheirs}
          saveMine={
            powersIn(rights, conflict.opened.state).edit ? () => saveWithReason({ onto: conflict.opened }) : undefined
          }
        />
      ) : (
        <div className={wide ? '' : 'grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]'}>
          <div className="min-w-0">
            <MarksProvider value={findingsNow}>
              <Checklist
                findings={findingsNow}
                document={document}
                state={editing.opened.state}
                isBehind={preview.faults.length > 0}
                goTo={goTo}
                mayRegister={rights.register ?? false}
                removal={(finding) => {
                  const removing = powers.edit ? removalOf(finding, draft) : undefined
                  return removing && (() => change(removing))
                }}
              />
              {!powers.edit ? (
                <NotEditable state={editing.opened.state} />
              ) : draft.file ? (
                <FileForm
                  file={draft.file}
                  hidden={lines.hidden}
                  faults={preview.faults}
                  change={change}
                  close={file.close}
                  lineWanted={lines.wanted}
                  goToLine={lines.goToLine}
                />
              ) : (
                <LineNotes value={lineNotes}>
                  <AddingProvider value={{ add: file.add, outlets }}>
                    <ExaminingProvider opened={editing.opened} dirty={dirty} editor={editor} examine={actions.examine}>
                      <DocumentForm document={document} draft={draft} change={change} faults={faults} />
                    </ExaminingProvider>
                  </AddingProvider>
                  {fileLink}
                </LineNotes>
              )}
            </MarksProvider>
          </div>
          <PreviewPane
            rendered={preview.rendered}
            drawn={preview.drawn}
            lastGood={preview.faults.length > 0}
            setWide={view === 'beside' ? undefined : setWantsWide}
            view={view}
            setView={lookAt}
            wide={wide}
            hidden={hidden}
            setHidden={setHidden}
            fileLink={fileLink}
          />
        </div>
      )}
    </>
  )
}

/** The browser asks before the page is left while something is unsaved. All links of the desk load whole pages. */
function useUnsavedGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}

/** An action may remove the button that had the focus. The focus then moves to the status line. */
export function useLostFocus({ result, conflict, opened, busy }: EditorState): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is an act that may have taken the focus away.
  useEffect(() => {
    // On the first render nothing has lost the focus.
    if (isFirst.current) isFirst.current = false
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-status]')?.focus({ preventScroll: true })
  }, [result, conflict, opened, busy])
}
