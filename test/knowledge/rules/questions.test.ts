import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'
import { close, determine, nextFact, type FactId, type Facts } from '../../../knowledge/rules/index.ts'
import type { Outcome } from './brute-force.ts'
import {
  agrees,
  axesOf,
  extendsProfile,
  fullProfiles,
  partialProfiles,
  type FullProfile,
} from './profiles.ts'

const { program } = loadKnowledge()

const totals = ['beijing.total', 'beijing.payable-rate', 'beijing.remainder', 'wuxi.total', 'shanxi.total']

const asking = new Map<string, FactId | undefined>()

/** `nextFact`, remembered: the interviews of one rule share their beginnings. */
function ask(rule: string, facts: Facts): FactId | undefined {
  const key = JSON.stringify([rule, facts])
  if (!asking.has(key)) asking.set(key, nextFact(program, rule, facts))
  return asking.get(key)
}

/** Asks until settled, answering from a full profile; the facts asked, in order. */
function interview(rule: string, truth: Facts, said: Facts = {}): readonly FactId[] {
  const asked: FactId[] = []
  let facts: Facts = said
  for (let fact = ask(rule, facts); fact !== undefined; fact = ask(rule, facts)) {
    if (asked.includes(fact)) throw new Error(`asked ${fact} twice`)
    asked.push(fact)
    facts = { ...facts, [fact]: truth[fact] }
  }
  return asked
}

const print = (outcome: Outcome) => JSON.stringify(outcome)

/** Whether some two cases that differ in this fact, and in what it implies, come to different things. */
function matters(fact: FactId, completions: readonly FullProfile[]): boolean {
  const byRest = new Map<string, Set<string>>()
  const byValue = new Map<string, Set<string>>()
  const add = (groups: Map<string, Set<string>>, key: string, text: string) => {
    groups.set(key, (groups.get(key) ?? new Set()).add(text))
  }
  for (const { facts, outcome } of completions) {
    add(byRest, JSON.stringify({ ...facts, [fact]: null }), print(outcome))
    add(byValue, String(facts[fact]), print(outcome))
  }
  return (
    [...byRest.values()].some((outcomes) => outcomes.size > 1) ||
    new Set([...byValue.values()].map((outcomes) => [...outcomes].sort().join())).size > 1
  )
}

describe.each(totals)('%s', (rule) => {
  const axes = axesOf(program, rule)
  const closed = new Set(axes.filter((axis) => axis.closed).map((axis) => axis.fact))
  const full = fullProfiles(program, rule, axes)

  test('every interview ends settled, on the truth', () => {
    for (const { facts, outcome } of full) {
      const asked = interview(rule, facts)
      const said = determine(program, rule, Object.fromEntries(asked.map((fact) => [fact, facts[fact]])))
      expect(said.kind).toBe('settled')
      if (said.kind !== 'settled') continue
      expect(said.value.kind === 'known').toBe(outcome.kind === 'amount')
      if (said.value.kind === 'known' && outcome.kind === 'amount')
        expect([said.value.value, said.value.atLeast !== true]).toEqual([outcome.value, outcome.exact])
    }
  })

  test('no closed question is asked that cannot change the result; none that is known or implied', () => {
    const idle = partialProfiles(axes, 1500).flatMap((given) => {
      const fact = agrees(program, given) ? nextFact(program, rule, given) : undefined
      if (fact === undefined) return []
      const completions = full.filter((each) => extendsProfile(each.facts, given))
      if (completions.length === 0) return []
      const counts = !closed.has(fact) || matters(fact, completions)
      return close(program, given)[fact] === undefined && counts ? [] : [{ given, fact }]
    })
    expect(idle.slice(0, 3)).toEqual([])
  })

  test('a declined fact is never asked', () => {
    for (const given of partialProfiles(axes, 150))
      for (const { fact } of axes) expect(nextFact(program, rule, given, new Set([fact]))).not.toBe(fact)
  })
})

/** Headcount and years said in the first sentence, as users do, and no certificate of another kind, which is never asked; averaged over all cases. */
test.each([
  ['beijing.total', 3.2],
  ['wuxi.total', 4.4],
  ['shanxi.total', 1],
])('%s takes at most %f questions on average', (rule, limit) => {
  const said = { headcount: 25, years: 2, 'filed-years': 2, 'other-certificate': false }
  const full = fullProfiles(program, rule, axesOf(program, rule)).filter(
    ({ facts }) =>
      facts['headcount'] === 25 &&
      facts['years'] === 2 &&
      (facts['filed-years'] ?? 2) === 2 &&
      facts['other-certificate'] !== true,
  )
  const asked = full.map(({ facts }) => interview(rule, facts, said).length)
  const average = asked.reduce((sum, each) => sum + each, 0) / asked.length
  expect(average).toBeLessThanOrEqual(limit)
})
