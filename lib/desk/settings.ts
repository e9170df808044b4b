import type { Editor } from '../store/accounts/editor'
import {
  examinationDemands,
  readSettings as read,
  type Settings,
  changeSettings as write,
} from '../store/accounts/settings'
import { archive } from '../store/open-archive'
import { recheckWaiting } from '../store/projections/checklist'
import { demand } from './demand'

export type { Settings }
export { examinationDemands }

export const readSettings = async (_editor: Editor): Promise<Settings> => read((await archive()).db)

/** Admins only; changes are logged. */
export async function changeSettings(admin: Editor, settings: Partial<Settings>, now = new Date()): Promise<void> {
  const opened = await archive()
  await demand(opened, admin, ['change-settings'], undefined, now)
  const before = await read(opened.db)
  await write(opened, admin, settings, now)
  if (settings.credits !== undefined && settings.credits !== before.credits) await recheckWaiting(opened, now)
}
