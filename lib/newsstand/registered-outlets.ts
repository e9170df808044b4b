import { isInvalidDocument } from '../digest/invalid-document'
import { emptyRegistry, type OutletRegistry, type RegisteredOutlet } from '../digest/outlets/registry'
import { type OutletChange, registryChanges } from '../digest/outlets/registry-changes'
import { parseOutletRegistry } from '../digest/outlets/registry-file'
import { listSettings } from '../store/ledger/settings-revisions'
import { archive } from '../store/open-archive'
import { readRegistry } from '../store/projections/registry'

export interface RegistryRevision {
  readonly number: number
  readonly at: Date
  readonly changes: readonly OutletChange[]
}

export interface RegisteredOutlets {
  /** By name. */
  readonly outlets: readonly RegisteredOutlet[]
  /** Newest first; revisions that changed no outlet are left out. */
  readonly history: readonly RegistryRevision[]
  /** There are older revisions than `history` covers. */
  readonly isShortened: boolean
}

const mostRevisions = 50

/** The list of outlets as it is, and what changed in it when, from the revisions that the ledger keeps of it. */
export async function readRegisteredOutlets(): Promise<RegisteredOutlets> {
  const { db } = await archive()
  const { outlets } = await readRegistry(db)
  const revisions = (await listSettings(db, 'outlets.yaml', mostRevisions + 1)).toReversed()
  const isShortened = revisions.length > mostRevisions
  let before = emptyRegistry
  const history = revisions.flatMap(({ number, at, text }, index): RegistryRevision[] => {
    const after = readText(text)
    if (!after) return []
    const changes = registryChanges(before, after)
    before = after
    // The oldest one read is only what the next is compared with.
    return changes.length === 0 || (isShortened && index === 0) ? [] : [{ number, at, changes }]
  })
  return {
    outlets: outlets.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    history: history.toReversed(),
    isShortened,
  }
}

/** Undefined for a text of another version whose rules were different. */
function readText(text: string): OutletRegistry | undefined {
  try {
    return parseOutletRegistry(text, 'outlets.yaml')
  } catch (error) {
    if (isInvalidDocument(error)) return undefined
    throw error
  }
}
