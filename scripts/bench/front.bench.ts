import { rmSync } from 'node:fs'
import os from 'node:os'
import { syncContent } from '../sync/sync-content'
import type { Benchmark } from './bench'
import { type BenchServer, serveLedger } from './bench-server'
import { measureBesideNginx, serverCore } from './front/beside-nginx'
import { addDrafts, measureFirstFreshPage, sizes } from './front/first-fresh-page'
import { measureMemory } from './front/memory'
import { weighPage } from './front/page-weight'
import { haveAll } from './installed'

export const bench: Benchmark = {
  about: 'answers a second beside nginx, bytes of a page, publishing beside Hugo, memory',
  run: async function* () {
    const load = os.loadavg().map((figure) => figure.toFixed(1))
    console.log(`${os.cpus().length} cores, Node ${process.versions.node}, load of the machine ${load.join(', ')}`)
    const takeContent = async (archive: Parameters<typeof addDrafts>[0]) =>
      void (await syncContent({ archive, quiet: true }))
    const paper = await serveLedger(takeContent, { core: serverCore })
    try {
      yield await weighPage(paper)
      if (haveAll(['nginx', 'wrk', 'taskset'], 'answers a second beside nginx')) yield await measureBesideNginx(paper)
    } finally {
      await endFor(paper)
    }
    const large = await serveLedger(addDrafts)
    try {
      yield await measureFirstFreshPage(large)
      await large.close()
      if (haveAll(['wrk'], 'memory')) yield await measureMemory(large.folder, Math.max(...sizes))
    } finally {
      await endFor(large)
    }
  },
}

async function endFor(server: BenchServer): Promise<void> {
  await server.close()
  rmSync(server.folder, { recursive: true, force: true })
}
