import { stages, type DocumentItem, type Entry } from '../packs/index.ts'
import { messages } from './messages.zh.ts'
import { clauseOf, entriesOf, holds, inStage, type Situation } from './situation.ts'
import type { Item } from './types.ts'

type DocumentsEntry = Extract<Entry, { kind: 'documents' }>

/** The documents of the stage, in the order of the stages and of the texts. */
export function itemsOf(situation: Situation): readonly Item[] {
  return entriesOf(situation)
    .filter((entry): entry is DocumentsEntry => entry.kind === 'documents')
    .filter((entry) => inStage(situation.stage, [entry.stage]))
    .toSorted((left, right) => stages.indexOf(left.stage) - stages.indexOf(right.stage))
    .flatMap((entry) => entry.items.flatMap((item) => itemOf(situation, entry, item) ?? []))
}

function itemOf(situation: Situation, entry: DocumentsEntry, item: DocumentItem): Item | undefined {
  const truth = holds(situation, item.when)
  const clause = clauseOf(situation, item.quotes)
  if (truth === false || clause === undefined) return undefined
  return {
    id: item.id,
    name: item.name,
    stage: entry.stage,
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
