import type { ReactNode } from 'react'
import type { GatheredItems } from '@/lib/desk/wire-items'
import { shortened } from '@/lib/digest/shortened'
import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'
import { Button } from '../controls/button'
import { FoundArticle } from './found-article'

interface Props {
  readonly gathered: GatheredItems
  readonly submission: string
  readonly timeZone: string
  readonly work: (form: FormData) => Promise<void>
}

/** The events of a run: each group becomes one story, after an editor has moved its border. */
export function EventGroups({ gathered, submission, timeZone, work }: Props) {
  const { groups, list } = gathered
  const grouped = new Set(groups.flat())
  const loose = list.items.flatMap((_, place) => (grouped.has(place) ? [] : [place]))
  const titleOf = (group: readonly number[]): string => list.items[group[0] ?? -1]?.item.title ?? ''
  const about = { gathered, submission, timeZone, work, titleOf }
  return (
    <>
      {groups.map((group, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is what stands at its place
          key={index}
          id={`group-${index + 1}`}
          aria-labelledby={`heading-${index}`}
          className="mt-6 scroll-mt-4 border-t border-ink pt-3"
        >
          <h2 id={`heading-${index}`} className="font-serif text-[1.1875rem] leading-snug font-medium wrap-anywhere">
            {index + 1}. <ForeignText text={titleOf(group)} />
          </h2>
          <GroupForm {...about} group={index} places={group}>
            <Button type="submit" name="act" value="draft" look="strong">
              Draft this story
            </Button>
          </GroupForm>
        </section>
      ))}
      {loose.length > 0 && (
        <section aria-labelledby="heading-loose" className="mt-8 border-t border-ink pt-3">
          <h2 id="heading-loose" className="font-sans text-small font-semibold">
            In no group
          </h2>
          <details open={groups.length === 0} className="font-sans text-small">
            <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
              {counted(loose.length, 'article')}
            </summary>
            <GroupForm {...about} group={undefined} places={loose} />
          </details>
        </section>
      )}
    </>
  )
}

interface GroupFormProps extends Props {
  /** Undefined for what is in none. */
  readonly group: number | undefined
  readonly places: readonly number[]
  readonly titleOf: (group: readonly number[]) => string
  readonly children?: ReactNode
}

function GroupForm({ gathered, group, places, submission, timeZone, work, titleOf, children }: GroupFormProps) {
  const { run, version, groups, list } = gathered
  const isGroup = group !== undefined
  const others = groups.map((each, index) => ({ each, index })).filter(({ index }) => index !== group)
  const selectId = `to-${group ?? 'loose'}`
  return (
    <form action={work}>
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="submission" value={submission} />
      {isGroup && <input type="hidden" name="group" value={group} />}
      <ol className="mt-1 font-sans text-small">
        {places.map((place) => {
          const found = list.items[place]
          return (
            found && (
              <FoundArticle
                key={place}
                article={found.item}
                name="places"
                value={place}
                reason={sidesOf(gathered, found.sides)}
                timeZone={timeZone}
              />
            )
          )
        })}
      </ol>
      <div className="mt-2 flex flex-wrap items-center gap-2 font-sans text-small">
        {children}
        <Button type="submit" name="act" value="split">
          {isGroup ? 'Split off the ticked' : 'Make a group of the ticked'}
        </Button>
        {isGroup && (
          <Button type="submit" name="act" value="take-out">
            Take out the ticked
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-2 font-sans text-small">
          <label htmlFor={selectId}>{isGroup ? 'Another group' : 'A group'}</label>
          <select
            id={selectId}
            name="to"
            defaultValue=""
            className="min-h-8 w-60 max-w-full rounded-xs border border-quiet bg-paper px-2 py-1 text-ink"
          >
            <option value="">Choose…</option>
            {others.map(({ each, index }) => (
              <option key={index} value={index}>
                {index + 1}. {shortened(titleOf(each), 70)}
              </option>
            ))}
          </select>
          <Button type="submit" name="act" value="move">
            Move the ticked there
          </Button>
          {isGroup && (
            <Button type="submit" name="act" value="merge">
              Merge all into it
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

const sidesOf = ({ list }: GatheredItems, sides: GatheredItems['list']['items'][number]['sides']): string =>
  `${list.topic.perspectives
    .filter(({ id }) => sides.some((side) => side.id === id))
    .map(({ name }) => name)
    .join(' and ')}.`
