import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, requireNode, root } from './start/install.mjs'
import { spawnLeashed } from './start/leashed.mjs'

requireNode()
ensureInstalled()

// Everything else is TypeScript, and needs what has just been installed.
const child = spawnLeashed([join(root, 'scripts/run.mjs'), 'start/up', ...process.argv.slice(2)], { cwd: root })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

// `npm run up` was killed without a word: do not serve on behind its back. Between it and us may stand a shell.
if (process.env.npm_lifecycle_event === 'up') {
  const ancestors = parents()
  setInterval(() => parents() === ancestors || child.kill('SIGTERM'), 1000).unref()
}

function parents() {
  try {
    // The fourth field, after the name in brackets.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return `${process.ppid}`
  }
}
