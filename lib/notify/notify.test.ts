import { createHmac } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addEditor } from '@/lib/store/accounts/editors'
import { noteRefusedFiles } from '@/lib/store/ledger/refused-files'
import { noteMissing } from '@/lib/store/wire/missing'
import { arriveAs, eddie, heldArchive, later, note, now, paul, pia, save, slug, withDesk } from '@/test/desk/fixture'
import { messageOf, type NotifySettings, notify } from './notify'

withDesk()

const servers: { close: () => unknown }[] = []
beforeEach(async () => {
  for (const { email, name, role } of [eddie, pia, paul])
    await addEditor(heldArchive(), { email, name, role }, { at: now })
  await arriveAs('draft: true')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  vi.restoreAllMocks()
})

const listening = async (server: Server) => {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

interface Post {
  readonly body: string
  readonly signature: string
}

async function receiver() {
  const posts: Post[] = []
  const answer = { status: 204 }
  const port = await listening(
    createHttpServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      posts.push({ body, signature: String(request.headers['parallax-signature']) })
      response.writeHead(answer.status, { Location: 'http://127.0.0.1:9/' }).end()
    }),
  )
  return { posts, answer, webhook: { url: `http://127.0.0.1:${port}/hook`, secret: 'a secret of enough letters' } }
}

async function mailServer({ takes = true } = {}) {
  const mails: { to: string; text: string }[] = []
  const port = await listening(
    createTcpServer((socket) => {
      let to = ''
      let text: string | undefined
      socket.write('220 mail.example ready\r\n')
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
          if (text !== undefined && line !== '.') text += `${line}\n`
          else if (text !== undefined) {
            mails.push({ to, text })
            text = undefined
            socket.write('250 taken\r\n')
          } else if (/^RCPT TO:/i.test(line)) {
            to = line.slice(8).replace(/[<>]/g, '')
            socket.write(takes ? '250 ok\r\n' : '550 nobody here\r\n')
          } else if (/^DATA/i.test(line)) {
            text = ''
            socket.write('354 go on\r\n')
          } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
        }
      })
    }),
  )
  return { mails, mail: { url: `smtp://127.0.0.1:${port}`, from: 'Parallax <desk@news.example>' } }
}

const base = { siteUrl: 'https://news.example', publicationName: 'Parallax' }
const handIn = () => save(eddie, 1, [{ kind: 'submit', at: now }])

test('a hand-in is one signed post and a mail to each who may publish; what was before the first look is not told', async () => {
  const { posts, webhook } = await receiver()
  const { mails, mail } = await mailServer()
  const settings: NotifySettings = { ...base, webhook, mail }
  expect(await notify(settings, now)).toBe(0)
  await handIn()
  expect(await notify(settings, later(1))).toBe(3)
  expect(await notify(settings, later(2))).toBe(0)
  expect(mails.map(({ to }) => to)).toEqual(['Pia@x.org', 'Paul@x.org'])
  expect(mails[0]?.text).toContain('Eddie submitted')
  expect(mails[0]?.text).toContain('https://news.example/admin/digests/us-china/2026-02-01')
  const [post] = posts
  expect(JSON.parse(post?.body ?? '')).toMatchObject({
    event: 'submitted',
    by: 'Eddie',
    document: { kind: 'digest', slug },
    link: 'https://news.example/admin/digests/us-china/2026-02-01',
  })
  const [, seconds, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(post?.signature ?? '') ?? []
  expect(createHmac('sha256', webhook.secret).update(`${seconds}.${post?.body}`).digest('hex')).toBe(hex)
})

test('a send-back goes to whoever handed in, a mention to those it names, a refused file to the admins', async () => {
  const { mails, mail } = await mailServer()
  const settings: NotifySettings = { ...base, mail }
  await notify(settings, now)
  await handIn()
  await save(paul, 2, [{ kind: 'send-back' }], { at: later(1), reason: 'Source 4 is missing.' })
  await note(paul, 3, '@Pia, what about source 4?', later(2))
  await addEditor(heldArchive(), { email: 'root@x.org', name: 'Root', role: 'admin' }, { at: now })
  await noteRefusedFiles(
    heldArchive(),
    [{ path: 'digests/a.md', text: '', isCut: false, faults: [{ line: 3, field: 'title', reason: 'is missing' }] }],
    later(3),
  )
  await notify(settings, later(4))
  const by = (subject: string) => mails.filter(({ text }) => text.includes(subject)).map(({ to }) => to)
  expect(by('sent back')).toEqual(['Eddie@x.org'])
  expect(mails.find(({ text }) => text.includes('sent back'))?.text).toContain('Source 4 is missing.')
  expect(by('mentioned you')).toEqual(['Pia@x.org'])
  expect(by('could not be read')).toEqual(['root@x.org'])
})

test('an edition that is not there at its hour is told to those who may gather it, with the reason', async () => {
  const { posts, webhook } = await receiver()
  const { mails, mail } = await mailServer()
  await notify({ ...base, webhook, mail }, now)
  const reason = '18 of 20 feeds could not be reached.'
  await heldArchive().write((db) => noteMissing(db, { topic: 'us-china', day: '2026-03-01', reason, at: now }))
  await notify({ ...base, webhook, mail }, later(1))
  expect(mails.map(({ to }) => to)).toEqual(['Pia@x.org', 'Paul@x.org'])
  expect(mails[0]?.text).toContain(`us-china, 2026-03-01: ${reason}`)
  expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({
    event: 'edition-missing',
    link: 'https://news.example/admin/wire',
  })
})

test('what cannot be sent is tried again later, after a restart too, and by one process alone', async () => {
  const { posts, answer, webhook } = await receiver()
  const settings: NotifySettings = { ...base, webhook }
  await notify(settings, now)
  answer.status = 503
  await handIn()
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  expect(await notify(settings, at(1))).toBe(0)
  expect(await notify(settings, at(3))).toBe(0)
  expect(posts).toHaveLength(1)
  answer.status = 302
  expect(await notify(settings, at(7))).toBe(0)
  answer.status = 200
  expect((await Promise.all([notify(settings, at(60)), notify(settings, at(60))])).sort()).toEqual([0, 1])
  expect(posts).toHaveLength(3)
})

test('a mail server that refuses a recipient holds up nobody else', async () => {
  const { posts, webhook } = await receiver()
  const { mail } = await mailServer({ takes: false })
  await notify({ ...base, webhook, mail }, now)
  await handIn()
  expect(await notify({ ...base, webhook, mail }, later(1))).toBe(1)
  expect(posts).toHaveLength(1)
})

test('a title that holds line ends makes no header of a mail', () => {
  const title = 'Tea\r\nBcc: everybody@x.org'
  const event = { kind: 'submitted', at: now.toISOString(), document: { kind: 'story', slug: 'x', title } } as const
  expect(messageOf(event, base).subject).not.toMatch(/[\r\n]/)
})

test('without a channel nothing is asked and nothing queued', async () => {
  expect(await notify(base, now)).toBe(0)
})
