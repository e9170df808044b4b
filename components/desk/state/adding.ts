'use client'

import { createContext, useContext } from 'react'
import type { Fault } from '@/lib/digest/invalid-document'
import type { TextEdit } from './edits'

/** What adds a source or an article. */
export type Addition = Extract<TextEdit, { kind: 'source-added' | 'article-added' }>

/** Why nothing was added: in the words of the desk, and as faults of what was given (`added.link`). */
export interface NotAdded {
  readonly problem: string
  readonly faults?: readonly Fault[]
}

export interface Adding {
  /** Puts it into the form, unsaved like everything that is typed there. Answers why not; undefined once it is there. */
  readonly add: (addition: Addition) => Promise<NotAdded | undefined>
  /** The names of the outlets that are registered, to choose from. */
  readonly outlets: readonly string[]
}

const context = createContext<Adding | undefined>(undefined)

/** Around a form to which reports may be added; with no value, they may not. */
export const AddingProvider = context.Provider
export const useAdding = (): Adding | undefined => useContext(context)
