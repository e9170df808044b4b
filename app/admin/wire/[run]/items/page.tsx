import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemChoice } from '@/components/desk/wire/item-choice'
import { ItemsHead } from '@/components/desk/wire/items-head'
import { requireEditor } from '@/lib/auth'
import { openItems, type RunItems } from '@/lib/desk/wire-items'
import { environment } from '@/lib/env'
import { draftItems } from '../../item-actions'
import { itemsProblem } from '../../items-problem'

export const metadata: Metadata = { title: 'Articles of a run' }

interface Props {
  readonly params: Promise<{ run: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What a run found, chosen or not: an editor makes a digest or a story of some of it. */
export default async function ItemsPage({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const gathered = await openItems(editor, (await params).run)
  if (!gathered) notFound()
  const { problem, ticked } = await searchParams
  return (
    <>
      <ItemsHead gathered={gathered} page="items" problem={itemsProblem(problem)}>
        Tick articles, and make a draft of exactly these. A digest takes each for the side below which it is ticked; a
        story takes the first for its title. Where the document is there already, the draft is laid beside it.
      </ItemsHead>
      <ItemChoice
        gathered={gathered}
        ticked={typeof ticked === 'string' ? new Set(ticked.split(',')) : chosenIn(gathered.list)}
        submission={randomUUID()}
        timeZone={environment().timeZone}
        draft={draftItems}
      />
    </>
  )
}

const chosenIn = ({ items }: RunItems): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ sides }, place) => sides.filter(({ isChosen }) => isChosen).map(({ id }) => `${id}:${place}`)),
  )
