import { dirname } from 'node:path/posix'
import { type CheckStep, runNode } from './step'

/** What we read of dependency-cruiser's json report. */
export interface ImportReport {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string }[]
  }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string; readonly severity: string }
    }[]
    readonly ruleSetUsed?: { readonly forbidden?: readonly { readonly name: string; readonly comment?: string }[] }
  }
}

/** Who imports whom: the rules of .dependency-cruiser.cjs, and no two folders that import each other. */
export const boundaries: CheckStep = {
  name: 'boundaries',
  run: async () => {
    const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
    const { code, output } = await runNode([depcruise, '--config', '--output-type', 'json', '--', '.'])
    if (code !== 0 || !output.startsWith('{')) return { passed: 0, failed: 1, output }
    const report = JSON.parse(output) as ImportReport
    const faults = [...brokenRules(report), ...twoWayFolders(report)]
    return faults.length > 0
      ? { passed: 0, failed: 1, output: faults.join('\n') }
      : { passed: 1, failed: 0, note: `${report.modules.length} modules` }
  },
}

function brokenRules({ summary }: ImportReport): string[] {
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]))
  return summary.violations.map(
    ({ from, to, rule: { name } }) =>
      `${from} → ${to}: ${name} (${comments.get(name) ?? 'see .dependency-cruiser.cjs'})`,
  )
}

const isTest = (path: string): boolean => /[.](test|spec)[.]|^(e2e|test)\//.test(path)
const isInside = (folder: string, other: string): boolean => `${folder}/`.startsWith(`${other}/`)

/**
 * Pairs of folders that import each other, a sentence each: neither can be understood alone. A folder and one inside
 * it may. dependency-cruiser's own folder rules cannot ask this: they count tests, and circles through a parent.
 */
export function twoWayFolders({ modules }: Pick<ImportReport, 'modules'>): string[] {
  const imports = new Map<string, string>()
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [dirname(source), dirname(resolved)]
      if (isTest(source) || isTest(resolved) || from === '.' || to === '.') continue
      if (!isInside(from, to) && !isInside(to, from)) imports.set(`${from} ${to}`, `${source} → ${resolved}`)
    }
  return [...imports].flatMap(([pair, example]) => {
    const [from = '', to = ''] = pair.split(' ')
    const back = imports.get(`${to} ${from}`)
    return back && from < to
      ? [`${from} and ${to} import each other (${example}; ${back}); move what both need to where both may import it`]
      : []
  })
}
