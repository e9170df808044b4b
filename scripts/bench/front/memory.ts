import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchServer, serveFolder } from '../bench-server'
import { generateDigest } from '../digest-generator'
import type { Table } from '../table'
import { runWrk } from './wrk'

const requests = 200_000
const wantedMegabytes = 350
const longestSeconds = 400

const script = (file: string): string => `
local paths = {}
for path in io.lines("${file}") do paths[#paths + 1] = path end
local asked, answered = 0, 0
request = function()
  asked = asked + 1
  return wrk.format("GET", paths[(asked - 1) % #paths + 1])
end
response = function()
  answered = answered + 1
  if answered >= #paths then wrk.thread:stop() end
end
`

export async function measureMemory(folder: string, digests: number): Promise<Table> {
  const server = await serveFolder(folder)
  try {
    const [start, paths] = [server.memory().now, mixedPaths(digests)]
    const { perSecond, otherStatus, failed, ...found } = await askAll(server, paths)
    if (found.requests < requests) throw new Error(`Only ${found.requests} requests in ${longestSeconds} s.`)
    if (failed > 0) throw new Error(`${failed} requests were not answered.`)
    const { now, most } = server.memory()
    return {
      title: `Memory at ${digests.toLocaleString('en-US')} digests (wanted: under ${wantedMegabytes} MB after them)`,
      columns: ['requests', 'addresses', 'answers/s', 'not 200', 'MB at start', 'MB after', 'MB at most'],
      rows: [[found.requests, new Set(paths).size, perSecond, otherStatus, start, now, most]],
    }
  } finally {
    await server.close()
  }
}

function askAll({ folder, url }: BenchServer, paths: readonly string[]) {
  const [list, lua] = [join(folder, 'paths.txt'), join(folder, 'paths.lua')]
  writeFileSync(list, `${paths.join('\n')}\n`)
  writeFileSync(lua, script(list))
  return runWrk(url, { seconds: longestSeconds, acceptEncoding: 'br', script: lua })
}

/** Mostly recent pages; one in 25 is old, rare or missing and has to be rendered. */
function mixedPaths(digests: number): readonly string[] {
  const topics = [...new Set(Array.from({ length: 4 }, (_, number) => generateDigest(number).topic))]
  const popular = [
    ...['/', '/', '/', '/feed.xml', '/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/archive', '/outlets'],
    ...topics.flatMap((topic) => [`/topics/${topic}`, `/topics/${topic}/feed.xml`]),
    ...Array.from({ length: 60 }, (_, number) => `/digests/${generateDigest(number).slug}`),
  ]
  const rare = [
    (turn: number) => `/digests/${generateDigest((turn * 7) % digests).slug}`,
    (turn: number) => `/search?q=trade+${turn}`,
    (turn: number) => `/digests/${generateDigest((turn * 11) % digests).slug}/digest.md`,
    (turn: number) => `/digests/us-china/nothing-${turn}`,
    (turn: number) => `/digests/${generateDigest((turn * 13) % digests).slug}/cite.bib`,
  ]
  return Array.from({ length: requests }, (_, turn) =>
    turn % 25 === 0
      ? (rare[(turn / 25) % rare.length]?.(turn / 25) ?? '/')
      : (popular[(turn * 31) % popular.length] ?? '/'),
  )
}
