import { useState } from 'react'
import type { SaveOptions, SaveResult } from '../state/editor-state'
import type { Opened } from '../state/opened-document'
import type { PendingAmend } from './amend-dialog'

interface Bench {
  readonly opened: Opened
  readonly save: (options: SaveOptions) => Promise<SaveResult | undefined>
  /** Whether saving onto this document would change its text. */
  readonly rewords: (onto: Opened) => boolean
}

/**
 * Saves at once where nobody has to be asked; asks first where public text changes, and where text changes on the way
 * to publication and two people are required.
 */
export function useAmends({ opened, save, rewords }: Bench) {
  const [asked, setAsked] = useState<PendingAmend>()
  const [askedTypos, setAskedTypos] = useState<SaveOptions>()

  async function saveOrAsk(options: SaveOptions = {}) {
    const { onto = opened, release, amends } = options
    const letsOut = release?.kind === 'publish' || release?.kind === 'schedule'
    if (onto.twoPeople && letsOut && !amends && rewords(onto)) return setAskedTypos(options)
    const hides = release?.kind === 'unpublish' || release?.kind === 'withdraw' || release?.kind === 'submit'
    if (onto.state === 'published' && !amends && !hides && rewords(onto))
      return setAsked({ options, rewords: true, when: 'now' })
    const result = await save(options)
    // It was published since this page was opened, or comes back with other words.
    if (result?.kind === 'unsaid') setAsked({ options, rewords: true, when: result.when })
  }

  return {
    asked,
    askedTypos,
    saveOrAsk,
    correct: () => setAsked({ options: {}, rewords: rewords(opened), when: 'now' }),
    close: () => {
      setAsked(undefined)
      setAskedTypos(undefined)
    },
  }
}
