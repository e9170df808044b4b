import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-up-'))
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
  return folder
}

export const scrapFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

export class Started {
  output = ''
  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [process.stdout, process.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk
      })
  }

  static up(folder: string, port: number, checkout = root): Started {
    const { DATABASE_URL: _url, AUTH_SECRET: _secret, SITE_URL: _site, ...rest } = process.env
    const child = spawn(process.execPath, [join(checkout, 'scripts/up.mjs')], {
      cwd: checkout,
      env: {
        ...rest,
        PORT: String(port),
        DATA_DIR: join(folder, 'data'),
        CONTENT_DIR: join(folder, 'content'),
        WIRE_SCHEDULE: 'off',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return new Started(child, `http://localhost:${port}`)
  }

  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.process.exitCode !== null) throw new Error(`It ended and never said “${text}”:\n${this.output}`)
      const waiting = new AbortController()
      const { signal } = waiting
      const news = [
        once(this.process, 'exit', { signal }),
        once(this.process.stdout ?? this.process, 'data', { signal }),
      ]
      await Promise.race(news)
      waiting.abort()
      await Promise.allSettled(news)
    }
  }

  async ended(): Promise<number | undefined> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit')
    return this.process.exitCode ?? undefined
  }
}

export async function unusedPort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

export async function untilFree(port: number): Promise<void> {
  for (;;) {
    const probe = createServer().listen(port)
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    if (free) {
      probe.close()
      await once(probe, 'close')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
