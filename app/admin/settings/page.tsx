import type { Metadata } from 'next'
import { SettingsForm } from '@/components/desk/account/settings-form'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { readSettings } from '@/lib/desk/settings'
import { changeSettings } from './actions'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const admin = await requireEditor('admin')
  return (
    <>
      <h1 className="py-4 font-sans text-note font-semibold">Settings</h1>
      <SettingsForm settings={await readSettings(admin)} action={changeSettings} />
      <p className="small mt-8">
        <a href={addresses.settingsList('topics')} className="underlined">
          Topics
        </a>
        ,{' '}
        <a href={addresses.settingsList('outlets')} className="underlined">
          outlets
        </a>{' '}
        and{' '}
        <a href={addresses.settingsList('feeds')} className="underlined">
          feeds
        </a>{' '}
        have pages of their own.
      </p>
    </>
  )
}
