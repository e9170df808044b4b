import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readNumber } from '@/lib/addresses'
import { readDigestRevision } from '@/lib/newsstand/revisions'
import { Revision, revisionMetadata } from '../../../../../revision'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../../../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; date: string; number: string }>
}

const revisionAt = cache((topic: string, date: string, number: string) =>
  readDigestRevision(`${topic}/${date}`, readNumber(number)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date, number } = await params
  const revision = await revisionAt(topic, date, number)
  if (!revision) return (await withdrawnAt('digest', `${topic}/${date}`)) ? withdrawnMetadata : notFound()
  return revisionMetadata(revision)
}

export default async function RevisionPage({ params }: Props) {
  const { topic, date, number } = await params
  const revision = await revisionAt(topic, date, number)
  if (!revision) return <Withdrawn notice={(await withdrawnAt('digest', `${topic}/${date}`)) ?? notFound()} />
  return <Revision revision={revision} />
}
