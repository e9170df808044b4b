import { addresses } from '@/lib/addresses'
import type { GatheredItems } from '@/lib/desk/wire-items'
import { counted } from '@/lib/words/counted'
import { Button } from '../controls/button'
import { FoundArticle } from './found-article'

interface Props {
  readonly gathered: GatheredItems
  /** `us:3`: the side, and the place of the article in the list. */
  readonly ticked: ReadonlySet<string>
  readonly submission: string
  readonly timeZone: string
  readonly draft: (form: FormData) => Promise<void>
}

/** The articles of a run by side, those that it chose first; some are ticked, and become a digest or a story. */
export function ItemChoice({ gathered: { run, list }, ticked, submission, timeZone, draft }: Props) {
  return (
    <form action={draft}>
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="submission" value={submission} />
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-y border-ink bg-paper py-2 font-sans text-small">
        <Button type="submit" name="make" value="digest" look="strong">
          Make a digest
        </Button>
        <Button type="submit" name="make" value="story">
          Make a story
        </Button>
        <span className="text-quiet">of the ticked articles.</span>
        <span className="flex flex-wrap gap-x-3 sm:ml-auto">
          Tick:
          <a href={addresses.wireItems(run)} className="underlined">
            what the run chose
          </a>
          <a href={`${addresses.wireItems(run)}?ticked=none`} className="underlined">
            nothing
          </a>
        </span>
      </div>
      {list.topic.perspectives.map(({ id, name }) => {
        const own = list.items.flatMap(({ item, sides }, place) => {
          const side = sides.find((each) => each.id === id)
          return side ? [{ item, place, side, isTicked: ticked.has(`${id}:${place}`) }] : []
        })
        const [chosen, others] = [true, false].map((wanted) => own.filter(({ side }) => side.isChosen === wanted))
        const rows = (articles: typeof own = []) => (
          <ol className="font-sans text-small">
            {articles.map(({ item, place, side, isTicked }) => (
              <FoundArticle
                key={place}
                article={item}
                name="picks"
                value={`${id}:${place}`}
                isTicked={isTicked}
                reason={side.reason}
                timeZone={timeZone}
              />
            ))}
          </ol>
        )
        return (
          <section key={id} aria-labelledby={`side-${id}`} className="mt-6 border-t border-ink pt-3">
            <h2 id={`side-${id}`} className="font-sans text-small font-semibold">
              {name}: {chosen?.length} chosen, {others?.length} left out
            </h2>
            {rows(chosen)}
            {others && others.length > 0 && (
              <details open={others.some(({ isTicked }) => isTicked)} className="mt-2 font-sans text-small">
                <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
                  Left out by the run ({others.length})<span className="sr-only">: {name}</span>
                </summary>
                {rows(others)}
              </details>
            )}
          </section>
        )
      })}
      {list.found > list.items.length && (
        <p className="small mt-4">
          {counted(list.items.length, 'article')} of {list.found.toLocaleString('en-GB')} that the run found are kept.
        </p>
      )}
    </form>
  )
}
