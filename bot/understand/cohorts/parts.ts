import type { Draft } from './outcomes.ts'

/** So many people of a class, and what came of them. */
export interface Part {
  readonly count: number
  readonly facts: Draft
  /** 其中 stood before: they are some of those just counted. */
  readonly among: boolean
  /** 全过: said of every one of them. */
  readonly all?: boolean
  /** 另外6个: others than those told before. */
  readonly further?: boolean
}

/**
 * The parts of one class of `count` people, each person counted once: 35个合格，30个拿证 of 40 are 30 with and 5 without a
 * certificate. Undefined when they come to more than the class, or may be counted twice.
 */
export function settleParts(parts: readonly Part[], count: number): readonly Part[] | undefined {
  const nested = nest(parts, count)
  if (nested === undefined || sum(nested) > count) return undefined
  const certified = nested.some((part) => part.facts['certified'] === true)
  return nested
    .filter((part) => part.count > 0)
    .map((part) => (certified && onlyPassed(part) ? { ...part, facts: uncertified } : part))
}

/** 没证3个，不合格2个: who failed is told apart, so those three passed. */
export function passedApart(parts: readonly Part[]): readonly Part[] {
  const failed = parts.some((part) => part.facts['passed'] === false && !part.among)
  return parts.map((part) =>
    failed && isOfPassed(part) && isUncertified(part.facts) ? { ...part, facts: uncertified } : part,
  )
}

/**
 * What came of those of a class not counted, from what the others came to; nothing where it cannot be told. 走了4个，剩下的过了10个, of 15: he who
 * is left is told of by the ten, and not by those who went.
 */
export function remainder(all: readonly Part[]): Draft {
  const stayed = all.filter(({ facts }) => facts['left-early'] !== true)
  const parts = stayed.length === 0 ? all : stayed
  const [only, ...others] = parts
  if (only === undefined) return {}
  const negative = parts.every(({ facts }) => facts['passed'] === false || isUncertified(facts))
  if (negative)
    return parts.some(({ facts }) => isUncertified(facts) && facts['passed'] !== true)
      ? { certified: true }
      : failedOnly(parts)
  if (others.some(({ facts }) => JSON.stringify(facts) !== JSON.stringify(only.facts))) return {}
  const { passed, certified } = only.facts
  if (certified === true) return { certified: false, 'evaluation-failed': true }
  // 18人，16人拿合格证书: the others have none.
  if (only.facts['pass-certificate'] === true && certified === undefined) return { 'pass-certificate': false }
  return passed === true && certified === undefined && only.facts['pass-certificate'] === undefined
    ? { passed: false }
    : {}
}

/** 20人，15个拿证，都合格 or 其余合格: those not counted passed, and have no certificate. */
export function uncertifiedRest(parts: readonly Part[], told: Draft): Draft {
  const open = told['certified'] === undefined && told['passed'] === true
  return open && parts.length > 0 && parts.every(({ facts }) => facts['certified'] === true)
    ? remainder(parts)
    : {}
}

/** 全过，4人没拿证, of several classes: those without a certificate passed as everybody did. */
export function passedLikeAll(parts: readonly Part[], common: Draft): readonly Part[] {
  if (!onlyPassed({ facts: common })) return parts
  return parts.map((part) =>
    isOfPassed(part) && isUncertified(part.facts)
      ? { ...part, facts: { passed: true, ...part.facts } }
      : part,
  )
}

/** 14人，全过，4人没拿证: where everybody passed, those without a certificate are told apart, and the others have one. */
export function certifiedRest(parts: readonly Part[], told: Draft): Draft {
  return onlyPassed({ facts: told }) && parts.length > 0 && parts.every(({ facts }) => isUncertified(facts))
    ? { certified: true }
    : {}
}

/** 走了2个 tells nothing of those who stayed. */
function failedOnly(parts: readonly Part[]): Draft {
  if (parts.every(({ facts }) => facts['left-early'] === true)) return {}
  return parts.every(({ facts }) => facts['passed'] === false) ? { passed: true } : {}
}

const uncertified: Draft = { passed: true, certified: false, 'evaluation-failed': true }

function nest(parts: readonly Part[], count: number): readonly Part[] | undefined {
  const [passed, ...more] = parts.filter(onlyPassed)
  const within = parts.filter((part) => part !== passed && isOfPassed(part))
  if (passed === undefined || more.length > 0 || within.length === 0) return parts
  const inner = sum(within)
  const told = within.some((part) => part.among)
  if (!told && sum(parts) <= count) {
    // 9人，通过5个，2个没证: fewer than the four who failed, so they are some of those who passed.
    const ofPassers = parts[0] === passed && within.every((part) => isUncertified(part.facts))
    if (passed.count < inner || passed.count === 0) return parts
    if (sum(parts) === count) return parts[0] === passed ? undefined : parts
    if (!ofPassers || inner >= count - passed.count) return undefined
  }
  if (inner > passed.count) return undefined
  const certified = within.some((part) => part.facts['certified'] === true)
  const left = passed.count - inner
  const whole = parts.flatMap((part): readonly Part[] => {
    if (part === passed)
      return left === 0
        ? []
        : [{ ...passed, count: left, facts: certified ? uncertified : { passed: true, certified: true } }]
    return within.includes(part) ? [{ ...part, facts: { passed: true, ...part.facts } }] : [part]
  })
  const failed = count - sum(whole)
  return failed > 0 && !parts.some((part) => part.facts['passed'] === false)
    ? [...whole, { count: failed, facts: { passed: false }, among: false }]
    : whole
}

export function onlyPassed({ facts }: Pick<Part, 'facts'>): boolean {
  return (
    facts['passed'] === true &&
    facts['certified'] === undefined &&
    facts['pass-certificate'] === undefined &&
    facts['other-certificate'] === undefined
  )
}

/** Says something of the certificate of people who may all have passed. */
export function isOfPassed({ facts }: Part): boolean {
  return (
    facts['passed'] === undefined &&
    (facts['certified'] !== undefined || facts['other-certificate'] === true) &&
    facts['pass-certificate'] === undefined
  )
}

export function isUncertified(facts: Draft): boolean {
  return facts['certified'] === false
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + part.count, 0)
}
