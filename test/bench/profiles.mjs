import { standards } from './engines/rule.mjs'
import { pick, seeded, shuffled } from './random.mjs'

/**
 * Every consistent full profile of 北京补贴总额 over a few headcounts and terms, in mixed order and with its facts in mixed order. None is
 * trained into a third year: that has two readings, which the other engines do not hold.
 */
export function fullProfiles() {
  const random = seeded(11)
  const outcomes = [
    [false, false],
    [true, false],
    [true, true],
  ]
  const profiles = []
  for (const [category, level] of standards)
    for (const [passed, certified] of outcomes)
      for (const inEvaluation of [true, false])
        for (const headcount of [1, 7, 25, 120])
          for (const years of [1, 1.5, 1.75, 2])
            profiles.push({
              category,
              level,
              passed,
              certified,
              'in-evaluation': inEvaluation,
              headcount,
              years,
            })
  return shuffled(profiles, random).map((profile) =>
    Object.fromEntries(shuffled(Object.entries(profile), random)),
  )
}

/** `count` consistent partial profiles of a rule: each of its facts known or not, the density differing from one to the next. */
export function partialProfiles(program, rule, count, isConsistent) {
  const random = seeded(23)
  const facts = program.factsOf(rule)
  const profiles = []
  while (profiles.length < count) {
    const density = random()
    const known = facts.flatMap((fact) => {
      const value = random() < density ? valueOf(program.facts.get(fact).domain, random) : undefined
      return value === undefined ? [] : [[fact, value]]
    })
    const profile = Object.fromEntries(shuffled(known, random))
    if (isConsistent(program, profile)) profiles.push(profile)
  }
  return profiles
}

function valueOf(domain, random) {
  switch (domain.kind) {
    case 'boolean':
      return random() < 0.5
    case 'choice':
      return pick(domain.options, random)
    case 'quantity':
      return domain.samples.length === 0 ? undefined : pick(domain.samples, random)
    default:
      return undefined
  }
}
