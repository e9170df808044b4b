import { sameWords, titleWords } from '@/lib/digest/outlets/same-report'
import type { CitedSentence, SentenceVerdict } from './check-sentence'
import type { DraftPlan, PlanSection, RejectedSentence } from './draft-plan'
import { type AnsweredSentence, quoted } from './read-answer'

/** The draft as it grows, by section. */
export function collectSentences({ sections }: DraftPlan, check: (sentence: AnsweredSentence) => SentenceVerdict) {
  const accepted = new Map<string, CitedSentence[]>(sections.map(({ id }) => [id, []]))
  const rejected: (RejectedSentence & { readonly sentence?: CitedSentence })[] = []
  const warnings: string[] = []
  const of = (id: string): CitedSentence[] => accepted.get(id) ?? []

  const faultBeside = ({ id, most }: PlanSection, { text }: CitedSentence): string | undefined => {
    const list = of(id)
    if (list.length >= most)
      return most === 1 ? 'There is one sentence already.' : `There are ${most} sentences already.`
    const words = titleWords(text)
    return list.some((other) => sameWords(titleWords(other.text), words)) ? 'It repeats another sentence.' : undefined
  }

  return {
    warnings,
    isEmpty: () => [...accepted.values()].every((list) => list.length === 0),
    /** Takes what can be accepted; answers with what should be written again. */
    add: (sentences: readonly AnsweredSentence[]): RejectedSentence[] => {
      const again: RejectedSentence[] = []
      for (const each of sentences) {
        const section = sections.find(({ id }) => id === each.section)
        const verdict = check(each)
        const text = quoted(each.text)
        if (verdict.kind !== 'accepted' || !section) {
          const reason = verdict.kind === 'accepted' ? 'It is in no part of the draft.' : verdict.reason
          const sentence = verdict.kind === 'unsupported' && { sentence: verdict.sentence }
          again.push({ section: each.section, text, reason })
          rejected.push({ section: each.section, text, reason, ...sentence })
          continue
        }
        const reason = faultBeside(section, verdict.sentence)
        if (reason) rejected.push({ section: section.id, text, reason })
        else of(section.id).push(verdict.sentence)
        if (!reason && verdict.note) warnings.push(`${section.name}: “${text}” ${verdict.note}.`)
      }
      return again
    },
    /** A section that would be empty keeps the last sentence that its sources do not support, if it may, with a warning. */
    finish: () => {
      for (const { id, name, keepsLast, most } of sections) {
        const list = of(id)
        if (list.length > 0 || most === 0) continue
        const kept = keepsLast ? rejected.findLast(({ section, sentence }) => section === id && sentence) : undefined
        if (!kept?.sentence) {
          warnings.push(`${name}: no sentence of the model could be used.`)
          continue
        }
        list.push(kept.sentence)
        rejected.splice(rejected.indexOf(kept), 1)
        warnings.push(`${name}: “${kept.text}” is the only sentence and is not supported. ${kept.reason}`)
      }
      return { of, dropped: rejected.map(({ text, reason }) => ({ text, reason })), warnings }
    },
  }
}
