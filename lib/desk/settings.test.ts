import { expect, test } from 'vitest'
import { acts, ada, now, pia, withDesk } from '@/test/desk/fixture'
import { Forbidden } from '../desk'
import { archive } from '../store/open-archive'
import { preflightBasis } from '../store/projections/checklist'
import { changeSettings, readSettings } from './settings'

withDesk()

const credits = async () => (await preflightBasis((await archive()).db)).credits

test('what credit to others does is noted until an admin decides otherwise, and the checklist follows', async () => {
  expect(await credits()).toBe('note')
  await expect(changeSettings(pia, { credits: 'block' }, now)).rejects.toThrow(Forbidden)
  await changeSettings(ada, { credits: 'block' }, now)
  await changeSettings(ada, { credits: 'block' }, now)
  expect(await credits()).toBe('block')
  expect((await acts()).filter((act) => act.startsWith('change'))).toEqual(['change-setting credits: block'])
})

test('one setting leaves the other as it is', async () => {
  await changeSettings(ada, { twoPeople: true }, now)
  await changeSettings(ada, { credits: 'warn' }, now)
  expect(await readSettings(ada)).toMatchObject({ twoPeople: true, credits: 'warn' })
})
