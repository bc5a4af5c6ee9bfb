import type { Knowledge } from '../../../knowledge/index.ts'
import { fenOf, run } from '../amount/run.ts'

/** What a place pays for one person's year of a level, in a category where it tells them apart (else ''). */
export interface Standard {
  readonly category: string
  readonly level: string
  readonly fen: number
}

/** The standards of the levels a place trains, in the order of the levels; none where its texts name no figure. */
export function standardsOf(
  { knowledge, program }: { readonly knowledge: Knowledge; readonly program: Knowledge['program'] },
  jurisdiction: string,
): readonly Standard[] {
  const [rate] = knowledge
    .find(jurisdiction, 'subsidy-rate')
    .flatMap((entry) => (entry.kind === 'value' && entry.unit.startsWith('元') ? [entry.rule] : []))
  if (rate === undefined) return []
  const allowed = knowledge
    .find(jurisdiction, 'allowed-levels')
    .flatMap((entry) => (entry.kind === 'verdict' ? [entry.rule] : []))
  const options = (fact: string) => {
    const domain = program.facts.get(fact)?.domain
    return domain?.kind === 'choice' ? domain.options : []
  }
  const levels = options('level').filter((level) =>
    allowed.every((rule) => program.test(rule, { level }).truth !== false),
  )
  const categories = program.factsOf(rate).includes('category') ? options('category') : ['']
  return categories.flatMap((category) =>
    levels.flatMap((level) => {
      const facts = category === '' ? { level } : { level, category }
      const fen = fenOf(run(program, rate, facts))
      return fen === undefined ? [] : [{ category, level, fen }]
    }),
  )
}
