import type { Program } from './program.ts'
import type { FactId, Facts, FactValue } from './value.ts'

/** Adds what the given facts imply (取证 → 合格); a contradiction keeps what was given. */
export function close(program: Program, facts: Facts): Facts {
  let result: Record<FactId, FactValue | undefined> | undefined
  const queue: [FactId, FactValue][] = []
  for (const fact in facts) {
    const value = facts[fact]
    if (value !== undefined && program.facts.get(fact) !== undefined) queue.push([fact, value])
  }
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const implied = program.facts.get(entry[0])?.implies[String(entry[1])]
    if (implied === undefined) continue
    for (const [fact, value] of Object.entries(implied)) {
      if ((result ?? facts)[fact] !== undefined) continue
      result ??= { ...facts }
      result[fact] = value
      queue.push([fact, value])
    }
  }
  return result ?? facts
}

/** Whether the facts respect every implication; 取证 = 是 with 合格 = 否 do not. */
export function isConsistent(program: Program, facts: Facts): boolean {
  for (const fact in facts) {
    const value = facts[fact]
    const implied = value === undefined ? undefined : program.facts.get(fact)?.implies[String(value)]
    if (implied === undefined) continue
    for (const other in implied)
      if (facts[other] !== undefined && facts[other] !== implied[other]) return false
  }
  return true
}
