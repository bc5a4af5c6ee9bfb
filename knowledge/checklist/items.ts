import { stages, type DocumentItem, type Entry, type Stage } from '../packs/index.ts'
import type { FactId } from '../rules/index.ts'
import { messages } from './messages.zh.ts'
import { chosenStage, clauseOf, entriesOf, groupFacts, holds, inStage, type Situation } from './situation.ts'
import type { Item } from './types.ts'

type DocumentsEntry = Extract<Entry, { kind: 'documents' }>

/** The documents of the stage, in the order of the stages and of the texts, what is only encouraged last. */
export function itemsOf(situation: Situation): readonly Item[] {
  return documentsOf(situation)
    .flatMap((entry) => {
      const stage = chosenStage(situation.stage, entry.stages)
      return stage === undefined ? [] : entry.items.flatMap((item) => itemOf(situation, stage, item) ?? [])
    })
    .toSorted(
      (left, right) =>
        stages.indexOf(left.stage) - stages.indexOf(right.stage) || Number(left.soft) - Number(right.soft),
    )
}

/** Facts not known that keep items open, those first that keep most, then in the order of the list. */
export function undecidedFacts(situation: Situation): readonly FactId[] {
  const { program } = situation.knowledge
  const counts = new Map<FactId, number>()
  for (const { when } of documentsOf(situation).flatMap(({ items }) => items)) {
    if (when === undefined || holds(situation, when) !== undefined) continue
    const open: FactId[] = []
    for (const facts of groupFacts(situation)) program.testCondition(when, facts, open)
    for (const fact of new Set(open)) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  }
  return [...counts].toSorted(([, left], [, right]) => right - left).map(([fact]) => fact)
}

function documentsOf(situation: Situation): readonly DocumentsEntry[] {
  return entriesOf(situation)
    .filter((entry): entry is DocumentsEntry => entry.kind === 'documents')
    .filter((entry) => inStage(situation.stage, entry.stages))
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
    ...(truth === undefined && item.when?.text !== undefined ? { onlyIf: item.when.text } : {}),
    ...(item.referred === undefined ? {} : { referred: item.referred }),
    soft: item.strength !== '刚性',
    clause,
  }
}

function whyOf({ when }: DocumentItem, truth: boolean | undefined): readonly string[] {
  if (when?.text === undefined) return []
  return [truth === undefined ? messages.whenOpen(when.text) : messages.when(when.text)]
}
