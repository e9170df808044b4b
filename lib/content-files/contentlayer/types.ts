import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEngine } from './engine'

/** Writes the types of `contentlayer/generated` into `folder`. They depend on the document types alone. */
export async function generateTypes(folder: string): Promise<void> {
  const engine = await loadEngine()
  const stage = mkdtempSync(join(tmpdir(), 'parallax-types-'))
  try {
    mkdirSync(join(stage, 'content'))
    const generation = await engine.generate(join(stage, 'content'), stage)
    if (generation.kind === 'refused') throw new Error(`Contentlayer could not read its shapes.\n${generation.report}`)
    const generated = join(folder, '.contentlayer/generated')
    const fresh = `${generated}.${process.pid}`
    cpSync(join(stage, '.contentlayer/generated'), fresh, { recursive: true })
    rmSync(generated, { recursive: true, force: true })
    renameSync(fresh, generated)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}
