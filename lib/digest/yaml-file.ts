import { LineCounter, parseDocument as parseYaml } from 'yaml'
import { InvalidDocument } from './invalid-document'

/**
 * The plain value of a YAML file that is ours (topics.yaml, outlets.yaml): no anchors, merges or tags. Throws
 * InvalidDocument with the line of each fault.
 */
export function readYamlFile(yaml: string, origin: string): unknown {
  const lines = new LineCounter()
  // A registry needs no anchors, merges or tags, and `core` keeps `NO` (Norway) a text.
  const document = parseYaml(yaml, { lineCounter: lines, schema: 'core', uniqueKeys: true, strict: true })
  const problems = [...document.errors, ...document.warnings]
  if (problems.length) {
    throw new InvalidDocument(
      origin,
      problems.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        field: 'yaml',
        reason: message.split('\n')[0] ?? message,
      })),
    )
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (problem) {
    throw new InvalidDocument(origin, [{ line: undefined, field: 'yaml', reason: (problem as Error).message }])
  }
}
