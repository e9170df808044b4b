import type { ReactNode } from 'react'
import { paperServices } from '@/components/paper/paper-services'
import { Colophon } from '@/components/ui/colophon'
import { Edition } from '@/components/ui/edition'
import { Masthead } from '@/components/ui/masthead'
import { SkipLink } from '@/components/ui/skip-link'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { currentPaper } from './edition'

export async function Paper({ children }: { children: ReactNode }) {
  const { publicationName, timeZone } = environment()
  const { today, newest, latest, age } = await currentPaper()
  return (
    <>
      <SkipLink />
      <Masthead
        name={publicationName}
        home={addresses.front()}
        search={addresses.search()}
        topics={newest.map(({ id, name }) => ({ href: addresses.topic(id), label: name, holds: addresses.digest(id) }))}
        services={paperServices}
        dateline={<Edition today={today} latest={latest} age={age} timeZone={timeZone} />}
      />
      <main id="content" className="sheet" tabIndex={-1}>
        {children}
      </main>
      <Colophon
        name={publicationName}
        destinations={[
          { href: addresses.about(), label: 'About us' },
          { href: addresses.record(), label: 'The machine’s record' },
          { href: addresses.feed('rss'), label: 'RSS' },
        ]}
      >
        Each day’s news, from more than one side. Digests are drafted by machine; each says how much of it an editor
        examined.
      </Colophon>
    </>
  )
}
