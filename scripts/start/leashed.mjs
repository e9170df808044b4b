import { spawn } from 'node:child_process'

const leash = new URL('./leash.mjs', import.meta.url).href

/**
 * Runs Node in a child with its output shown. The child ends when this process does, for whatever reason.
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 */
export function spawnLeashed(args, { cwd, env = process.env, signal }) {
  return spawn(process.execPath, ['--import', leash, ...args], {
    cwd,
    env: { ...env, PARALLAX_LEASH: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    ...(signal && { signal }),
  })
}
