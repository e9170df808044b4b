import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ComparedRevisions } from '@/components/desk/history/compared-revisions'
import { SuggestionHead, suggestionProblems } from '@/components/desk/wire/suggestion-head'
import { requireEditor } from '@/lib/auth'
import { openDocument } from '@/lib/desk'
import { readSuggested, readSuggestion } from '@/lib/desk/suggestions'
import { environment } from '@/lib/env'
import { publicPage } from './public-page'
import { dismissSuggested, takeSuggested } from './suggestion-actions'

interface Props {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly asked: Record<string, string | string[] | undefined>
}

const problem = z
  .enum(Object.keys(suggestionProblems) as (keyof typeof suggestionProblems)[])
  .optional()
  .catch(undefined)

/** A document and what a newer run laid beside it, side by side. */
export async function SuggestionPage({ kind, slug, asked }: Props) {
  const editor = await requireEditor()
  const deskDocument = await openDocument(editor, slug)
  if (deskDocument?.document.kind !== kind) notFound()
  const { document, revision, state } = deskDocument
  const suggestion = await readSuggestion(editor, slug)
  const suggested = suggestion && (await readSuggested(editor, suggestion))
  const isDraft = state === 'draft' || state === 'review'
  return (
    <>
      <SuggestionHead
        document={document}
        revision={revision}
        suggestion={suggestion}
        problem={problem.parse(asked.problem)}
        submission={randomUUID()}
        timeZone={environment().timeZone}
        use={isDraft && suggested ? takeSuggested : undefined}
        dismiss={dismissSuggested}
      />
      {suggestion && (
        <ComparedRevisions
          before={{ name: `revision ${revision}`, text: document.text, document, rendered: await publicPage(document) }}
          after={{
            name: 'the suggestion',
            text: suggested?.text ?? suggestion.text,
            document: suggested?.document,
            rendered: suggested && (await publicPage(suggested.document)),
          }}
        />
      )}
    </>
  )
}
