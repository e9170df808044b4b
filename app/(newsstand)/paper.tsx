import type { ReactNode } from 'react'
import { Colophon } from '@/components/ui/colophon'
import { Edition } from '@/components/ui/edition'
import { Masthead } from '@/components/ui/masthead'
import { Shortcuts } from '@/components/ui/shortcuts'
import { SkipLink } from '@/components/ui/skip-link'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { currentPaper } from './edition'

/** More topics than these are named at the foot of the page. */
const mostTopics = 6

/** The sheet that every public page is printed on. */
export async function Paper({ children }: { children: ReactNode }) {
  const { publicationName, timeZone } = environment()
  const { topics, latest } = await currentPaper()
  const topicLinks = topics.map(({ id, name }) => ({ href: addresses.topic(id), label: name }))
  const sections = [
    ...topicLinks.slice(0, mostTopics),
    { href: addresses.stories(), label: 'Stories' },
    { href: addresses.archive(), label: 'Archive' },
    { href: addresses.outlets(), label: 'Outlets' },
    { href: addresses.corrections(), label: 'Corrections' },
    { href: addresses.search(), label: 'Search' },
    { href: addresses.subscribe(), label: 'Subscribe' },
  ]
  return (
    <>
      <SkipLink />
      <Masthead
        name={publicationName}
        home={addresses.front()}
        destinations={sections}
        leftEar={latest && <Edition day={latest.day} at={latest.publishedAt} timeZone={timeZone} />}
        rightEar={
          <>
            The same day,
            <br />
            from two vantage points
          </>
        }
      />
      <main id="content" className="sheet" tabIndex={-1}>
        {children}
      </main>
      <Colophon
        name={publicationName}
        destinations={[
          ...topicLinks.slice(mostTopics),
          { href: addresses.about(), label: 'How it is made' },
          { href: addresses.feed('rss'), label: 'RSS' },
          { href: addresses.feed('atom'), label: 'Atom' },
          { href: addresses.feed('json'), label: 'JSON Feed' },
        ]}
      >
        The same day, from two vantage points. Drafted by machine, edited by people.
      </Colophon>
      <Shortcuts search={`${addresses.search()}#query`} />
    </>
  )
}
