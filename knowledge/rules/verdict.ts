import type { Condition, VerdictRule } from './expression.ts'
import { close } from './consistency.ts'
import type { Program } from './program.ts'
import type { FactId, Facts, QuoteId, RuleId } from './value.ts'

/** One stated requirement and how it came out. */
export interface Finding {
  readonly text: string
  readonly quotes: readonly QuoteId[]
  readonly soft: boolean
  /** The word that makes it soft: 原则上, 一般 … */
  readonly wording?: string
  readonly truth: boolean | undefined
  readonly facts: readonly FactId[]
}

/** 满足 / 不满足 / 待补充; `discretion`: only soft wording fails, so a person decides. */
export interface Verdict {
  readonly kind: 'met' | 'unmet' | 'open' | 'discretion'
  readonly missing: readonly FactId[]
  /** The outermost stated requirements, in order. */
  readonly findings: readonly Finding[]
}

/**
 * Three-valued verdict of a 判 rule. A requirement marked soft never makes it 不满足.
 * @throws RuleError when the rule is not a verdict rule.
 */
export function judge(program: Program, id: RuleId, facts: Facts): Verdict {
  const rule = program.rules.get(id)
  if (rule?.kind !== 'verdict') throw new TypeError(`no verdict rule ${id}`)
  const given = close(program, facts)
  const named = (name: RuleId): VerdictRule => {
    const found = program.rules.get(name)
    if (found?.kind !== 'verdict') throw new TypeError(`no verdict rule ${name}`)
    return found
  }
  const test = (condition: Condition, open: FactId[]) => program.testCondition(condition, given, open)

  const findings = statedIn(rule.condition, named).map((condition): Finding => {
    const open: FactId[] = []
    const truth = test(condition, open)
    return {
      text: condition.text ?? '',
      quotes: condition.quotes ?? [],
      soft: condition.soft ?? false,
      ...(condition.wording === undefined ? {} : { wording: condition.wording }),
      truth,
      facts: mentioned(condition, named),
    }
  })
  const open: FactId[] = []
  const hard = test(withoutSoft(rule.condition, named), open)
  const missing = [...new Set(open)]
  if (hard === false) return { kind: 'unmet', missing: [], findings }
  if (hard === undefined) return { kind: 'open', missing, findings }
  const soft: FactId[] = []
  const all = test(rule.condition, soft)
  if (all === false) return { kind: 'discretion', missing: [], findings }
  return { kind: all === undefined ? 'open' : 'met', missing: [...new Set(soft)], findings }
}

/** The outermost conditions that carry a text. */
function statedIn(condition: Condition, named: (rule: RuleId) => VerdictRule): readonly Condition[] {
  if (condition.text !== undefined) return [condition]
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => statedIn(part, named))
    case 'not':
      return statedIn(condition.of, named)
    case 'named':
      return statedIn(named(condition.rule).condition, named)
    default:
      return []
  }
}

function mentioned(condition: Condition, named: (rule: RuleId) => VerdictRule): readonly FactId[] {
  switch (condition.kind) {
    case 'compare':
    case 'member':
      return [condition.fact]
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap((part) => mentioned(part, named)))]
    case 'not':
      return mentioned(condition.of, named)
    case 'named':
      return mentioned(named(condition.rule).condition, named)
  }
}

/** The condition with every soft requirement taken as met: as true, or as false under an odd number of 非. */
function withoutSoft(condition: Condition, named: (rule: RuleId) => VerdictRule, met = true): Condition {
  if (condition.soft === true) return { kind: met ? 'all' : 'any', of: [] }
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => withoutSoft(part, named, met)) }
    case 'not':
      return { ...condition, of: withoutSoft(condition.of, named, !met) }
    case 'named':
      return withoutSoft(named(condition.rule).condition, named, met)
    default:
      return condition
  }
}
