import type { Metadata } from 'next'
import { Prose } from '@/components/text/prose'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { pageMetadata } from '../page-metadata'
import { aboutText } from './about-text'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'About',
    path: addresses.about(),
    description: 'What we publish, how a digest is made, what a side is, and how we correct mistakes.',
  })

export default function AboutPage() {
  const { publicationName } = environment()
  return (
    <>
      <PageHead kicker="About us" title="Each day’s news, from more than one side" />
      <div className="about border-rule border-t pt-6">
        {aboutText(publicationName).map(({ heading, id, text }) => (
          <section key={heading} id={id}>
            <h2 className="font-[520] text-head">{heading}</h2>
            <Prose markdown={text} />
          </section>
        ))}
      </div>
    </>
  )
}
