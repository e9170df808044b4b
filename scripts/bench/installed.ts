import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that benchmarks measure with or against, and the packages of Debian that have them. */
const packages = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux', hugo: 'hugo' } as const
export type Program = keyof typeof packages

/** Whether this program is on this machine. */
export function isInstalled(program: Program): boolean {
  // nginx is where only root looks.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.some((folder) => existsSync(join(folder, program)))
}

/** Whether all of these are here; where one is not, a line says what is left out and how to get it. */
export function haveAll(programs: readonly Program[], leftOut: string): boolean {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) return true
  const install = missing.map((program) => packages[program]).join(' ')
  console.log(`Left out: ${leftOut}. It needs ${missing.join(' and ')}: apt-get install ${install}`)
  return false
}
