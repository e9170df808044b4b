import { pipe, provideTestConsole, T } from '@contentlayer2/utils/effect'
import { generateDotpkg, provideCwdCustom } from 'contentlayer2/core'
import { provideDummyTracing } from 'contentlayer2/utils'
import { NodeFsLive } from 'contentlayer2/utils/node'
import makeShapes from '../../../contentlayer.config'

export type Generation =
  | { readonly kind: 'generated'; readonly documentCount: number }
  | { readonly kind: 'refused'; readonly report: string }

// The package loses these three types on the way from @effect-ts.
const effect = T as unknown as {
  result: (work: unknown) => unknown
  provideSomeLayer: (layer: typeof NodeFsLive) => (work: unknown) => unknown
  runPromise: (
    work: unknown,
  ) => Promise<
    | { readonly _tag: 'Success'; readonly value: { readonly documentCount: number } }
    | { readonly _tag: 'Failure'; readonly cause: unknown }
  >
}

/**
 * Runs Contentlayer over `content` into `artifacts`/.contentlayer/generated. Unlike `runMain` it neither ends the
 * process nor prints nor reads the environment. Loaded as one bundle by engine.ts.
 */
export async function generate(content: string, artifacts: string): Promise<Generation> {
  const messages: unknown[] = []
  const source = await makeShapes(content)
  // Only names an on-disk cache; each run has an empty one.
  const config = { source, esbuildHash: 'staged', filePath: '' as never }
  const exit = await pipe(
    generateDotpkg({ config, verbose: false }),
    provideDummyTracing,
    provideCwdCustom(artifacts as never),
    effect.result,
    provideTestConsole(messages),
    effect.provideSomeLayer(NodeFsLive),
    effect.runPromise,
  )
  if (exit._tag === 'Success') return { kind: 'generated', documentCount: exit.value.documentCount }
  return { kind: 'refused', report: messages.map(String).join('\n') || JSON.stringify(exit.cause) }
}
