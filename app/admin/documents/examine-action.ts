'use server'

import { z } from 'zod'
import type { ExamineOutcome, ExamineRequest } from '@/components/desk/state/actions'
import { openDocument } from '@/lib/desk'
import * as desk from '@/lib/desk/examine'
import { deskAction } from '../guard'

const input: z.ZodType<ExamineRequest> = z.strictObject({
  slug: z.string().min(1).max(200),
  act: z.enum(['examine', 'take-back']),
  revision: z.int().min(1),
  passages: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(3_000),
})

/** Notes that this editor examined passages of the saved text against their sources, or takes that back. */
export const examine = deskAction(
  { name: 'examine', role: 'editor', input },
  async (editor, request): Promise<ExamineOutcome> => {
    const done = await desk.examine(editor, request)
    if (done.kind === 'missing') return done
    if (done.kind === 'stale') {
      const changed = done.passages.map(({ seen, now }) => ({ was: seen?.text ?? '', now: now?.text }))
      return { kind: 'stale', revision: done.revision, changed }
    }
    const opened = await openDocument(editor, request.slug)
    if (!opened) return { kind: 'missing' }
    return { kind: 'noted', examination: { ...opened.examination, revision: opened.revision } }
  },
)
