import { judge, type Facts, type FactValue, type Finding, type Program } from '../../../knowledge/index.ts'

/**
 * Of the facts said, those that speak against an undecided requirement: with another value it would be met. 干了半年 speaks
 * against a mentor although being 技术骨干 could still save him.
 */
export function unfavourable(
  program: Program,
  rule: string,
  facts: Facts,
  said: Facts,
): readonly { readonly finding: Finding; readonly facts: readonly string[] }[] {
  const open = judge(program, rule, facts).findings
  return open.flatMap((finding, at) => {
    const told = finding.facts.filter((fact) => said[fact] !== undefined)
    if (finding.truth === true || told.every((fact) => wanted.has(fact))) return []
    // One of several conditions of which one is enough: it fails, and another was not told.
    if (finding.truth === false && !finding.soft) return [{ finding, facts: told }]
    if (finding.truth !== undefined) return []
    const against = told.filter((fact) =>
      valuesOf(program, fact).some(
        (value) => judge(program, rule, { ...facts, [fact]: value }).findings[at]?.truth === true,
      ),
    )
    return against.length === 0 ? [] : [{ finding, facts: against }]
  })
}

/** What is wanted, and no fact of anybody's: that another level asks for less speaks against nobody. */
export const wanted: ReadonlySet<string> = new Set(['level', 'category'])

function valuesOf(program: Program, fact: string): readonly FactValue[] {
  const domain = program.facts.get(fact)?.domain
  switch (domain?.kind) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return domain.options
    case 'quantity':
      return domain.samples
    default:
      return []
  }
}
