'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { addresses } from '@/lib/addresses'
import { type ListAnswer, type OpenDocuments, presenceWords } from './present'
import { useWhileVisible } from './while-visible'

const Open = createContext<OpenDocuments>({})
const look = 20

export function PresenceWatch({ open: first, children }: { open: OpenDocuments; children: ReactNode }) {
  const [open, setOpen] = useState(first)
  useWhileVisible(() => {
    void fetch(addresses.presence())
      .then(async (response) => response.ok && setOpen(((await response.json()) as ListAnswer).open))
      .catch(() => undefined)
  }, look)
  return <Open value={open}>{children}</Open>
}

export function PresenceMark({ slug }: { slug: string }) {
  const words = presenceWords(useContext(Open)[slug] ?? [])
  return words ? <p className="font-sans text-small font-semibold text-pencil">{words}</p> : null
}
