import type { Digest, Document } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { sidesAsDeclared, type Topic } from '@/lib/digest/topic'
import type { PreflightContext } from '@/lib/preflight/finding'
import type { Db } from '../archive'
import { readRegistry } from './registry'
import { listTopics } from './topics'

export interface PreflightBasis {
  readonly registry: OutletRegistry
  readonly topics: readonly Topic[]
}

export const preflightBasis = async (db: Db): Promise<PreflightBasis> => ({
  registry: await readRegistry(db),
  topics: await listTopics(db),
})

export const preflightContext = (document: Document, { registry, topics }: PreflightBasis): PreflightContext => ({
  registry,
  sides: document.kind === 'digest' ? sidesOf(document, topics) : [],
})

const sidesOf = ({ topic, perspectives }: Digest, topics: readonly Topic[]) =>
  topics.find(({ id }) => id === topic)?.perspectives ?? sidesAsDeclared(perspectives)
