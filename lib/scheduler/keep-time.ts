import { noteDue } from '@/lib/store/ledger/note-due'
import { archive } from '@/lib/store/open-archive'
import { everySecond } from './every-second'

/**
 * Notes due schedules at once and then every second. Readers do not wait for it, since they go by the clock
 * (lib/digest/visibility.ts); this makes the change permanent and logs it.
 */
export const keepTime = (): void => everySecond('a schedule is due', async () => noteDue(await archive(), new Date()))
