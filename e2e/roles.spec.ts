import { DeskClient } from '../scripts/bench/desk-client'
import { actionDoors, deskDoors, programDoors, type Role } from './support/desk-doors'
import { type Newspaper, password, people, run } from './support/newspaper'
import { expect, test } from './support/test'

// Every action and page of the desk against every role. They are found in the build and in the folders, so new ones are
// covered automatically.

const roles = ['editor', 'publisher', 'admin'] as const
const reaches = (role: Role, needed: Role) => roles.indexOf(role) >= roles.indexOf(needed)
const disabled = 'dora@example.org'

/** Values for the dynamic segments of addresses; a new kind of segment has to be added here. */
const segments: Record<string, string> = {
  '[topic]': 'us-china',
  '[date]': '2026-01-21',
  '[slug]': '2026-02-13-a-report',
  '[file]': 'log.csv',
  '[run]': '20260121T060000Z-us-china',
  '[outlet]': 'cnn',
  '[side]': 'us',
  '[place]': '1',
  '[list]': 'outlets',
}
const story =
  '---\ntitle: "A report"\ndate: 2026-02-13\ndraft: false\n---\n\n## Summary\n\nIt was.\n\n## Key Points\n\n- One.\n\n## Articles\n\n### A report\n\nIt was.\n'
const addressOf = (route: string) =>
  route.replace(/\[[^\]]+\]/g, (segment) => {
    if (!segments[segment]) throw new Error(`${route}: what stands for ${segment}? Say it in e2e/roles.spec.ts.`)
    return segments[segment]
  })

async function everybody(paper: Newspaper) {
  paper.receive('stories/2026-02-13-a-report.md', story)
  run(paper.site, 'editor', ['add', disabled, '--name', 'Dora', '--role', 'admin', '--password-stdin'], {
    input: `${password}\n`,
  })
  const signIn = (email: string) => DeskClient.signIn(paper.url, email, password)
  const [editor, publisher, admin, out] = await Promise.all([
    ...roles.map((role) => signIn(people[role].email)),
    signIn(disabled),
  ] as [Promise<DeskClient>, Promise<DeskClient>, Promise<DeskClient>, Promise<DeskClient>])
  run(paper.site, 'editor', ['disable', disabled])
  return { editor, publisher, admin, out, stranger: DeskClient.stranger(paper.url) }
}

async function refusals(admin: DeskClient): Promise<readonly string[]> {
  const text = await (await admin.get('/admin/log/export/log.jsonl?what=refuse')).text()
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => (JSON.parse(line) as { detail: string }).detail)
}

test('every action of the build: nobody from elsewhere, nobody unknown or disabled, no role below its own', async ({
  paper,
}) => {
  const who = await everybody(paper)
  const doors = actionDoors()
  expect(doors.length).toBeGreaterThan(10)
  expect(doors.filter(({ role }) => role === undefined).map(({ name }) => name)).toEqual(['setUp'])
  for (const { name, route, role: needed } of doors) {
    const page = addressOf(route)
    const elsewhere = [{ origin: '' }, { origin: 'null' }, { origin: 'https://evil.example' }]
    for (const headers of [...elsewhere, { 'sec-fetch-site': 'cross-site' }]) {
      const { status } = await who.admin.actEmpty(name, page, headers)
      expect(status, `${name} from ${JSON.stringify(headers)}`).toBe(403)
    }
    if (!needed) continue
    for (const outside of [who.stranger, who.out]) {
      const answer = await outside.actEmpty(name, page)
      const said = `${answer.headers.get('x-action-redirect') ?? ''} ${await answer.text()}`
      expect(answer.status, name).toBeLessThan(400)
      expect(said, name).toMatch(/"kind":"signed-out"|[/]sign-in/)
    }
    for (const role of roles) {
      const before = (await refusals(who.admin)).length
      const { status } = await who[role].actEmpty(name, page)
      const after = await refusals(who.admin)
      const fresh = after.slice(0, after.length - before)
      if (reaches(role, needed)) {
        expect(status, `${name} as ${role}`).toBeLessThan(400)
        expect(fresh, `${name} as ${role}`).toEqual([])
      } else {
        expect(status, `${name} as ${role}`).toBe(403)
        // Its page is rendered again, and may be refused as well.
        const lines = fresh.filter((detail) => detail.startsWith(`needs ${needed}: ${name},`))
        expect(lines, `${name} as ${role}: ${fresh}`).toHaveLength(1)
      }
    }
  }
})

test('every page and route of the desk: nobody unknown or disabled, no role below its own', async ({ paper }) => {
  const who = await everybody(paper)
  const doors = deskDoors()
  expect(doors.filter(({ role }) => role === undefined)).toEqual([])
  expect(doors.map(({ route }) => route)).toContain('/admin/digests/[topic]/[date]')
  for (const { route, method, role: needed = 'admin' } of doors) {
    const address = addressOf(route)
    const ask = (client: DeskClient, headers: Record<string, string> = { origin: paper.url }) =>
      fetch(paper.url + address, {
        method: method === 'page' ? 'GET' : method,
        redirect: 'manual',
        headers: { cookie: client.cookie, connection: 'close', ...headers },
        ...(method !== 'page' && method !== 'GET' && { body: '{}' }),
      })
    for (const outside of [who.stranger, who.out]) {
      const answer = await ask(outside)
      const led = `${answer.status} ${answer.headers.get('location') ?? ''}`
      expect(led, `${method} ${address}`).toMatch(/^(401|30\d .*[/]sign-in)/)
      expect(await answer.text(), `${method} ${address}`).not.toMatch(/China emphasizes|A report|editor_id/)
    }
    for (const role of roles) {
      const before = (await refusals(who.admin)).length
      const answer = await ask(who[role])
      if (reaches(role, needed))
        expect([200, 204, 400, 404, 422], `${method} ${address} as ${role}`).toContain(answer.status)
      else expect(answer.status, `${method} ${address} as ${role}`).toBe(403)
      const refused = (await refusals(who.admin)).length - before
      expect(refused, `${method} ${address} as ${role}`).toBe(reaches(role, needed) ? 0 : 1)
    }
    if (method === 'page' || method === 'GET') continue
    for (const origin of ['', 'null', 'https://evil.example'])
      expect((await ask(who.admin, { origin })).status, `${method} ${address} from “${origin}”`).toBe(403)
  }
})

test('for programs there is one door, which asks everybody for a token and takes no session for one', async ({
  paper,
}) => {
  const doors = programDoors()
  expect(doors).toEqual([
    'GET /api/documents',
    'GET /api/documents/openapi.json',
    'GET /api/documents/schema.json',
    'GET /api/health',
    'POST /api/documents',
  ])
  const who = await everybody(paper)
  for (const client of Object.values(who))
    for (const origin of [paper.url, 'https://evil.example']) {
      const answer = await fetch(`${paper.url}/api/documents?path=stories/2026-02-14-a-report.md`, {
        method: 'POST',
        headers: { cookie: client.cookie, origin, connection: 'close', 'content-type': 'text/markdown' },
        body: story,
      })
      expect([answer.status, (await answer.json()).error.code]).toEqual([401, 'token-missing'])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
})
