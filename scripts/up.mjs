import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, requireNode, root } from './start/install.mjs'
import { spawnLeashed } from './start/leashed.mjs'

requireNode()
ensureInstalled()

// Everything else is TypeScript and needs the installed packages.
const child = spawnLeashed([join(root, 'scripts/run.mjs'), 'start/up', ...process.argv.slice(2)], { cwd: root })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

// If `npm run up` is killed, do not go on serving. There may be a shell between it and us.
if (process.env.npm_lifecycle_event === 'up') {
  const ancestors = parents()
  setInterval(() => parents() === ancestors || child.kill('SIGTERM'), 1000).unref()
}

function parents() {
  try {
    // The fourth field, after the name in parentheses.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return `${process.ppid}`
  }
}
