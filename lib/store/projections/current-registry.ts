import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { archive } from '../open-archive'
import { readRegistry } from './registry'

/** Whom the names in a document's sources stand for, as content/outlets.yaml was last taken in. */
export const readOutletRegistry = async (): Promise<OutletRegistry> => readRegistry((await archive()).db)
