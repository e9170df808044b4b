import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import path from 'node:path'

/** Files of ours in which something ran, and all the lines of these files. */
export interface Journey {
  readonly files: readonly string[]
  readonly lines: number
}

const rooms = /^(app|components|lib|server)\//

/**
 * Which files one has to enter to follow `work`: those of which at least one function ran, by V8's own count. What ran
 * while modules were loaded is not counted, so import everything and run `work` once before.
 */
export async function followed(work: () => Promise<unknown>): Promise<Journey> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await session.post('Profiler.takePreciseCoverage')
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const ran = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
    const files = [...new Set(ran.map(({ url }) => ours(url)).filter((file) => rooms.test(file)))].sort()
    return { files, lines: files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0) }
  } finally {
    session.disconnect()
  }
}

const ours = (url: string): string => path.relative(process.cwd(), url.replace(/^file:\/\//, '').replace(/\?.*$/, ''))

/** The part of a journey that lies in these rooms. */
export function within({ files }: Journey, ...folders: readonly string[]): Journey {
  const inside = files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)))
  return {
    files: inside,
    lines: inside.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0),
  }
}
