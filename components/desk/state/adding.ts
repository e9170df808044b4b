'use client'

import { createContext, useContext } from 'react'
import type { Fault } from '@/lib/digest/invalid-document'
import type { TextEdit } from './edits'

export type Addition = Extract<TextEdit, { kind: 'source-added' | 'article-added' }>

/** `faults` are about the given fields (`added.link`). */
export interface NotAdded {
  readonly problem: string
  readonly faults?: readonly Fault[]
}

export interface Adding {
  /** Adds it to the form, unsaved. Returns why not, or undefined. */
  readonly add: (addition: Addition) => Promise<NotAdded | undefined>
  readonly outlets: readonly string[]
}

const context = createContext<Adding | undefined>(undefined)

export const AddingProvider = context.Provider
export const useAdding = (): Adding | undefined => useContext(context)
