import { formulaOf } from '../../../knowledge/index.ts'
import { advancePhrases } from '../../advance.zh.ts'
import { askAtoms, atom, part, printYuan, sentence, type AtomAmount, type Part } from '../../compose/index.ts'
import type { AnswerContext } from '../context.ts'
import { fenOf, given, headings, quotesOf, run, type GroupResult, type ValueEntry } from './run.ts'

/** 高级工60人一年预拨多少, the category not told: what is advanced in each, and the category asked for. Undefined where more than that is open. */
export function advanceByCategory(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  open: readonly string[],
): Part | undefined {
  const domain = context.program.facts.get('category')?.domain
  if (open.length !== 1 || open[0] !== 'category' || domain?.kind !== 'choice') return undefined
  const cases = domain.options.map((category) => {
    const groups = results.map(({ facts }) =>
      run(context.program, entry.rule, given({ ...facts, category: facts['category'] ?? category })),
    )
    const fens = groups.map(fenOf)
    return {
      category,
      groups,
      fen: fens.includes(undefined) ? undefined : fens.reduce<number>((sum, fen = 0) => sum + fen, 0),
      formula: groups.map(({ facts }) => formulaOf(context.program, entry.rule, facts)).join(' + '),
    }
  })
  const amounts = cases.flatMap(({ category, fen, formula }): readonly AtomAmount[] =>
    fen === undefined ? [] : [{ kind: 'advance', label: category, fen, formula }],
  )
  if (amounts.length < cases.length) return undefined
  const shown = amounts.map(({ label, fen }) => `${label}**${printYuan(fen)}**`).join('、')
  return part(
    'ask',
    [
      atom('advance-by-category', 'amount', advancePhrases.byCategory(headings.advance, shown), {
        quotes: cases.flatMap(({ groups }) => quotesOf(groups)),
        amounts,
      }),
      atom('advance', 'statement', sentence(entry.text), { quotes: entry.quotes }),
      ...askAtoms(context.program, 'category'),
    ],
    { missing: open },
  )
}
