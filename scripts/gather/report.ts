import type { WireDraft, WireRun } from '@/lib/wire/make-draft'

const mostRejected = 15

/** What a run did, as lines for a terminal: feeds, what was chosen and why, what was left out, which stories were found. */
export function runReport(run: WireRun, { choice, feeds, reason, model, stories }: WireDraft): string[] {
  const failed = feeds.filter(({ failure }) => failure !== undefined)
  const lines = [`${run.topic.name}, ${run.day} (run ${run.id})`]
  for (const { side, name, failure } of failed) lines.push(`failed    ${side}: ${name}: ${failure}`)
  const items = feeds.reduce((sum, feed) => sum + feed.items, 0)
  lines.push(`feeds     ${feeds.length - failed.length} of ${feeds.length} read, ${items} items`)
  for (const { id, chosen } of choice.sides) {
    const name = run.topic.perspectives.find((side) => side.id === id)?.name ?? id
    lines.push(`chosen    ${name}: ${chosen.length} of ${run.feeds.perSide}`)
    for (const { item, reason } of chosen) lines.push(`  ${item.title} (${item.outlet})`, `    ${reason}`)
    const rejected = choice.rejected.filter(({ side }) => side === id)
    lines.push(`left out  ${name}: ${rejected.length}`)
    for (const { item, reason } of rejected.slice(0, mostRejected))
      lines.push(`  ${item.title} (${item.outlet}): ${reason}`)
    if (rejected.length > mostRejected) lines.push(`  and ${rejected.length - mostRejected} more`)
  }
  const wanted = run.feeds.stories ?? 0
  if (wanted > 0) lines.push(`stories   ${stories.length} of ${wanted}`)
  for (const { slug, event } of stories) {
    lines.push(`  ${slug}: ${event.reason}`)
    for (const { item, reason } of event.articles) lines.push(`    ${item.title} (${item.outlet}): ${reason}`)
  }
  if (reason) lines.push(`no draft  ${reason}`)
  else lines.push(...modelLines(model))
  return lines.map(printable)
}

/** What the model wrote, what of it was dropped and why, and what an editor should look at. */
function modelLines(model: WireDraft['model']): string[] {
  if (!model) return ['model     No model was asked: the highlights are quoted headlines (docs/model.md).']
  if ('failed' in model)
    return [`model     The model failed, and the highlights are quoted headlines instead: ${model.failed}`]
  const { prompt, used, dropped, warnings } = model
  const cost = `${used.requests === 1 ? '1 request' : `${used.requests} requests`}, ${used.tokens} tokens`
  return [
    `model     ${model.model}, prompt ${prompt.version} (${prompt.checksum}): ${cost}`,
    ...dropped.map(({ text, reason }) => `dropped   “${text}”: ${reason}`),
    ...warnings.map((warning) => `check     ${warning}`),
  ]
}

/** Texts from outside, without what could drive a terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '�')
