import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { builtActions } from '../../scripts/bench/desk-client'

const root = join(import.meta.dirname, '../..')
const desk = join(root, 'app/admin')

export type Role = 'editor' | 'publisher' | 'admin'

export interface ActionDoor {
  readonly name: string
  readonly route: string
  readonly role: Role | undefined
}

export function actionDoors(): readonly ActionDoor[] {
  return [...builtActions()].map(([name, { file, route }]) => {
    const rule = new RegExp(`name:\\s*'${name}',\\s*role:\\s*'(\\w+)'`).exec(readFileSync(join(root, file), 'utf8'))
    return { name, route, role: rule?.[1] as Role | undefined }
  })
}

export interface Door {
  readonly route: string
  readonly method: 'page' | 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly role: Role | undefined
}

export function deskDoors(): readonly Door[] {
  return readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page[.]tsx|route[.]tsx?)$/.test(file))
    .flatMap((file) => {
      const route = `/${relative(join(root, 'app'), join(desk, file, '..'))}`
      const text = readFileSync(join(desk, file), 'utf8')
      const role = roleAsked(file, text)
      if (file.endsWith('page.tsx')) return [{ route, method: 'page' as const, role }]
      const methods = [...text.matchAll(/export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)]
      return methods.map(([, method]) => ({ route, method: method as Door['method'], role }))
    })
    .sort((one, other) => one.route.localeCompare(other.route))
}

/** The role that a file asks for, or the files of the desk that it hands over to. */
function roleAsked(file: string, text: string): Role | undefined {
  const asked = /(?:requireEditor|admitEditor)\((?:'(\w+)')?/.exec(text)
  if (asked) return (asked[1] ?? 'editor') as Role
  if (/\b(currentEditor|currentSession)\(\)/.test(text)) return 'editor'
  for (const [, next] of text.matchAll(/from '([.][^']+)'/g)) {
    const there = join(file, '..', next ?? '')
    for (const ending of ['.tsx', '.ts']) {
      const source = readIfThere(join(desk, there + ending))
      const role = source && roleAsked(there + ending, source)
      if (role) return role
    }
  }
  return undefined
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
