import type { LoggedAct } from '@/lib/desk/log'
import { csvLine } from '@/lib/words/csv'

const columns = ['id', 'at', 'editor_id', 'editor', 'act', 'document', 'revision', 'detail'] as const

const valuesOf = ({ id, at, editorId, editorName, act, slug, revision, detail }: LoggedAct) =>
  [id, at.toISOString(), editorId, editorName, act, slug, revision, detail] as const

export const csvHead = csvLine(columns)

export const csvLines = (acts: readonly LoggedAct[]): string => acts.map((act) => csvLine(valuesOf(act))).join('')

export const jsonLines = (acts: readonly LoggedAct[]): string =>
  acts
    .map((act) => {
      const values = valuesOf(act)
      return `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])))}\n`
    })
    .join('')
