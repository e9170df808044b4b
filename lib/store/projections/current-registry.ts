import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { archive } from '../open-archive'
import { readRegistry } from './registry'

export const readOutletRegistry = async (): Promise<OutletRegistry> => readRegistry((await archive()).db)
