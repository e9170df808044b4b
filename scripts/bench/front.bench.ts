import { rmSync } from 'node:fs'
import os from 'node:os'
import { syncContent } from '../sync/sync-content'
import type { Bench } from './bench'
import { serveLedger } from './bench-server'
import { measureBesideNginx, serverCore } from './front/beside-nginx'
import { weighPage } from './front/page-weight'
import { haveAll } from './installed'

export const bench: Bench = {
  about: 'what readers get, beside nginx; its bytes; memory; publishing beside Hugo',
  run: async function* () {
    const load = os.loadavg().map((figure) => figure.toFixed(1))
    console.log(`${os.cpus().length} cores, Node ${process.versions.node}, load ${load.join(', ')}`)
    const paper = await serveLedger(async (archive) => void (await syncContent({ archive, quiet: true })), {
      core: serverCore,
    })
    try {
      yield await weighPage(paper)
      if (haveAll(['nginx', 'wrk', 'taskset'], 'answers a second beside nginx')) yield await measureBesideNginx(paper)
    } finally {
      await paper.close()
      rmSync(paper.folder, { recursive: true, force: true })
    }
  },
}
