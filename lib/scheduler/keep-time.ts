import { noteDue } from '@/lib/store/ledger/note-due'
import { archive } from '@/lib/store/open-archive'
import { everySecond } from './every-second'

/**
 * Notes what comes due, at once for what came while no server ran, then every second. Readers never wait for it: what
 * they see goes by the clock (lib/digest/visibility.ts); this makes it lasting and writes it into the log.
 */
export const keepTime = (): void => everySecond('a schedule is due', async () => noteDue(await archive(), new Date()))
