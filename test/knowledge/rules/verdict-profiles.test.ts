import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'
import { judge, type Condition, type Facts, type VerdictRule } from '../../../knowledge/rules/index.ts'
import { agrees, allOf, axesOf, extendsProfile, partialProfiles, type Axis } from './profiles.ts'

const { program, entries } = loadKnowledge()
const rules = [...program.rules.values()].filter((rule): rule is VerdictRule => rule.kind === 'verdict')

/** Two-valued, on a complete case; `soft` says what a soft requirement counts as, itself when left out. */
function holds(condition: Condition, facts: Facts, soft?: boolean): boolean {
  if (condition.soft === true && soft !== undefined) return soft
  switch (condition.kind) {
    case 'compare': {
      const { fact, comparator, value: bound } = condition
      const value = facts[fact] ?? NaN
      return {
        equal: value === bound,
        unequal: value !== bound,
        'at-least': value >= bound,
        'at-most': value <= bound,
        'more-than': value > bound,
        'less-than': value < bound,
      }[comparator]
    }
    case 'member':
      return condition.values.includes(facts[condition.fact] ?? NaN)
    case 'all':
      return condition.of.every((part) => holds(part, facts, soft))
    case 'any':
      return condition.of.some((part) => holds(part, facts, soft))
    case 'not':
      return !holds(condition.of, facts, soft === undefined ? undefined : !soft)
    case 'named':
      return holds(ruleOf(condition.rule).condition, facts, soft)
  }
}

function ruleOf(id: string): VerdictRule {
  const rule = program.rules.get(id)
  if (rule?.kind !== 'verdict') throw new Error(`no verdict rule ${id}`)
  return rule
}

/** Of a quantity only the limits and their neighbours, of a long choice all options, so that every case can be tried. */
function fewAxes(rule: VerdictRule): readonly Axis[] {
  return axesOf(program, rule.id).map((axis) =>
    axis.closed ? axis : { ...axis, values: axis.values.slice(0, 4) },
  )
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const axes = fewAxes(rule)
  const size = axes.reduce((product, axis) => product * axis.values.length, 1)
  const full = size > 4000 ? [] : allOf(axes).filter((facts) => agrees(program, facts))

  test('a verdict is what every completion comes to', () => {
    const wrong = partialProfiles(axes, 400).flatMap((given) => {
      const completions = full.filter((each) => extendsProfile(each, given))
      if (completions.length === 0) return []
      const { kind } = judge(program, id, given)
      const truths = new Set(completions.map((facts) => truth(rule.condition, facts)))
      return kind === 'open' || (truths.size === 1 && truths.has(kind))
        ? []
        : [{ given, kind, truths: [...truths] }]
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('a complete case is never open', () => {
    const open = full.filter((facts) => judge(program, id, facts).kind === 'open')
    expect(open.slice(0, 3)).toEqual([])
  })
})

function truth(condition: Condition, facts: Facts): 'met' | 'unmet' | 'discretion' {
  if (!holds(condition, facts, true)) return 'unmet'
  return holds(condition, facts) ? 'met' : 'discretion'
}

/** A part may be firm on its own inside a soft entry: 可以签集体协议, but only for one batch. */
function softThroughout(condition: Condition): boolean {
  if (condition.soft === true) return true
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.every(softThroughout)
}

test('an entry that is soft as a whole is never 不满足', () => {
  const soft = entries.filter(
    (entry) =>
      entry.kind === 'verdict' &&
      entry.strength !== '刚性' &&
      entry.strength !== '目标' &&
      softThroughout(ruleOf(entry.id).condition),
  )
  expect(soft.length).toBeGreaterThan(0)
  const hard = soft.flatMap((entry) =>
    partialProfiles(fewAxes(ruleOf(entry.id)), 400)
      .filter((given) => agrees(program, given) && judge(program, entry.id, given).kind === 'unmet')
      .slice(0, 1)
      .map((given) => ({ id: entry.id, strength: entry.strength, given })),
  )
  expect(hard).toEqual([])
})

test('what was tried', () => {
  const sizes = rules.map((rule) => fewAxes(rule).reduce((product, axis) => product * axis.values.length, 1))
  expect(rules.length).toBeGreaterThanOrEqual(20)
  expect(sizes.filter((size) => size > 4000).length).toBe(0)
})
