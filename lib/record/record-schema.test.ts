import { expect, test } from 'vitest'
import * as z from 'zod'
import { dayRecordFile, recordFile } from './record-schema'

test('the schema in docs is the schema in code', async () => {
  const { $schema, ...record } = z.toJSONSchema(recordFile)
  const { $schema: _, ...day } = z.toJSONSchema(dayRecordFile)
  const schema = { $schema, title: 'record.json of Parallax: of a document, or of a day', oneOf: [record, day] }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/record.schema.json')
})
