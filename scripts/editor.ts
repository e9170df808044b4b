import { hashPassword, passwordFault } from '@/lib/auth/password'
import { roles } from '@/lib/auth/roles'
import type { Role } from '@/lib/store/accounts/editor'
import {
  type AccountChange,
  addEditor,
  disableEditor,
  findEditorByEmail,
  listEditors,
  setPassword,
} from '@/lib/store/accounts/editors'
import type { Archive } from '@/lib/store/archive'
import { openArchive } from '@/lib/store/open-archive'
import { command, Misuse } from './command'
import { readNewPassword } from './new-password'

const help = `
npm run editor -- add EMAIL --name NAME --role editor|publisher|admin [--password-stdin]
npm run editor -- list
npm run editor -- disable EMAIL
npm run editor -- passwd EMAIL [--password-stdin]

Manages accounts. It can run while the server is running.

  editor            writes and edits drafts
  publisher         also publishes, schedules and withdraws
  admin             also manages accounts and settings

  --password-stdin  reads the password from the first line of standard input;
                    without it the terminal asks for it twice and does not show it

Disabling an account or setting a new password ends all of its sessions.
`

const options = {
  name: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const

await command(help, options, async ({ values, files: [act, email, ...rest] }) => {
  if (rest.length > 0) throw new Misuse(`Unexpected argument “${rest[0]}”.`)
  const fromStdin = values['password-stdin'] ?? false
  switch (act) {
    case 'list':
      return withArchive(list)
    case 'add':
      return add(addressOf(email), values.name, values.role, fromStdin)
    case 'disable':
      return withArchive((archive) => disable(archive, addressOf(email)))
    case 'passwd':
      return withArchive((archive) => changePassword(archive, addressOf(email), fromStdin))
    default:
      throw new Misuse(
        act ? `Unknown command “${act}”: use add, list, disable or passwd.` : 'Use add, list, disable or passwd.',
      )
  }
})

async function add(email: string, given: string | undefined, role: string | undefined, fromStdin: boolean) {
  const name = given?.trim()
  if (!name) throw new Misuse('--name is missing.')
  if (!isRole(role)) throw new Misuse(`--role is one of ${roles.join(', ')}.`)
  return withArchive(async (archive) => {
    if (await findEditorByEmail(archive.db, email)) throw new Error(`${email} has an account already.`)
    const passwordHash = await chosenPassword(email, fromStdin)
    const added = await addEditor(archive, { email, name, role, passwordHash }, { at: new Date() })
    if (added.kind === 'taken') throw new Error(`${email} has an account already.`)
    console.log(`${email} is now ${role === 'editor' || role === 'admin' ? 'an' : 'a'} ${role}.`)
    return 0
  })
}

async function list(archive: Archive) {
  const accounts = await listEditors(archive.db)
  if (accounts.length === 0) console.log('There is no account yet.')
  for (const { email, name, role, disabledAt } of accounts)
    console.log(
      [role.padEnd(9), email, name, disabledAt && `disabled ${disabledAt.toISOString()}`].filter(Boolean).join('  '),
    )
  return 0
}

async function disable(archive: Archive, email: string) {
  const { id } = await accountOf(archive, email)
  done(await disableEditor(archive, id, { at: new Date() }), email)
  console.log(`${email} is disabled. All of its sessions have ended.`)
  return 0
}

async function changePassword(archive: Archive, email: string, fromStdin: boolean) {
  const { id } = await accountOf(archive, email)
  done(await setPassword(archive, id, await chosenPassword(email, fromStdin), { at: new Date() }), email)
  console.log(`${email} has a new password. All of its sessions have ended.`)
  return 0
}

function done(change: AccountChange, email: string): void {
  if (change === 'last-admin') throw new Error(`${email} is the last admin. Make somebody else admin first.`)
  if (change === 'missing') throw new Error(`There is no account ${email}.`)
}

async function accountOf(archive: Archive, email: string) {
  const account = await findEditorByEmail(archive.db, email)
  if (!account) throw new Error(`There is no account ${email}.`)
  return account
}

async function chosenPassword(email: string, fromStdin: boolean): Promise<string> {
  const password = await readNewPassword(fromStdin)
  const fault = passwordFault(password, email)
  if (fault) throw new Error(fault)
  return hashPassword(password)
}

async function withArchive(work: (archive: Archive) => Promise<number>): Promise<number> {
  const archive = await openArchive()
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}

function addressOf(email: string | undefined): string {
  if (email && /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320) return email
  throw new Misuse(email ? `“${email}” is not an e-mail address.` : 'The e-mail address is missing.')
}

// A hoisted declaration, because the command above runs first.
function isRole(role: string | undefined): role is Role {
  return (roles as readonly (string | undefined)[]).includes(role)
}
