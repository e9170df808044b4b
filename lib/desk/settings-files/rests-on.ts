import { findOutlet } from '@/lib/digest/outlets/registry'
import type { Db } from '../../store/archive'
import { readRegistry } from '../../store/projections/registry'
import { countDigestsOfSide, countDigestsOfTopic, countDocumentsOfOutlet } from '../../store/projections/rests-on'
import { type EntryRef, type SettingsTexts, valuesOf } from './entries'

/** Why it cannot be removed, a sentence each; none where nothing rests on it. */
export async function whatRestsOn(db: Db, ref: EntryRef, texts: SettingsTexts): Promise<readonly string[]> {
  const { feeds } = valuesOf(texts)
  switch (ref.kind) {
    case 'topic': {
      const topic = ref.topic ?? ''
      return [
        ...counted(await countDigestsOfTopic(db, topic), 'digest is', 'digests are', 'on this topic, drafts included.'),
        ...(Object.hasOwn(feeds, topic) ? ['It has feeds. Remove them first.'] : []),
      ]
    }
    case 'side':
      return counted(
        await countDigestsOfSide(db, ref.topic, ref.side ?? ''),
        'digest has',
        'digests have',
        'articles of this side, drafts included.',
      )
    case 'outlet': {
      const id = ref.outlet ?? ''
      const registry = await readRegistry(db)
      const named = Object.values(feeds)
        .flatMap(({ sides }) => Object.values(sides).flat())
        .filter((feed) => {
          const { outlet } = feed as { readonly outlet?: string }
          return outlet !== undefined && findOutlet(registry, outlet)?.id === id
        })
      return [
        ...counted(
          await countDocumentsOfOutlet(db, id),
          'digest or story cites',
          'digests and stories cite',
          'it, drafts included.',
        ),
        ...counted(named.length, 'feed names', 'feeds name', 'it.'),
      ]
    }
    case 'topic-feeds':
      return []
    case 'feed':
      return feeds[ref.topic]?.sides[ref.side]?.length === 1
        ? ['It is the only feed of this side, and every side needs one. Add another one first.']
        : []
  }
}

const counted = (count: number, one: string, many: string, rest: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${rest}`]
