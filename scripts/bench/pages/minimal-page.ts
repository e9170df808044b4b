import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The least that Next's app router can be asked for: a layout and a page of one word. */
const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } }`,
  'app/layout.jsx': `export const metadata = { title: 'Least' }
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }`,
  'app/page.jsx': 'export default function Page() { return <h1>Least</h1> }',
}

const next = join(process.cwd(), 'node_modules/next/dist/bin/next')

export interface MinimalPage {
  readonly url: string
  readonly close: () => void
}

/**
 * Builds the least page that this very version of Next can make, and serves it on this port. It stands in .next, so
 * that it finds the project's own packages, and is gone when closed.
 */
export async function serveMinimalPage(port: number): Promise<MinimalPage> {
  mkdirSync('.next', { recursive: true })
  const folder = mkdtempSync(join(process.cwd(), '.next/least-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [next, 'build', folder], { env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The least page could not be built:\n${built.stdout}${built.stderr}`)
  const args = [next, 'start', folder, '-p', String(port)]
  const server = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const url = `http://localhost:${port}/`
  await untilAnswers(url, server)
  return {
    url,
    close: () => {
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnswers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The least page could not be served: ${server.exitCode}.`)
}
