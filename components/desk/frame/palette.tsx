'use client'

import { Command } from 'cmdk'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { addresses } from '@/lib/addresses'
import { ForeignText } from '../../text/foreign-text'
import { Day } from '../../ui/day'
import { type PaletteEntry, readEntries } from './found'
import { type PageAction, pageActions } from './page-actions'
import { fieldLook, findLabel, findPlaceholder } from './palette-words'
import { shownKeys } from './shortcuts'

const groupClass =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 ' +
  '[&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-quiet'
const itemClass =
  'flex cursor-pointer items-baseline gap-3 border-l-4 border-transparent px-3 py-1.5 ' +
  'data-[selected=true]:border-ink data-[selected=true]:bg-wash'

interface Props {
  readonly isMac: boolean
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly isEntered: boolean
  readonly close: () => void
}

/** Opens any document by some letters, and runs actions of the page. */
export function Palette({ isMac, query, setQuery, isEntered, close }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [acts] = useState(() => pageActions(document))
  // Takes over the plain field's text before another key can be pressed.
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = acts.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  const documents = useFound(query)
  const { found, state } = documents
  const { chosen, setChosen, onKeyDown } = useChoice(matching, documents, query, isEntered)
  const run = (act: PageAction) => {
    close()
    act.run()
  }
  const entered = useRef(isEntered)
  useEffect(() => {
    const [act] = matching
    if (entered.current && act) run(act)
    entered.current = false
  })
  return (
    <Command
      label={findLabel}
      shouldFilter={false}
      loop
      value={chosen}
      onValueChange={setChosen}
      onKeyDown={onKeyDown}
      className="font-sans text-small"
    >
      <Command.Input
        ref={field}
        value={query}
        onValueChange={setQuery}
        placeholder={findPlaceholder}
        className={fieldLook}
      />
      <Command.List className="max-h-[50vh] overflow-y-auto pb-2">
        <Command.Empty className="px-3 py-4 text-quiet">
          {state === 'asking' ? 'Searching…' : 'Nothing found.'}
        </Command.Empty>
        {matching.length > 0 && (
          <Command.Group heading="On this page" className={groupClass}>
            {matching.map((act) => (
              <Command.Item key={act.key} value={valueOfAct(act.key)} onSelect={() => run(act)} className={itemClass}>
                <span className="flex-1">{act.name}</span>
                {act.keys && <kbd className="font-sans text-quiet">{keysOf(act.keys, isMac)}</kbd>}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {found.length > 0 && (
          <Command.Group heading="Documents" className={groupClass}>
            {found.map(({ slug, href, headline, title, day, topic, state: standing }) => (
              <Command.Item
                key={slug}
                value={valueOfDocument(slug)}
                onSelect={() => location.assign(href)}
                className={itemClass}
              >
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-2 font-serif text-note">
                    <ForeignText text={headline || title} />
                  </span>
                  <span className="text-quiet">
                    {topic}, <Day day={day} />, {standing}
                  </span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      {state === 'failed' && (
        <p role="status" className="border-t border-rule px-3 py-2 text-pencil">
          The server did not answer, so no documents are shown. If your session has ended, sign in again in a new tab.
        </p>
      )}
    </Command>
  )
}

const keysOf = (keys: string, isMac: boolean): string =>
  shownKeys((keys.split(' ')[0] ?? '').replace('Control', 'Mod'), isMac)

const valueOfAct = (key: string): string => `act ${key}`
const valueOfDocument = (slug: string): string => `document ${slug}`

/**
 * Which entry Enter takes: the first, until an arrow key moves. Pressed before the results for these letters are there,
 * it waits for them.
 */
function useChoice(
  acts: readonly PageAction[],
  { found, state }: ReturnType<typeof useFound>,
  query: string,
  isEntered: boolean,
) {
  const [chosen, setChosen] = useState('')
  const [awaited, setAwaited] = useState(isEntered ? query : undefined)
  const [act] = acts
  const [document] = found
  const first = act ? valueOfAct(act.key) : document ? valueOfDocument(document.slug) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters and another answer begin at the first again.
  useEffect(() => setChosen(first), [first, found, query])
  useEffect(() => {
    if (awaited === query && !act && state === 'answered' && document) location.assign(document.href)
  }, [awaited, query, state, document, act])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || state !== 'asking' || act) return
    event.preventDefault()
    setAwaited(query)
  }
  return { chosen, setChosen, onKeyDown }
}

const pause = 120

/** Earlier results stay until the next have come. */
function useFound(query: string): { readonly found: readonly PaletteEntry[]; readonly state: State } {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(addresses.deskFind(query), { signal: asking.signal })
        if (!response.ok) return setAnswer({ query, found: [], state: 'failed' })
        setAnswer({ query, found: readEntries(await response.json()), state: 'answered' })
      } catch {
        if (!asking.signal.aborted) setAnswer({ query, found: [], state: 'failed' })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [query])
  return { found: answer?.found ?? [], state: answer?.query === query ? answer.state : 'asking' }
}

type State = 'asking' | 'answered' | 'failed'

interface Answer {
  readonly query: string
  readonly found: readonly PaletteEntry[]
  readonly state: Exclude<State, 'asking'>
}
