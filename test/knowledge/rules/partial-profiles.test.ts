import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'
import { determine, type Determination, type Facts, type ValueRule } from '../../../knowledge/rules/index.ts'
import { Lacking, bruteForce, type Outcome } from './brute-force.ts'
import {
  axesOf,
  extendsProfile,
  fullProfiles,
  partialProfiles,
  seeded,
  type FullProfile,
} from './profiles.ts'

const { program } = loadKnowledge()
const rules = [...program.rules.values()].filter((rule): rule is ValueRule => rule.kind === 'value')
/** More than the largest rule has, so that every partial profile is tried. */
const cap = 25_000

/** One partial profile with what is said about it and all it can become. */
interface Case {
  readonly given: Facts
  readonly said: Determination
  readonly completions: readonly FullProfile[]
  readonly quantitiesKnown: boolean
}

function casesOf(rule: string): readonly Case[] {
  const axes = axesOf(program, rule)
  const full = fullProfiles(program, rule, axes)
  const quantities = axes.filter((axis) => !axis.closed).map((axis) => axis.fact)
  return partialProfiles(axes, cap).flatMap((given) => {
    const completions = full.filter((each) => extendsProfile(each.facts, given))
    if (completions.length === 0) return []
    const quantitiesKnown = quantities.every((fact) => given[fact] !== undefined)
    return [{ given, said: determine(program, rule, given), completions, quantitiesKnown }]
  })
}

const print = (outcome: Outcome): string =>
  outcome.kind === 'none' ? outcome.why : `${outcome.exact ? '' : '≥'}${String(outcome.value)}`

/** What a settled answer says, in the words of the brute force. */
function printSaid(said: Extract<Determination, { kind: 'settled' }>): string {
  const { value } = said
  if (value.kind === 'known')
    return print({ kind: 'amount', value: value.value, exact: value.atLeast !== true })
  if (value.kind !== 'conflict') return `${value.kind} ${value.reason}`
  return `conflict ${value.readings.map((reading) => String(reading.value)).join(' / ')}`
}

const cases = new Map(rules.map((rule) => [rule.id, casesOf(rule.id)]))

describe.each(rules.map((rule) => [rule.id]))('%s', (rule) => {
  const all = cases.get(rule) ?? []

  test('a settled answer is what every completion comes to', () => {
    const wrong = all.flatMap(({ given, said, completions }) =>
      said.kind === 'settled'
        ? completions
            .filter((each) => print(each.outcome) !== printSaid(said))
            .map((each) => ({ given, said: printSaid(said), at: each.facts, truth: print(each.outcome) }))
        : [],
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('nothing is asked when every completion comes to the same', () => {
    const needless = all.filter(
      ({ said, completions, quantitiesKnown }) =>
        said.kind === 'open' &&
        quantitiesKnown &&
        new Set(completions.map((each) => print(each.outcome))).size === 1,
    )
    expect(needless.slice(0, 3)).toEqual([])
  })

  test('a range holds every amount a completion comes to, and is no wider', () => {
    const wrong = all.flatMap(({ given, said, completions }) => {
      if (said.kind !== 'open' || said.range === undefined) return []
      const amounts = completions.flatMap(({ outcome }) => (outcome.kind === 'amount' ? [outcome.value] : []))
      const truth = { low: Math.min(...amounts), high: Math.max(...amounts) }
      const { range } = said
      return range.low === truth.low && range.high === truth.high ? [] : [{ given, range, truth }]
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('an open answer names facts, and none that was given', () => {
    const wrong = all.filter(
      ({ given, said }) =>
        said.kind === 'open' &&
        (said.missing.length === 0 || said.missing.some((fact) => given[fact] !== undefined)),
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('a fact more never widens the range and never unsettles an answer', () => {
    const random = seeded(20240402)
    const wider = all
      .filter(() => random() < 0.2)
      .flatMap(({ given, said, completions }) => {
        const to = completions[Math.floor(random() * completions.length)]
        const fact = Object.keys(to?.facts ?? {}).find((each) => given[each] === undefined)
        if (to === undefined || fact === undefined) return []
        const then = determine(program, rule, { ...given, [fact]: to.facts[fact] })
        return isNarrower(said, then) ? [] : [{ given, fact, said, then }]
      })
    expect(wider.slice(0, 3)).toEqual([])
  })

  test('the same question gives the same answer', () => {
    for (const { given, said } of all.slice(0, 200))
      expect(determine(program, rule, { ...given })).toEqual(said)
  })
})

function isNarrower(before: Determination, after: Determination): boolean {
  if (before.kind === 'settled') return after.kind === 'settled' && printSaid(before) === printSaid(after)
  if (before.range === undefined) return true
  const { low, high } = before.range
  if (after.kind === 'open')
    return after.range === undefined || (low <= after.range.low && after.range.high <= high)
  return after.value.kind !== 'known' || (low <= after.value.value && after.value.value <= high)
}

test('what was tried', () => {
  const tried = [...cases.values()].flat()
  expect(rules.length).toBeGreaterThanOrEqual(30)
  expect(tried.length).toBeGreaterThanOrEqual(45_000)
  expect(tried.filter(({ said }) => said.kind === 'settled').length).toBeGreaterThanOrEqual(5_000)
})

test('the walk itself asks for what is not there', () => {
  expect(() => bruteForce(program, 'beijing.standard', { level: '技师' })).toThrow(Lacking)
})
