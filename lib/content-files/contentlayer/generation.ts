import { pipe, provideTestConsole, T } from '@contentlayer2/utils/effect'
import { generateDotpkg, provideCwdCustom } from 'contentlayer2/core'
import { provideDummyTracing } from 'contentlayer2/utils'
import { NodeFsLive } from 'contentlayer2/utils/node'
import makeShapes from '../../../contentlayer.config'

export type Generation =
  | { readonly kind: 'generated'; readonly documentCount: number }
  /** What Contentlayer had to say, as it says it. */
  | { readonly kind: 'refused'; readonly report: string }

// The package's types lose these three on the way from @effect-ts; here is what we use of them.
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
 * Runs Contentlayer over the files of `content`, into `artifacts`/.contentlayer/generated. Unlike its own `runMain`
 * it never ends the process, prints nothing, and does not ask the environment where it is.
 *
 * This file is loaded as one bundle: see engine.ts.
 */
export async function generate(content: string, artifacts: string): Promise<Generation> {
  const messages: unknown[] = []
  const source = await makeShapes(content)
  // The hash names the shapes for a cache on disk; each run has an empty one of its own.
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
