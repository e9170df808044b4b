import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'

const root = join(import.meta.dirname, '../..')
const runner = join(root, 'scripts/run.mjs')

export const password = 'a-long-enough-passphrase'
export const people = {
  admin: { email: 'ada@example.org', name: 'Ada Admin', role: 'admin' },
  publisher: { email: 'pia@example.org', name: 'Pia Publisher', role: 'publisher' },
  editor: { email: 'eddie@example.org', name: 'Eddie Editor', role: 'editor' },
} as const
export type Person = keyof typeof people

/** Content and ledger in a folder of their own, copied for each test. */
export interface Site {
  readonly folder: string
}

/** Throws with its output unless it exits as expected. */
export function run(
  site: Site,
  script: string,
  args: string[] = [],
  options: { input?: string; status?: number } = {},
) {
  const result = spawnSync(process.execPath, [runner, script, ...args], {
    cwd: root,
    env: environmentOf(site),
    input: options.input,
    encoding: 'utf8',
  })
  if (result.status !== (options.status ?? 0))
    throw new Error(`${script} ${args.join(' ')} exited with ${result.status}:\n${result.stdout}${result.stderr}`)
  return result.stdout
}

export function setUpSite(): Site {
  const site = { folder: mkdtempSync(join(tmpdir(), 'parallax-press-')) }
  cpSync(join(root, 'content'), join(site.folder, 'content'), { recursive: true })
  run(site, 'sync')
  for (const { email, name, role } of Object.values(people))
    run(site, 'editor', ['add', email, '--name', name, '--role', role, '--password-stdin'], { input: `${password}\n` })
  // Most promises are not about examining: the default asks for a reason at each publication (examining.spec.ts).
  askExamination(site, 'nothing')
  return site
}

export function askExamination({ folder }: Site, demand: 'nothing' | 'warning' | 'every'): void {
  const ledger = new Database(join(folder, 'data/parallax.sqlite'))
  ledger.prepare("insert or replace into setting (name, value) values ('examination', ?)").run(demand)
  ledger.close()
}

export function copySite(site: Site): Site {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-press-'))
  cpSync(site.folder, folder, { recursive: true })
  return { folder }
}

export const scrap = (site: Site) => rmSync(site.folder, { recursive: true, force: true })

type Settings = Readonly<Record<string, string>>

export class Newspaper {
  said = ''

  private constructor(
    readonly site: Site,
    readonly port: number,
    private server: ChildProcess,
    private readonly settings: Settings,
    private readonly host: string,
  ) {}

  /** `settings`: further environment variables. `host`: the host in its `url`. */
  static async open(site: Site, settings: Settings = {}, host = 'localhost'): Promise<Newspaper> {
    const port = await freePort()
    const paper = new Newspaper(site, port, serve(site, port, settings), settings, host)
    await paper.ready()
    return paper
  }

  get url() {
    return `http://${this.host}:${this.port}`
  }

  write(path: string, text: string) {
    const file = join(this.site.folder, 'content', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  receive(path: string, text: string, status = 0) {
    this.write(path, text)
    return run(this.site, 'sync', [], { status })
  }

  async restart(signal: NodeJS.Signals = 'SIGKILL') {
    await this.close(signal)
    this.server = serve(this.site, this.port, this.settings)
    await this.ready()
  }

  async close(signal: NodeJS.Signals = 'SIGKILL') {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return
    const gone = new Promise((resolve) => this.server.once('exit', resolve))
    this.server.kill(signal)
    await gone
  }

  private async ready() {
    for (const stream of [this.server.stdout, this.server.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said = (this.said + chunk).slice(-100_000)
      })
    const deadline = Date.now() + 30_000
    while (Date.now() < deadline) {
      if (this.server.exitCode !== null) throw new Error(`The server stopped:\n${this.said}`)
      const healthy = await fetch(`${this.url}/api/health`, { headers: { connection: 'close' } }).then(
        (response) => response.ok,
        () => false,
      )
      if (healthy) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The server did not become healthy:\n${this.said}`)
  }
}

function environmentOf(site: Site, port = 3000): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, AUTH_SECRET: _secret, ...rest } = process.env
  return {
    ...rest,
    NODE_ENV: 'production',
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    DATA_DIR: join(site.folder, 'data'),
    CONTENT_DIR: join(site.folder, 'content'),
    // Its topics have feeds, and tests have no open net.
    WIRE_SCHEDULE: 'off',
  }
}

function serve(site: Site, port: number, settings: Settings): ChildProcess {
  return spawn(process.execPath, [runner, 'start/serve'], {
    cwd: root,
    env: { ...environmentOf(site, port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
