import { hashPassword } from '@/lib/auth/password'
import { addEditor } from '@/lib/store/accounts/editors'
import type { Archive } from '@/lib/store/archive'
import { DeskClient } from './desk-client'
import { keptClient } from './kept-client'

const email = 'pia@example.org'
const password = 'a-long-enough-passphrase'

export async function addPublisher(archive: Archive): Promise<void> {
  const passwordHash = await hashPassword(password)
  await addEditor(archive, { email, name: 'Pia', role: 'publisher', passwordHash }, { at: new Date() })
  // Publishing is timed without the question what was examined.
  const values = { name: 'examination', value: 'nothing' }
  await archive.write((db) => db.replaceInto('setting').values(values).execute())
}

export async function signIn(url: string): Promise<{ readonly desk: DeskClient; readonly close: () => void }> {
  const { ask, close } = keptClient()
  return { desk: await DeskClient.signIn(url, email, password, ask), close }
}

export async function openForm(desk: DeskClient, slug: string): Promise<void> {
  await shows(desk, `/admin/digests/${slug}`, 'Save')
  // Lets the server finish its work after the response.
  await desk.get('/api/health')
}

export async function publish(desk: DeskClient, slug: string): Promise<void> {
  await saves(desk, 'release', slug, { edits: [], release: { kind: 'publish' } })
  await shows(desk, `/digests/${slug}`, slug.slice(-10))
}

export const saves = (desk: DeskClient, action: string, slug: string, asked: object): Promise<void> =>
  answers(desk, action, slug, { slug, basedOn: 1, submission: crypto.randomUUID(), ...asked }, '"kind":"saved"')

export async function answers(
  desk: DeskClient,
  action: string,
  slug: string,
  asked: object,
  words: string,
): Promise<void> {
  const text = await (await desk.act(action, `/admin/digests/${slug}`, asked)).text()
  if (!text.includes(words)) throw new Error(`${action} of ${slug} answered otherwise: ${text.slice(0, 400)}`)
}

export async function shows(desk: DeskClient, path: string, words: string): Promise<void> {
  const answer = await desk.get(path)
  const text = await answer.text()
  if (answer.status !== 200 || !text.includes(words))
    throw new Error(`${path} answered ${answer.status} without ${words}`)
}
