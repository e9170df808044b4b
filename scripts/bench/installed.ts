import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that benchmarks use, and their Debian packages. */
const packages = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux', hugo: 'hugo' } as const
export type Program = keyof typeof packages

export function isInstalled(program: Program): boolean {
  // nginx is on root's PATH only.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.some((folder) => existsSync(join(folder, program)))
}

/** Where one is missing, prints what is skipped and how to get it. */
export function haveAll(programs: readonly Program[], leftOut: string): boolean {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) return true
  const install = missing.map((program) => packages[program]).join(' ')
  console.log(`Left out: ${leftOut}. It needs ${missing.join(' and ')}: apt-get install ${install}`)
  return false
}
