import type { CohortReading } from '../../understand/index.ts'
import { outcomeFacts } from './merge.ts'

/** 高级工一年期都通过: a level, and what came of them. */
export function describesClass({ shared, groups }: CohortReading): boolean {
  const said = { ...shared, ...(groups[0] ?? {}) }
  const outcome = said['passed'] !== undefined || said['certified'] !== undefined
  return (
    said['level'] !== undefined &&
    outcome &&
    (said['years'] !== undefined || said['filed-years'] !== undefined)
  )
}

/** 都过了, 有3个没证: what came of anybody. */
export function outcomeTold({ shared, groups }: CohortReading): boolean {
  return [shared, ...groups].some((facts) => outcomeFacts.some((fact) => facts[fact] !== undefined))
}

/** 中级10人一年: a level and how many of it, whatever else. */
export function countsLevel({ shared, groups }: CohortReading): boolean {
  const said = { ...shared, ...(groups[0] ?? {}) }
  return said['level'] !== undefined && said['headcount'] !== undefined
}

/** How long they are trained, and what came of them or which level it is. */
export function tellsTerm({ shared, groups }: CohortReading): boolean {
  const told = (facts: readonly string[]) =>
    [shared, ...groups].some((group) => facts.some((fact) => group[fact] !== undefined))
  return told(['years', 'filed-years']) && told([...outcomeFacts, 'headcount'])
}
