import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from './archive'
import { ArchiveBusy } from './archive-errors'

const every = 5_000
/** Milliseconds: monitors have a time limit of their own. */
const patience = 500
let last: { readonly archive: Archive; readonly at: number; readonly answer: Promise<true | Error> } | undefined

/** Saves a small row and tries the room for a large one, at most every five seconds. An error says why not. */
export function canSave(archive: Archive, now: Date): Promise<true | Error> {
  if (!last || last.archive !== archive || Math.abs(now.getTime() - last.at) >= every)
    last = { archive, at: now.getTime(), answer: save(archive, now) }
  return Promise.race([last.answer, pause(patience, undefined, { ref: false }).then(() => new ArchiveBusy())])
}

async function save(archive: Archive, now: Date): Promise<true | Error> {
  const at = now.toISOString()
  try {
    await archive.tryRoom()
    await archive.write(async (db) => {
      await db
        .insertInto('pulse')
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
        .execute()
    })
    return true
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
