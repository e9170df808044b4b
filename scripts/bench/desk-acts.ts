import { hashPassword } from '@/lib/auth/password'
import { addEditor } from '@/lib/store/accounts/editors'
import type { Archive } from '@/lib/store/archive'
import { DeskClient } from './desk-client'
import { keptClient } from './kept-client'

const email = 'pia@example.org'
const password = 'a-long-enough-passphrase'

/** Makes the editor that `signIn` signs in. */
export async function addPublisher(archive: Archive): Promise<void> {
  const passwordHash = await hashPassword(password)
  await addEditor(archive, { email, name: 'Pia', role: 'publisher', passwordHash }, { at: new Date() })
}

/** The desk as a browser asks it: signed in, over connections that stay open. */
export async function signIn(url: string): Promise<{ readonly desk: DeskClient; readonly close: () => void }> {
  const { ask, close } = keptClient()
  return { desk: await DeskClient.signIn(url, email, password, ask), close }
}

/** Opens a digest for editing, as an editor has long done before a button is pressed. */
export async function openForm(desk: DeskClient, slug: string): Promise<void> {
  await shows(desk, `/admin/digests/${slug}`, 'Save')
  // What the server does once the page is sent is over long before anybody finds the button.
  await desk.get('/api/health')
}

/** Publishes a draft and reads its page: what an editor waits for. */
export async function publish(desk: DeskClient, slug: string): Promise<void> {
  await saves(desk, 'release', slug, { edits: [], release: { kind: 'publish' } })
  await shows(desk, `/digests/${slug}`, slug.slice(-10))
}

/** Calls an action that saves. Throws where it answers anything else than that it has saved. */
export const saves = (desk: DeskClient, action: string, slug: string, asked: object): Promise<void> =>
  answers(desk, action, slug, { slug, basedOn: 1, submission: crypto.randomUUID(), ...asked }, '"kind":"saved"')

/** Calls an action of a digest's editing page. Throws where its answer is without these words. */
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

/** Reads a page. Throws where it is without these words. */
export async function shows(desk: DeskClient, path: string, words: string): Promise<void> {
  const answer = await desk.get(path)
  const text = await answer.text()
  if (answer.status !== 200 || !text.includes(words))
    throw new Error(`${path} answered ${answer.status} without ${words}`)
}
