import { stages, type DocumentItem, type Entry, type Stage } from '../packs/index.ts'
import { messages } from './messages.zh.ts'
import { chosenStage, clauseOf, entriesOf, holds, inStage, type Situation } from './situation.ts'
import type { Item } from './types.ts'

type DocumentsEntry = Extract<Entry, { kind: 'documents' }>

/** The documents of the stage, in the order of the stages and of the texts, what is only encouraged last. */
export function itemsOf(situation: Situation): readonly Item[] {
  return entriesOf(situation)
    .filter((entry): entry is DocumentsEntry => entry.kind === 'documents')
    .filter((entry) => inStage(situation.stage, entry.stages))
    .flatMap((entry) => {
      const stage = chosenStage(situation.stage, entry.stages)
      return stage === undefined ? [] : entry.items.flatMap((item) => itemOf(situation, stage, item) ?? [])
    })
    .toSorted(
      (left, right) =>
        stages.indexOf(left.stage) - stages.indexOf(right.stage) || Number(left.soft) - Number(right.soft),
    )
}

function itemOf(situation: Situation, stage: Stage, item: DocumentItem): Item | undefined {
  const truth = holds(situation, item.when)
  const clause = clauseOf(situation, item.quotes)
  if (truth === false || clause === undefined) return undefined
  return {
    id: item.id,
    name: item.name,
    stage,
    original: item.original,
    ...(item.copies === undefined ? {} : { copies: item.copies }),
    providedBy: item.providedBy ?? messages.provider,
    ...(item.stampedBy === undefined ? {} : { stampedBy: item.stampedBy }),
    handling: item.handling,
    ...(item.form === undefined ? {} : { form: item.form }),
    because: [...whyOf(item, truth), item.because ?? messages.listed(clause.document, clause.provision)].join(
      '；',
    ),
    soft: item.strength !== '刚性',
    clause,
  }
}

function whyOf({ when }: DocumentItem, truth: boolean | undefined): readonly string[] {
  if (when?.text === undefined) return []
  return [truth === undefined ? messages.whenOpen(when.text) : messages.when(when.text)]
}
