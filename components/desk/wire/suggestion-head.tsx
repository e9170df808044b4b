import { addresses } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { ForeignText } from '../../text/foreign-text'
import { Day } from '../../ui/day'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'
import type { LaidBeside } from './suggestion-notice'

export const suggestionProblems = {
  stale: 'Nothing was changed: somebody has saved a newer revision, and it is compared below. Look again.',
  replaced: 'Nothing was changed: this suggestion was used, dismissed, or replaced by a newer one.',
  released: 'Nothing was changed: the document is published, scheduled or withdrawn by now.',
  invalid: 'Nothing was changed: the text of the suggestion is not valid. The run has its text; gather again.',
  refused: 'Nothing was changed: the suggestion cannot be used as it is.',
  malformed: 'Nothing was changed: the form was incomplete.',
  unavailable: 'The archive cannot save just now; nothing was changed. Try again.',
} as const

type FormAction = (form: FormData) => Promise<void>

interface Props {
  readonly document: Document
  readonly revision: number
  /** Undefined where none lies beside the document. */
  readonly suggestion: (LaidBeside & { readonly run: string; readonly reason: string }) | undefined
  readonly problem: keyof typeof suggestionProblems | undefined
  readonly submission: string
  readonly timeZone: string
  /** Undefined where the document is not a draft, or the text cannot be used. */
  readonly use: FormAction | undefined
  readonly dismiss: FormAction
}

/** What lies beside a document and since when, and the two presses that end it. */
export function SuggestionHead({ document, revision, suggestion, problem, submission, timeZone, use, dismiss }: Props) {
  const { kind, slug } = document
  return (
    <div className="grid gap-3 pt-3">
      <h1 className="font-sans text-note font-semibold">
        Suggestion for {kind === 'digest' ? document.topicName : 'the story'}, <Day day={document.day} />
      </h1>
      <p className="font-sans text-small">
        <a href={addresses.deskDocument(kind, slug)} className="underlined">
          Back to the document
        </a>
      </p>
      {problem && (
        <Notice look="pencil" urgent>
          {suggestionProblems[problem]}
        </Notice>
      )}
      {!suggestion && <p className="font-sans text-small">No suggestion lies beside this document.</p>}
      {suggestion && (
        <>
          <p className="max-w-headline font-sans text-small wrap-anywhere">
            {suggestion.by ? `${suggestion.by} chose its articles from` : 'Made by'}{' '}
            <a href={addresses.wire(suggestion.run)} className="underlined">
              run {suggestion.run}
            </a>
            , <Moment at={suggestion.at} timeZone={timeZone} />.
            <span className="block">
              <ForeignText text={suggestion.reason} />
            </span>
          </p>
          {!use && (
            <p className="max-w-headline font-sans text-small">
              It cannot take the place of the whole document, because that is no draft, or its own text is not valid.
              Take what you need from it by hand.
            </p>
          )}
          <div className="flex flex-wrap items-baseline gap-3">
            {[...(use ? ([['Use this suggestion', use]] as const) : []), ...([['Dismiss', dismiss]] as const)].map(
              ([name, action]) => (
                <form key={name} action={action}>
                  <input type="hidden" name="kind" value={kind} />
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="basedOn" value={revision} />
                  <input type="hidden" name="at" value={suggestion.at.toISOString()} />
                  <input type="hidden" name="submission" value={submission} />
                  <Button type="submit" look={name === 'Dismiss' ? 'plain' : 'strong'}>
                    {name}
                  </Button>
                </form>
              ),
            )}
            {use && (
              <p className="small basis-full">
                Use this suggestion: it becomes revision {revision + 1} of this document; revision {revision} stays in
                the history.
              </p>
            )}
          </div>
        </>
      )}
    </div>
  )
}
