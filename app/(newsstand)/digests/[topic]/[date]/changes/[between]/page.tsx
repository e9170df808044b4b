import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readChanges } from '@/lib/addresses'
import { readDigestRevision } from '@/lib/newsstand/revisions'
import { ComparedPage, comparedMetadata } from '../../../../../compared'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../../../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; date: string; between: string }>
}

const comparedAt = cache(async (topic: string, date: string, between: string) => {
  const numbers = readChanges(between)
  if (!numbers) return undefined
  const [before, after] = await Promise.all([
    readDigestRevision(`${topic}/${date}`, numbers.from),
    readDigestRevision(`${topic}/${date}`, numbers.to),
  ])
  return before && after && { before, after }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date, between } = await params
  const compared = await comparedAt(topic, date, between)
  if (!compared) return (await withdrawnAt('digest', `${topic}/${date}`)) ? withdrawnMetadata : notFound()
  return comparedMetadata(compared)
}

export default async function ChangesPage({ params }: Props) {
  const { topic, date, between } = await params
  const compared = await comparedAt(topic, date, between)
  if (!compared) return <Withdrawn notice={(await withdrawnAt('digest', `${topic}/${date}`)) ?? notFound()} />
  return <ComparedPage {...compared} />
}
