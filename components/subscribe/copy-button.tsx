'use client'

import { useEffect, useState } from 'react'
import { copyText } from './copy-text'

interface Props {
  /** What is copied. */
  readonly text: string
  /** What that is, for who cannot see what stands beside the button. */
  readonly name: string
}

/** Copies an address. Without script it is not there: the address beside it can be selected. */
export function CopyButton({ text, name }: Props) {
  const [state, setState] = useState<'unready' | 'ready' | 'copied' | 'failed'>('unready')
  useEffect(() => setState('ready'), [])
  useEffect(() => {
    if (state !== 'copied') return
    const reset = setTimeout(() => setState('ready'), 2500)
    return () => clearTimeout(reset)
  }, [state])
  if (state === 'unready') return null
  const words = { ready: 'Copy', copied: 'Copied', failed: 'Select it and copy' }[state]
  return (
    <button
      type="button"
      className="underlined cursor-pointer py-1 font-sans text-small"
      onClick={async () => setState((await copyText(text)) ? 'copied' : 'failed')}
    >
      <span aria-live="polite">{words}</span>
      <span className="sr-only">: {name}</span>
    </button>
  )
}
