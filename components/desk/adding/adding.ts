'use client'

import { createContext, useContext } from 'react'
import type { Fault } from '@/lib/digest/invalid-document'
import type { TextEdit } from '../draft/edits'

/** What adds a source or an article. */
export type Addition = Extract<TextEdit, { kind: 'source-added' | 'article-added' }>

/** Why nothing was added: in the words of the desk, and as faults of what was given (`added.link`). */
export interface NotAdded {
  readonly problem: string
  readonly faults?: readonly Fault[]
}

/** Puts it into the file of what is written, which opens at its line. Undefined once it is there. */
export type AddReport = (addition: Addition) => Promise<NotAdded | undefined>

const context = createContext<AddReport | undefined>(undefined)

/** Around a form to which reports may be added; with no value, they may not. */
export const Adding = context.Provider
export const useAdding = (): AddReport | undefined => useContext(context)
