import type { FactId, FactValue } from '../../../knowledge/index.ts'
import type { CohortToken } from './token.ts'

/** Facts of one group while it is being read. */
export type Draft = Record<FactId, FactValue>

export type OutcomeToken = Extract<CohortToken, { kind: 'outcome' }>

/** Outcomes that can be said of the same people together; a contradiction starts the next cluster. */
export function clusters(tokens: readonly CohortToken[]): readonly (readonly OutcomeToken[])[] {
  const result: OutcomeToken[][] = []
  let counted = false
  for (const token of tokens) {
    counted ||= token.kind === 'count'
    if (token.kind !== 'outcome') continue
    const last = result.at(-1)
    const clash = last?.some((each) =>
      each.fact === token.fact
        ? each.value !== token.value
        : contradict(each, token) || (counted && isPassCertificate(each) !== isPassCertificate(token)),
    )
    counted = false
    if (last === undefined || clash === true) result.push([token])
    else last.push(token)
  }
  return result
}

/** 8人拿到合格证书，另外6人通过评价: one certificate instead of the other. */
function isPassCertificate(token: OutcomeToken): boolean {
  return token.fact === 'pass-certificate'
}

function contradict(left: OutcomeToken, right: OutcomeToken): boolean {
  const failed = (token: OutcomeToken) => token.fact === 'passed' && !token.value
  const succeeded = (token: OutcomeToken) => token.value
  return (
    (failed(left) && succeeded(right)) || (failed(right) && succeeded(left)) || gradeAndOther(left, right)
  )
}

/** A certificate of grade, and one of another kind: of different people. */
export function gradeAndOther(left: OutcomeToken, right: OutcomeToken): boolean {
  const facts = [left, right].filter(({ value }) => value).map(({ fact }) => fact)
  return facts.includes('certified') && facts.includes('other-certificate')
}

/** The facts an outcome states; only a 合格证书 means no certificate of grade. */
export function said(token: OutcomeToken): Draft {
  const uncertified = token.only === true || (token.fact === 'certified' && !token.value)
  return {
    [token.fact]: token.value,
    ...(token.left === true ? { 'left-early': true } : {}),
    ...(uncertified ? { certified: false, 'evaluation-failed': true } : {}),
  }
}

/** 35人拿等级证，3人拿培训合格证书: the one certificate instead of the other, unless the trade has none. */
export function withoutGrade(groups: readonly Draft[]): readonly Draft[] {
  const graded = groups.some(
    (group) => group['certified'] === true && group['pass-certificate'] === undefined,
  )
  const instead = (group: Draft) =>
    graded &&
    group['pass-certificate'] === true &&
    group['in-evaluation'] === undefined &&
    group['selected-project'] === undefined
  return groups.map((group) => (instead(group) ? { certified: false, ...group } : group))
}
