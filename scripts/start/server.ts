import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { environment } from '@/lib/env'
import { spawnLeashed } from './leashed.mjs'

export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${port} is in use. Stop the program that uses it, or choose another port with PORT.`)
    if (code === 'EACCES') throw new Error(`Port ${port} may not be opened by this user. Choose one above 1023.`)
    throw error
  }
  probe.close()
  await once(probe, 'close')
}

/** It ends when this process does, for whatever reason. */
export function startServer(mode: 'start' | 'dev', root: string, port: number): ChildProcess {
  const { siteUrl, authSecret, dataDir, contentDir } = environment()
  const next = join(root, 'node_modules/next/dist/bin/next')
  const args = mode === 'start' ? [join(root, 'scripts/run.mjs'), 'start/serve'] : [next, 'dev', '-p', String(port)]
  return spawnLeashed(args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: mode === 'start' ? 'production' : 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      SITE_URL: siteUrl,
      NEXTAUTH_URL: siteUrl,
      NEXTAUTH_SECRET: authSecret,
      DATA_DIR: dataDir,
      CONTENT_DIR: contentDir,
    },
  })
}

export async function untilHealthy(port: number, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const healthy = await fetch(`http://localhost:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
